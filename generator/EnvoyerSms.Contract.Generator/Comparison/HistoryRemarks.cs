using System;
using System.Linq;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>What the new contract owes its history, once it is known that something changed.</summary>
internal static class HistoryRemarks
{
    public static void Add(Findings findings, Place api, ContractModel old, ContractModel now)
    {
        RemarkPaths(findings, old, now);
        var version = now.Api.Version;
        if (findings.Changes.All(change => change.Level == ChangeLevel.None))
            return;
        if (version == old.Api.Version)
            findings.Add(HistoryChanges.VersionStood, api.At("version"), "", version.ToString());
        var table = now.Api.Versions;
        if (table.Count > 0 && table.All(listed => listed.Version != version))
            findings.Add(HistoryChanges.VersionNotListed, api.At("versions"), "", version.ToString());
    }

    // Whoever retries must know of an address what it does. A pair that the old contract had too is not new.
    private static void RemarkPaths(Findings findings, ContractModel old, ContractModel now)
    {
        var before = old.Operations.GroupBy(PathOf, StringComparer.Ordinal).ToDictionary(group => group.Key);
        foreach (var operations in now.Operations.GroupBy(PathOf, StringComparer.Ordinal))
        {
            var (first, second) = TwoOf(operations);
            if (first is null || second is null)
                continue;
            if (before.TryGetValue(operations.Key, out var was) && TwoOf(was) is (not null, not null))
                continue;
            var path = ContractPath.Top.Of("operations").Of(second.Name).Of("path");
            var place = new Place(first.Name, path, path, Certainties.Of(second.Fact.Basis, Certainty.Sure));
            findings.Add(HistoryChanges.OnePathTwoEffects, place, second.Name, second.Path);
        }
    }

    private static (OperationModel? First, OperationModel? Second) TwoOf(IGrouping<string, OperationModel> operations)
    {
        var first = operations.First();
        return (
            first,
            operations.FirstOrDefault(operation => operation.Effect != first.Effect && operation.Fact.Meets(first.Fact))
        );
    }

    private static string PathOf(OperationModel operation) =>
        $"{operation.Method} {operation.Path.TrimEnd('/').ToLowerInvariant()}";
}
