namespace EnvoyerSms.Runtime.Metadata;

/// <summary>A rule that the API's contract puts on a member. Client, analyzers and tools read it; it does nothing by itself.</summary>
/// <param name="kind">The kind of the rule.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class ApiRuleAttribute(ApiRuleKind kind) : Attribute
{
    /// <summary>The kind of the rule.</summary>
    public ApiRuleKind Kind { get; } = kind;

    /// <summary>The number of a kind that takes one; 0 for others.</summary>
    public long Limit { get; set; }

    /// <summary>
    /// The character set or regular expression of a kind that takes one; <c>phone</c> for <see cref="ApiRuleKind.Distinct"/>
    /// where two spellings of one phone number are the same value; of a bound that is no whole number the bound, as in <c>0.05</c>,
    /// <c>2026-01-31</c> or <c>00:00:30</c>. Null for other kinds.
    /// </summary>
    public string? Argument { get; set; }

    /// <summary>The other members of a rule between members; null for a rule of one member.</summary>
    public string[]? Members { get; set; }

    /// <summary>Members that must all be set for the rule to apply; null for none.</summary>
    public string[]? When { get; set; }

    /// <summary>Members of which any, when set, lifts the rule; null for none.</summary>
    public string[]? Unless { get; set; }

    /// <summary>The only method for which the rule applies, <c>Post</c> or <c>Get</c>; null for both.</summary>
    public string? Method { get; set; }

    /// <summary>The id of the error that the API answers when the rule is broken; 0 where none is known.</summary>
    public long ErrorId { get; set; }

    /// <summary>What the API's wording adds to that of the error; null where it adds nothing.</summary>
    public string? Detail { get; set; }

    /// <summary>Whether the rule is an assumption: no document says that the API refuses what breaks it.</summary>
    public bool Assumed { get; set; }

    /// <summary>Whether the rule is advice for the developer: the client does not refuse a value that breaks it.</summary>
    public bool Advice { get; set; }
}
