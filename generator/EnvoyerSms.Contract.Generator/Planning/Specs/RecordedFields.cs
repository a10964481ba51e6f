using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <param name="Operation">Name of an operation that changes something.</param>
/// <param name="Names">Elements of its response whose texts may be kept, separated by spaces.</param>
internal sealed record RecordedFields(string Operation, string Names)
{
    /// <summary>What a ledger may keep of responses: what the contract declares and does not call personal.</summary>
    public static IEnumerable<RecordedFields> Of(ContractModel model) =>
        model
            .Operations.Where(operation => operation.Effect != Effect.Read && !operation.AnswersNothing)
            .Select(operation => new RecordedFields(operation.Name, string.Join(" ", Kept(model, operation))));

    // By name alone: one that is personal anywhere in the response is kept nowhere in it.
    private static IEnumerable<string> Kept(ContractModel model, OperationModel operation)
    {
        var fields = Fields(model, operation.Response, []).ToArray();
        var personal = Elements(fields.Where(field => field.Personal)).ToArray();
        return Elements(fields.Where(field => !field.Personal && field.Type != FieldType.Type))
            .Prepend(Last(model.Api.Envelope.Status))
            .Where(name => name.Length > 0)
            .Except(personal, StringComparer.Ordinal);
    }

    private static IEnumerable<FieldModel> Fields(ContractModel model, string name, string[] outer)
    {
        if (outer.Contains(name) || model.Types.FirstOrDefault(type => type.Name == name) is not { } found)
            return [];
        return found.Fields.SelectMany(field =>
            field.Type == FieldType.Type
                ? Fields(model, field.TypeName, [.. outer, name])
                    .Select(inner => field.Personal ? inner with { Personal = true } : inner)
                : [field]
        );
    }

    private static IEnumerable<string> Elements(IEnumerable<FieldModel> fields) =>
        fields.SelectMany(field => field.Wire).Select(Last);

    private static string Last(string path) =>
        ResponsePath.Attribute(path).Length == 0 && ResponsePath.Elements(path) is { Count: > 0 } steps
            ? steps[steps.Count - 1]
            : "";
}
