using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning;

/// <summary>What can be wrong between the contracts of one project though each alone is good.</summary>
internal static class ContractSet
{
    /// <summary>One problem for each contract that would emit what another one emits too: neither is preferred.</summary>
    public static EquatableArray<Problem> Clashes(IReadOnlyCollection<ParsedContract> contracts)
    {
        if (contracts.Count < 2)
            return default;
        var named = contracts
            .Where(contract => contract.Value is not null)
            .OrderBy(contract => contract.Location.Path, StringComparer.Ordinal)
            .Select(contract => (Contract: contract, Names: Names(contract.Value!)))
            .ToList();
        var owners = named
            .SelectMany(item =>
                item.Names.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (name, item.Contract))
            )
            .ToLookup(pair => pair.name, pair => pair.Contract, StringComparer.OrdinalIgnoreCase);
        return named.SelectMany(item => Clash(item.Contract, item.Names, owners)).ToEquatableArray();
    }

    private static IEnumerable<Problem> Clash(
        ParsedContract contract,
        List<string> names,
        ILookup<string, ParsedContract> owners
    )
    {
        foreach (var name in names)
        {
            if (owners[name].FirstOrDefault(owner => !ReferenceEquals(owner, contract)) is not { } other)
                continue;
            yield return new Problem(RuleIds.DuplicateContract, contract.Location, [other.Location.Path, name]);
            yield break;
        }
    }

    // Files are named after the api and not after its namespace, and hosts do not distinguish A.g.cs from a.g.cs.
    private static List<string> Names(ContractModel model) =>
        [model.Api.Name, .. EmittedType.Of(model).Select(emitted => $"{model.Api.Namespace}.{emitted.Name}")];
}
