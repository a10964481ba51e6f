namespace EnvoyerSms.TestSupport.Verdicts;

/// <summary>Names broken rules: the member and the kind, or the kind alone where the rule stands between members.</summary>
public static class BrokenRules
{
    /// <summary>What every contract demands without a word: that a value is there, and that it can be sent.</summary>
    public const string Missing = "Missing",
        LoneSurrogate = "LoneSurrogate";

    // Whichever of its members such a rule is reported on, it is the same rule.
    private static readonly string[] BetweenMembers = ["Different", "Exclusive", "Together"];

    public static string Name(string member, string kind) => BetweenMembers.Contains(kind) ? kind : $"{member}: {kind}";

    public static string Kind(string name) => name[(name.LastIndexOf(' ') + 1)..];

    public static IReadOnlyList<string> InOrder(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];

    public static string Describe(IReadOnlyList<string> names) => names.Count == 0 ? "good" : string.Join(", ", names);
}
