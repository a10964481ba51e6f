using System.ComponentModel;

namespace EnvoyerSms.Runtime.Metadata;

/// <summary>Marks the client of a contract, so that a project which references its assembly does not emit it again.</summary>
/// <param name="api">Name of the API.</param>
/// <param name="version">Version of the API that the client was made for.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class)]
public sealed class ApiClientAttribute(string api, string version) : Attribute
{
    /// <summary>Name of the API.</summary>
    public string Api { get; } = api;

    /// <summary>Version of the API that the client was made for.</summary>
    public string Version { get; } = version;
}
