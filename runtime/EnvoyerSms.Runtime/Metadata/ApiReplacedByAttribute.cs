namespace EnvoyerSms.Runtime.Metadata;

/// <summary>Names what takes the place of something that is obsolete. Code fixes read it; it does nothing by itself.</summary>
/// <param name="name">Name of the member beside it, or of the type, that takes its place.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class ApiReplacedByAttribute(string name) : Attribute
{
    /// <summary>Name of the member beside it, or of the type, that takes its place.</summary>
    public string Name { get; } = name;

    /// <summary>Whether both are one thing, and this its old name.</summary>
    public bool IsAlias { get; init; }
}
