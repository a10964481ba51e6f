using EnvoyerSms.Contract.Generator.Baselines;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Tool.Sources;

namespace EnvoyerSms.Contract.Tool.Reports;

/// <summary>Reads and compares, and says what came of it.</summary>
internal sealed class ReportMaker(Speech speech)
{
    /// <param name="withWarnings">Tells what the reader warns of in the new contract too.</param>
    /// <exception cref="UnusableException">The old contract cannot be compared with the new one.</exception>
    public Report Compare(ContractPair pair, bool withWarnings)
    {
        var (old, now) = (Baseline.Read(pair.Old), Baseline.Read(pair.New));
        Problem[] problems = [.. now.Contract.Problems, .. pair.Accepted.Problems];
        if (now.Contract.Value is not { } contract || pair.Accepted.Problems.Any(IsError))
            return NotCompared(problems);
        var flaw = pair.IsBaseline ? old.Refuse(contract) : old.Flaw ?? old.RefuseApi(contract);
        if (flaw is not null)
            throw new UnusableException(Nothing(old.Text.Path, flaw));
        var review = Review.Of(old, now, pair.Accepted);
        ReportLine[] lines =
        [
            .. problems.Where(problem => withWarnings || IsError(problem)).Select(Line),
            .. ReviewProblems.Of(review, contract.Api.Version).Select(Line),
            .. review.Findings.Select(Line),
        ];
        var exitCode =
            lines.Any(line => line.Level == LineLevel.Error) ? ExitCodes.Unusable
            : review.Verdict.IsEnough ? ExitCodes.Fine
            : ExitCodes.Breaking;
        return new Report(lines, contract, review, Totals(review), exitCode);
    }

    /// <summary>What is wrong with a contract by itself.</summary>
    public Report ReadAlone(Baseline contract)
    {
        ReportLine[] lines = [.. contract.Contract.Problems.Select(Line)];
        var warnings = lines.Count(line => line.Level == LineLevel.Warning);
        return contract.Contract.Value is { } model
            ? new Report(
                lines,
                model,
                null,
                speech.Say(
                    $"The contract was read alone: {Counted.En(warnings, "warning")}; nothing was compared.",
                    $"Le contrat a été lu seul : {Counted.Fr(warnings, "avertissement")} ; rien n’a été comparé."
                ),
                ExitCodes.Fine
            )
            : NotCompared(contract.Contract.Problems);
    }

    private Report NotCompared(IEnumerable<Problem> problems) =>
        new(
            [.. problems.Select(Line)],
            null,
            null,
            speech.Say(
                "Nothing was compared: correct the errors first.",
                "Rien n’a été comparé : corrigez d’abord les erreurs."
            ),
            ExitCodes.Unusable
        );

    private string Totals(Review review)
    {
        var (open, accepted) = (review.Open.Count(), review.Findings.Count(finding => finding.Accepted is not null));
        var verdict = review.Verdict;
        return speech.Say(
            $"{Counted.En(open, "change")}, {accepted} accepted; {Counted.En(verdict.Rules, "rule")} over {Counted.En(verdict.Elements, "element")}, baseline {verdict.Baseline}.",
            $"{Counted.Fr(open, "changement")}, {Counted.Fr(accepted, "accepté")} ; {Counted.Fr(verdict.Rules, "règle")} sur {Counted.Fr(verdict.Elements, "élément")}, référence {verdict.Baseline}."
        );
    }

    private ReportLine Line(Problem problem)
    {
        var rule = Rules.Find(problem.Rule);
        var level = rule.Severity switch
        {
            RuleSeverity.Error => LineLevel.Error,
            RuleSeverity.Warning => LineLevel.Warning,
            _ => LineLevel.Note,
        };
        var text = speech.Say(Wording.Of(rule, problem.Arguments));
        return new ReportLine(rule.Id, level, speech.Title(rule), text, problem.Location);
    }

    private ReportLine Line(Finding finding) =>
        new(
            finding.Change.Rule.Id,
            finding is { IsBeyond: true, Accepted: null } ? LineLevel.Warning : LineLevel.Note,
            speech.Say(finding.Change.Rule.Title),
            speech.Say(finding.Change.Told),
            finding.Located.New,
            finding,
            ShownText.OnOneLine(finding.Change.Path.ToString())
        );

    private static bool IsError(Problem problem) => Rules.Find(problem.Rule).Severity == RuleSeverity.Error;

    private static Phrase Nothing(string path, Wording flaw) =>
        new(
            $"Nothing was compared with '{path}': {Speech.English.Say(flaw)}",
            $"Rien n’a été comparé à « {path} » : {Speech.French.Say(flaw)}"
        );
}
