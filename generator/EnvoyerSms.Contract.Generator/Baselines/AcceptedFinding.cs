using System;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Baselines;

/// <summary>A finding that somebody has looked at and lets be.</summary>
/// <param name="Rule">Such as <c>ESMS2305</c>.</param>
/// <param name="Path">As findings tell it.</param>
/// <param name="Until">From this version of the contract on it holds no longer; null for as long as the baseline stands.</param>
/// <param name="Location">Where its rule stands.</param>
/// <param name="FirstLine">Of its lines in the file, counted from 1.</param>
internal sealed record AcceptedFinding(
    string Rule,
    string Path,
    string Reason,
    ApiVersion? Until,
    TextLocation Location,
    int FirstLine,
    int LastLine
)
{
    public bool IsOver(ApiVersion version) => version >= Until;

    public bool Covers(Change change) =>
        string.Equals(Rule, change.Rule.Id, StringComparison.Ordinal)
        && string.Equals(Path, change.Path.ToString(), StringComparison.Ordinal);
}
