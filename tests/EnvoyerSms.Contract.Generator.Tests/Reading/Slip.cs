using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reporting;

namespace EnvoyerSms.Contract.Generator.Tests.Reading;

/// <summary>One slip in a contract: what stood there, what stands there now, the rule that tells it, the text under the squiggle.</summary>
/// <param name="Says">Part of the message; empty where the rule and the place say all.</param>
public sealed record Slip(string Was, string Is, string Rule, string Under, string Says = "")
{
    /// <summary>Further changes, so that nothing but the slip is wrong.</summary>
    public (string Was, string Is)[] Also { get; init; } = [];

    /// <summary>What is wrong is told, and the client does not depend on it.</summary>
    public bool LeavesTheClient { get; init; }

    /// <summary>The contract that the slip is in.</summary>
    public string Contract { get; init; } = Sample.Text;

    public string Text => Also.Prepend((Was, Is)).Aggregate(Contract, Change);

    private static string Change(string text, (string Was, string Is) change)
    {
        var start = text.IndexOf(change.Was, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The contract does not hold: {change.Was}");
        return text.Remove(start, change.Was.Length).Insert(start, change.Is);
    }

    public override string ToString() => $"{Rule} {Is.Trim().ReplaceLineEndings("⏎")}";

    internal static string Describe(Problem problem, string text) =>
        $"{problem.Rule} under '{problem.Location.Under(text)}': {problem.ToDiagnostic().GetMessage(null)}";
}
