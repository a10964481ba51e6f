using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.TestSupport.Verdicts;

namespace EnvoyerSms.Contract.Analyzers.Tests.Verdicts;

/// <summary>The shared verdicts as call sites: analyzers find in them what the client and the simulator refuse, and no more.</summary>
public sealed class VerdictTests
{
    [Fact]
    public void Every_diagnostic_of_a_value_is_a_verdict_or_is_known_to_be_none() =>
        Assert.Equal(
            CallSiteRules.OfValues.Select(rule => rule.Id).Order(),
            RulesOfDiagnostics.Kinds.Keys.Concat(RulesOfDiagnostics.NoVerdict).Order()
        );

    [Fact]
    public void Every_kind_of_rule_has_a_diagnostic() =>
        Assert.Empty(
            Enum.GetNames<ApiRuleKind>().Except([.. RulesOfDiagnostics.Kinds.Values, .. RulesOfDiagnostics.Advice])
        );

    // As plain as can be, and in a style that changes from one verdict to the next.
    [Fact]
    public async Task The_analyzers_agree() =>
        Agreement.On(await AnalyzerVerdicts.DisagreementsAsync(CallSiteCode.Of(VerdictFile.Shared.All, 0, 1)));
}
