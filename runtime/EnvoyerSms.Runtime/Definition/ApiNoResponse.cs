using System.ComponentModel;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Definition;

/// <summary>The response of an operation that answers nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiNoResponse
{
    private ApiNoResponse() { }

    /// <summary>The only one.</summary>
    public static ApiNoResponse Value { get; } = new();

    /// <summary>Reads nothing of a response that says success although it need not come.</summary>
    /// <param name="xml">The response.</param>
    /// <returns>The only one.</returns>
    public static ApiNoResponse Read(ref XmlCursor xml) => Value;
}
