using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;

namespace EnvoyerSms.Contract.Generator.Baselines;

/// <summary>What is said of a review as a whole, and of what was accepted in vain.</summary>
internal static class ReviewProblems
{
    /// <summary>First the verdict. Where nothing changed there is none to tell.</summary>
    public static IEnumerable<Problem> Of(Review review, ApiVersion version)
    {
        if (review.Open.Any())
            yield return Headline(review, version);
        foreach (var item in review.Unused)
            yield return InVain(item, version);
    }

    private static Problem Headline(Review review, ApiVersion version)
    {
        var verdict = review.Verdict;
        Wording[] facts =
        [
            Words.Number(review.Open.Count(finding => finding.Change.Level > ChangeLevel.None)),
            verdict.Baseline.ToString(),
            LevelOf(verdict.Required),
            LevelOf(verdict.Written),
            version.ToString(),
            Words.Number(verdict.Rules),
            Words.Number(verdict.Elements),
        ];
        return verdict.IsEnough
            ? new Problem(RuleIds.VersionMoved, review.Headline, facts.ToEquatableArray())
            : new Problem(RuleIds.VersionTooLow, review.Headline, [.. facts, verdict.Least.ToString()]);
    }

    private static Problem InVain(AcceptedFinding item, ApiVersion version)
    {
        Wording lines =
            item.FirstLine == item.LastLine
                ? (Wording)$"line {Words.Number(item.FirstLine)}"
                : $"lines {Words.Number(item.FirstLine)} to {Words.Number(item.LastLine)}";
        Wording why = item.IsOver(version)
            ? (Wording)$"The version '{version.ToString()}' has come, until which this was accepted"
            : "No finding matches this";
        return new Problem(RuleIds.AcceptedInVain, item.Location, [why, lines]);
    }

    // The words of semantic versioning are the same everywhere.
    private static Wording LevelOf(ChangeLevel level) => Wording.Verbatim(Written.Word(level));
}
