using System.ComponentModel;

namespace EnvoyerSms.Runtime.Examples;

/// <summary>One value that the result of an example must hold.</summary>
/// <param name="path">Its path in the result, such as <c>Items[0].Name</c>.</param>
/// <param name="value">The value expected.</param>
/// <param name="read">Takes the value at that place from a result.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiExampleValue(string path, object? value, Func<object, object?> read)
{
    /// <summary>Its path in the result.</summary>
    public string Path { get; } = path;

    /// <summary>The value expected.</summary>
    public object? Value { get; } = value;

    /// <summary>The value that a result has there.</summary>
    /// <param name="result">What the call gave.</param>
    /// <returns>The value; null where the result has none.</returns>
    public object? Read(object result) => read(result);
}
