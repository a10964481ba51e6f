using EnvoyerSms.Runtime;

namespace EnvoyerSms;

/// <summary>A rule that the API's contract puts on a member. Client, analyzers and tools read it; it does nothing by itself.</summary>
/// <param name="kind">The kind of the rule.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class ApiRuleAttribute(ApiRuleKind kind) : Attribute
{
    /// <summary>The kind of the rule.</summary>
    public ApiRuleKind Kind { get; } = kind;

    /// <summary>The number of a kind that takes one.</summary>
    public long Limit { get; set; }

    /// <summary>The character set or regular expression of a kind that takes one.</summary>
    public string? Argument { get; set; }

    /// <summary>The other members of a rule between members.</summary>
    public string[]? Members { get; set; }

    /// <summary>Members that must all be set for the rule to hold.</summary>
    public string[]? When { get; set; }

    /// <summary>Members of which any, when set, lifts the rule.</summary>
    public string[]? Unless { get; set; }

    /// <summary>The only method for which the rule holds, <c>Post</c> or <c>Get</c>; null for both.</summary>
    public string? Method { get; set; }

    /// <summary>The id of the error that the API answers when the rule is broken, where it has one.</summary>
    public long ErrorId { get; set; }

    /// <summary>What the API's wording adds to that of the error.</summary>
    public string? Detail { get; set; }
}
