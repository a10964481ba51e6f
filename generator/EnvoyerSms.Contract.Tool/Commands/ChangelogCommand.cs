using EnvoyerSms.Contract.Generator.Baselines;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Reference.Writing;
using EnvoyerSms.Contract.Tool.Reports;
using EnvoyerSms.Contract.Tool.Sources;

namespace EnvoyerSms.Contract.Tool.Commands;

/// <summary>What changed between two contracts, for those who use the API.</summary>
internal sealed class ChangelogCommand(ToolHost host)
{
    public int Run(string? old, string? now, IReadOnlyList<Speech> languages)
    {
        var pair = new ContractSources(host).Find(old, now);
        var report = new ReportMaker(languages[0]).Compare(pair, withWarnings: false);
        if (report is not { Contract: { } contract, Review: { } review })
        {
            TextReport.Write(report, host.Error);
            return report.ExitCode;
        }
        host.Out.WriteLine($"# {MarkdownText.Of(contract.Api.Name)} {contract.Api.Version}");
        foreach (var speech in languages)
            Write(contract, review, speech, languages.Count > 1 ? "##" : "#");
        return ExitCodes.Fine;
    }

    private void Write(ContractModel contract, Review review, Speech speech, string heading)
    {
        var output = host.Out;
        output.WriteLine();
        if (heading.Length > 1)
            output.WriteLine($"{heading} {speech.Say("English", "Français")}\n");
        if (SummaryOf(contract, speech) is { Length: > 0 } summary)
            output.WriteLine($"{MarkdownText.Of(summary)}\n");
        output.WriteLine(speech.Say($"Since {review.Verdict.Baseline}:", $"Depuis {review.Verdict.Baseline} :"));
        WritePart(ChangeLevel.Major, speech.Say("Breaking", "Ruptures"));
        WritePart(ChangeLevel.Minor, speech.Say("New", "Nouveautés"));
        WritePart(ChangeLevel.Patch, speech.Say("Other changes", "Autres changements"));
        if (review.Findings.All(finding => finding.Change.Level == ChangeLevel.None))
            output.WriteLine("\n" + speech.Say("Words alone.", "Des textes seulement."));

        void WritePart(ChangeLevel level, string title)
        {
            var changes = review.Findings.Where(finding => finding.Change.Level == level).ToList();
            if (changes.Count == 0)
                return;
            output.WriteLine($"\n{heading}# {title}\n");
            foreach (var finding in changes)
                output.WriteLine($"- {MarkdownText.Of(speech.Say(finding.Change.Told))}");
        }
    }

    // What the contract itself says of the version.
    private static string SummaryOf(ContractModel contract, Speech speech)
    {
        var listed = contract.Api.Versions.FirstOrDefault(version => version.Version == contract.Api.Version);
        return listed?.Fact.Summary is not { } summary ? ""
            : speech.IsFrench ? summary.Fr ?? summary.En ?? ""
            : summary.En ?? summary.Fr ?? "";
    }
}
