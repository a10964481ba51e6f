using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading;

/// <summary>Finds what a contract demands of the response of a call with an effect: a missing field must not turn a success into a failure.</summary>
internal static class EffectDemands
{
    /// <summary>Reports each field once, for the first operation that answers it; nothing while the contract has errors.</summary>
    public static void Check(ContractScope scope, ContractModel model)
    {
        if (scope.Problems.HasErrors)
            return;
        var types = model
            .Types.GroupBy(type => type.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var told = new HashSet<(string, string)>();
        foreach (var operation in model.Operations.Where(operation => operation.Effect != Effect.Read))
        {
            foreach (var type in Reached(operation.Response, types))
            {
                foreach (var field in type.Fields.Where(field => field.Required && !Names(operation, type, field)))
                {
                    if (told.Add((type.Name, field.Name)) && Find(scope, type, field) is { } location)
                        scope.Report(RuleIds.RequiredAfterEffect, location, field.Name, operation.Name);
                }
            }
        }
    }

    // The field that names what the call made proves that it was made.
    private static bool Names(OperationModel operation, TypeModel type, FieldModel field) =>
        type.Name == operation.Response && field.Name == operation.ResourceId;

    private static List<TypeModel> Reached(string response, Dictionary<string, TypeModel> types)
    {
        var reached = new List<TypeModel>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<string>([response]);
        while (pending.Count > 0)
        {
            if (!types.TryGetValue(pending.Dequeue(), out var type) || !known.Add(type.Name))
                continue;
            reached.Add(type);
            foreach (var field in type.Fields.Where(field => field.Type == FieldType.Type))
                pending.Enqueue(field.TypeName);
        }
        return reached;
    }

    private static TextLocation? Find(ContractScope scope, TypeModel type, FieldModel field) =>
        Declarations
            .Entries(scope.Names.Types.First(entry => entry.Name == type.Name).Value, "fields")
            .Where(entry => entry.Name == field.Name)
            .SelectMany(entry => (entry.Value as YamlMapping)?.Entries ?? [])
            .FirstOrDefault(key => key.Name == "required")
            ?.Location;
}
