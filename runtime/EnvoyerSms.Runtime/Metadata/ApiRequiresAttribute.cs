namespace EnvoyerSms.Runtime.Metadata;

/// <summary>
/// Says that the value of a member must come from a call that was made with a flag set. Analyzers check it where both calls are
/// in one method; it does nothing by itself.
/// </summary>
/// <param name="operation">Name of the operation whose response holds the value.</param>
/// <param name="member">The flag of that operation's request.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ApiRequiresAttribute(string operation, string member) : Attribute
{
    /// <summary>Name of the operation whose response holds the value.</summary>
    public string Operation { get; } = operation;

    /// <summary>The flag of that operation's request.</summary>
    public string Member { get; } = member;
}
