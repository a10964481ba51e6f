using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading;

/// <summary>What can be seen only when the whole contract is read.</summary>
internal static class ContractChecks
{
    public static void Run(ContractScope scope, ContractModel model, TextLocation api)
    {
        CheckEmittedNames(scope, model, api);
        CheckCycles(scope, model);
        EffectDemands.Check(scope, model);
        SendingChecks.Run(scope, model);
        // What is broken may be what uses it.
        if (scope.Problems.HasErrors)
            return;
        CheckUnused(scope, scope.Names.Enums, name => $"the enum '{name}'");
        CheckUnused(scope, scope.Names.Types, name => $"the type '{name}'");
    }

    private static void CheckEmittedNames(ContractScope scope, ContractModel model, TextLocation api)
    {
        var seen = new Dictionary<string, EmittedType>(StringComparer.Ordinal);
        foreach (var emitted in EmittedType.Of(model))
        {
            if (seen.TryGetValue(emitted.Name, out var other))
            {
                // Already reported where both are of one kind: then one key occurs twice.
                if (other.Origin != emitted.Origin || other.Declared != emitted.Declared)
                    scope.Report(
                        RuleIds.DuplicateName,
                        LocationOf(emitted),
                        other.What.ToSentence(),
                        emitted.What,
                        emitted.Name
                    );
            }
            else
                seen.Add(emitted.Name, emitted);
            if (EmittedType.HidesTheRuntime(model.Api.Namespace, emitted.Name))
            {
                const string reason = "it would hide what the runtime has of that name in the namespace 'EnvoyerSms'";
                scope.Report(RuleIds.ReservedName, LocationOf(emitted), emitted.Name, emitted.What, reason);
            }
        }

        TextLocation LocationOf(EmittedType emitted) =>
            EntryOf(scope.Names, emitted)?.Location
            ?? FormerNames.Find(scope.Names.Operations, emitted.Declared)?.Location
            ?? api;
    }

    private static YamlEntry? EntryOf(Declarations names, EmittedType emitted)
    {
        var entries = emitted.Origin switch
        {
            NameOrigin.Operation => names.Operations,
            NameOrigin.Enum => names.Enums,
            NameOrigin.Type => names.Types,
            _ => [],
        };
        return entries.FirstOrDefault(entry => entry.Name == emitted.Declared);
    }

    /// <summary>A response cannot hold an element that holds itself, unless the element may be left out somewhere on the way.</summary>
    private static void CheckCycles(ContractScope scope, ContractModel model)
    {
        var needs = model
            .Types.GroupBy(type => type.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => NeededTypes(group.First()), StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in model.Types)
        {
            if (!FindCycle(type.Name, needs, done, out var cycle))
                continue;
            var first = cycle[0];
            var location = scope.Names.Types.First(entry => entry.Name == first).Location;
            Wording way = "itself";
            if (cycle.Count > 1)
                way = $"{Words.All(cycle.Skip(1))}, and so itself,";
            scope.Report(RuleIds.TypeNeverEnds, location, first, way);
        }
    }

    private static List<string> NeededTypes(TypeModel type) =>
        [
            .. type
                .Fields.Where(field => field is { Type: FieldType.Type, Required: true, Repeated: false })
                .Select(field => field.TypeName),
        ];

    // Depth first without recursion, because a chain of types may be long.
    private static bool FindCycle(
        string start,
        Dictionary<string, List<string>> needs,
        HashSet<string> done,
        out IReadOnlyList<string> cycle
    )
    {
        cycle = [];
        var path = new List<string>();
        var onPath = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<(string Name, bool IsLeft)>([(start, false)]);
        while (pending.Count > 0)
        {
            var (name, isLeft) = pending.Pop();
            if (isLeft)
            {
                path.RemoveAt(path.Count - 1);
                onPath.Remove(name);
                done.Add(name);
                continue;
            }
            if (onPath.Contains(name))
            {
                cycle = path.Skip(path.IndexOf(name)).ToList();
                done.UnionWith(path);
                return true;
            }
            if (done.Contains(name) || !needs.TryGetValue(name, out var next))
                continue;
            path.Add(name);
            onPath.Add(name);
            pending.Push((name, true));
            foreach (var needed in next)
                pending.Push((needed, false));
        }
        return false;
    }

    private static void CheckUnused(ContractScope scope, IReadOnlyList<YamlEntry> entries, Func<string, Wording> what)
    {
        foreach (var entry in entries.Where(entry => !scope.Names.Used.Contains(entry.Name)))
            scope.Report(RuleIds.Unused, entry.Location, what(Words.Short(entry.Name)).ToSentence());
    }
}
