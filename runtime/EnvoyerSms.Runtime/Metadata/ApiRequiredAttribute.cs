namespace EnvoyerSms.Runtime.Metadata;

/// <summary>
/// Marks a member that must be given, by its name or by its old one, so that C# cannot ask for it. Analyzers read it; it does nothing by
/// itself.
/// </summary>
/// <param name="alias">The old name.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ApiRequiredAttribute(string alias) : Attribute
{
    /// <summary>The old name.</summary>
    public string Alias { get; } = alias;
}
