using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;

namespace EnvoyerSms.Contract.Generator.Baselines;

/// <summary>What a build says of its contracts beside their baselines.</summary>
internal sealed record BaselineReport(EquatableArray<Problem> Problems, EquatableArray<Finding> Findings)
{
    private static readonly BaselineReport Nothing = new(default, default);

    /// <param name="source">The baselines with the accepted findings of each, and the contracts as they are now.</param>
    public static BaselineReport Make(
        (BaselineSet Files, Gathered<Baseline> Contracts) source,
        CancellationToken cancellation
    )
    {
        if (source.Files.Named.Count == 0)
            return Nothing;
        var contracts = source.Contracts.All.ToList();
        var problems = source.Files.Accepted.SelectMany(file => file.Value.Problems).ToList();
        var findings = new List<Finding>();
        var used = new Dictionary<string, Baseline>(StringComparer.Ordinal);
        foreach (var (key, baseline) in source.Files.Named.Select(file => (file.Key, file.Value)))
        {
            if (Find(baseline, contracts) is not { Contract.Value: { } model } contract)
            {
                // A contract that cannot be read might be the one, and has told so.
                if (baseline.Flaw is not null || contracts.All(other => other.Contract.Value is not null))
                    problems.Add(Unusable(baseline, baseline.Flaw ?? NoContract(baseline)));
                continue;
            }
            if ((baseline.Refuse(model) ?? Second(baseline, model, used)) is { } flaw)
            {
                problems.Add(Unusable(baseline, flaw));
                continue;
            }
            var accepted = source.Files.Accepted.FirstOrDefault(file => file.Key == key)?.Value;
            var review = Review.Of(baseline, contract, accepted ?? AcceptedFindings.None, cancellation);
            problems.AddRange(ReviewProblems.Of(review, model.Api.Version));
            findings.AddRange(review.Open);
        }
        return new BaselineReport(problems.ToEquatableArray(), findings.ToEquatableArray());
    }

    // Of the same API; where there is one contract alone, no other can be meant.
    private static Baseline? Find(Baseline baseline, List<Baseline> contracts) =>
        baseline.Contract.Value is not { } old ? null
        : contracts.Count == 1 ? contracts[0]
        : contracts.FirstOrDefault(contract =>
            string.Equals(contract.Contract.Value?.Api.Name, old.Api.Name, StringComparison.Ordinal)
        );

    private static Wording NoContract(Baseline baseline) =>
        $"it is of the API '{baseline.Contract.Value!.Api.Name}', and this project has no contract of that; add the contract, or remove the baseline";

    private static Wording? Second(Baseline baseline, ContractModel contract, Dictionary<string, Baseline> used)
    {
        if (used.TryGetValue(contract.Api.Name, out var first))
            return (Wording)$"the API '{contract.Api.Name}' has the baseline '{first.Text.Path}' already; keep one";
        used.Add(contract.Api.Name, baseline);
        return null;
    }

    private static Problem Unusable(Baseline baseline, Wording reason) =>
        new(RuleIds.BaselineUnusable, baseline.Contract.Location, [reason]);
}
