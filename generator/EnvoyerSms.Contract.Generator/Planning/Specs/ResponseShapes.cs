using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <summary>Asks the types of a contract what operations need to know of their responses.</summary>
internal sealed class ResponseShapes(ContractModel model, CSharpTypes types)
{
    private readonly Dictionary<string, TypeModel> _types = model.Types.ToDictionary(
        type => type.Name,
        StringComparer.Ordinal
    );

    public ResponseShape Of(OperationModel operation)
    {
        if (operation.AnswersNothing)
            return new ResponseShape("", [], "", "", UsesDeprecated: false);
        var type = operation.Response;
        var until = Fields(type, operation.Poll?.Until ?? []).ToArray();
        var limit = RequestLimit(type);
        return new ResponseShape(
            operation.Pages is { } pages ? types.Item(Field(type, pages.Items)) : "",
            until.Select(Step).ToEquatableArray(),
            operation.ResourceId.Length > 0 ? Field(type, operation.ResourceId).Wire[0] : "",
            limit,
            Named(operation)
                .Append(limit)
                .Where(name => name.Length > 0)
                .Select(name => Field(type, name))
                .Concat(until)
                .Any(field => field.Fact.Deprecated is not null)
        );
    }

    private static FieldStep Step(FieldModel field) =>
        new(field.Name, field.TypeName, field.Repeated, IsNullable: !field.Required && !field.Repeated);

    private static IEnumerable<string> Named(OperationModel operation)
    {
        if (operation.Pages is { } pages)
        {
            yield return pages.Items;
            yield return pages.Total;
            yield return pages.Link;
        }
        foreach (var taken in operation.AlreadyDone?.Response ?? [])
            yield return taken.Field;
    }

    private IEnumerable<FieldModel> Fields(string type, EquatableArray<string> way)
    {
        foreach (var name in way)
        {
            var field = Field(type, name);
            yield return field;
            type = field.TypeName;
        }
    }

    private string RequestLimit(string response)
    {
        var names = model.Api.RateLimit?.LimitFrom.Split('.') ?? [];
        return names.Length == 2 && names[0] == response ? names[1] : "";
    }

    private FieldModel Field(string type, string name) => _types[type].Fields.First(field => field.Name == name);
}
