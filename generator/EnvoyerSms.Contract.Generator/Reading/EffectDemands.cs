using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading;

/// <summary>
/// What a contract demands of the response of a call with an effect: only the field that names what was made may turn a success into a
/// failure, whatever else is required.
/// </summary>
internal static class EffectDemands
{
    /// <summary>Reports each field once, for the first operation that answers it; nothing while the contract has errors.</summary>
    public static void Check(ContractScope scope, ContractModel model)
    {
        if (scope.Problems.HasErrors)
            return;
        var types = ByName(model);
        var told = new HashSet<(string, string)>();
        foreach (
            var operation in model.Operations.Where(operation =>
                operation is { Effect: not Effect.Read, Fact.Removed: null }
            )
        )
        {
            foreach (var type in Reached(operation.Response, types))
            {
                foreach (
                    var field in type.Fields.Where(field =>
                        field.Required && field.Fact.Removed is null && !Names(operation, type, field)
                    )
                )
                {
                    if (told.Add((type.Name, field.Name)) && Find(scope, type, field) is { } location)
                        scope.Report(RuleIds.RequiredAfterEffect, location, field.Name, operation.Name);
                }
            }
        }
    }

    /// <summary>The contract without the demands that a success after an effect could break.</summary>
    public static ContractModel Lift(ContractModel model)
    {
        var types = ByName(model);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in model.Operations.Where(operation => operation.Effect != Effect.Read))
            reached.UnionWith(Reached(operation.Response, types).Select(type => type.Name));
        return model with { Types = model.Types.Select(type => Lift(model, type, reached)).ToEquatableArray() };
    }

    private static TypeModel Lift(ContractModel model, TypeModel type, HashSet<string> reached)
    {
        var answering = model.Operations.Where(operation => operation.Response == type.Name).ToList();
        var ids = answering.Select(operation => operation.ResourceId).ToList();
        // Pages are read by it, and only what reads has pages.
        var totals = answering.Select(operation => operation.Pages?.Total).ToList();
        return type with { Fields = type.Fields.Select(Lift).ToEquatableArray() };

        FieldModel Lift(FieldModel field)
        {
            if (ids.Contains(field.Name))
                return field with { IsResourceId = true };
            if (!reached.Contains(type.Name) || totals.Contains(field.Name))
                return field;
            return field with { Required = false, IsDemanded = field.Required, IsAfterEffect = true };
        }
    }

    private static Dictionary<string, TypeModel> ByName(ContractModel model) =>
        model
            .Types.GroupBy(type => type.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

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
