using EnvoyerSms.TestSupport.Verdicts;

namespace EnvoyerSms.Contract.Analyzers.Tests.Verdicts;

/// <summary>What the analyzers say of call sites that are written from verdicts.</summary>
internal static class AnalyzerVerdicts
{
    /// <summary>A line for each call site of which the analyzers say something else.</summary>
    public static async Task<IReadOnlyList<string>> DisagreementsAsync(CallSiteCode code)
    {
        var found = code.Sites.Select(_ => new List<string>()).ToArray();
        foreach (var diagnostic in await CallSites.Analyze(code.ToString()))
        {
            if (RulesOfDiagnostics.Kinds.TryGetValue(diagnostic.Id, out var kind))
            {
                var (site, member) = code.At(diagnostic.Location.GetLineSpan().StartLinePosition.Line);
                found[site].Add(BrokenRules.Name(member, kind));
            }
        }
        return
        [
            .. from site in Enumerable.Range(0, found.Length)
            let disagreement = Seen(code.Sites[site]).Disagreement(found[site])
            where disagreement is not null
            select $"{disagreement}\n    {code.Show(site)}",
        ];
    }

    private static Verdict Seen(Verdict verdict) =>
        verdict with
        {
            Broken = [.. verdict.Broken.Where(broken => RulesOfDiagnostics.IsSeen(verdict, broken))],
        };
}
