namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>A constraint on one parameter, or between the parameters named in <see cref="Parameters"/>.</summary>
internal sealed record RuleModel
{
    public required ApiRuleKind Kind { get; init; }

    /// <summary>The number of a kind that takes one; else 0.</summary>
    public required long Limit { get; init; }

    /// <summary>The regular expression, character set or kind of values of a kind that takes one; a bound that is no whole number; else empty.</summary>
    public required string Argument { get; init; }

    /// <summary>C# names of the parameters of a rule between parameters; else empty.</summary>
    public required EquatableArray<string> Parameters { get; init; }

    /// <summary>Name of the error or detail that the API answers when the rule is broken; empty for a rule that only this client has.</summary>
    public required string Error { get; init; }

    /// <summary>Flag parameters of which all must be set for the rule to hold.</summary>
    public required EquatableArray<string> When { get; init; }

    /// <summary>Flag parameters of which any, when set, lifts the rule.</summary>
    public required EquatableArray<string> Unless { get; init; }

    /// <summary>The rule holds for this way of sending only; null for both.</summary>
    public required HttpVerb? Method { get; init; }

    /// <summary>Only advice to developers: the client does not refuse what breaks it.</summary>
    public required bool Advice { get; init; }
    public required Fact Fact { get; init; }

    /// <summary>The first version in which it no longer holds; null where it holds to this day.</summary>
    public ApiVersion? Until { get; init; }
}
