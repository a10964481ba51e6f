using System.ComponentModel;

namespace EnvoyerSms.Runtime.Definition;

/// <summary>What one HTTP status means for this API.</summary>
/// <param name="code">The HTTP status, such as 503.</param>
/// <param name="name">Its name in the contract, such as <c>Unavailable</c>.</param>
/// <param name="summary">What it means, in a sentence; empty where the contract does not say.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiStatus(int code, string name, string summary)
{
    /// <summary>The HTTP status.</summary>
    public int Code { get; } = code;

    /// <summary>Its name in the contract.</summary>
    public string Name { get; } = name;

    /// <summary>What it means; may be empty.</summary>
    public string Summary { get; } = summary;

    /// <summary>The error that this status means when the body is empty; null where it means none.</summary>
    public ApiError? WhenEmpty { get; init; }
}
