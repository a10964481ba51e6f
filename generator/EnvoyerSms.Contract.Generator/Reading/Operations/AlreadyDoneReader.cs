using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Operations;

/// <summary>What a call leaves behind, and how one is recognized that was done before.</summary>
internal static class AlreadyDoneReader
{
    /// <summary>The field that proves that a call was done. It is looked for in responses that break off, so it has one spelling.</summary>
    public static string ReadResourceId(OperationResponse response)
    {
        var resourceId = response.Keys.OptionalScalar("resourceId");
        if (resourceId is null)
            return "";
        response.Need("resourceId", effect => effect != Effect.Read, "what only reads leaves nothing to prove");
        return response.Field(
            resourceId,
            field =>
                field
                    is { Type: FieldType.Integer or FieldType.String, Required: true, Repeated: false, Wire.Count: 1 },
            "a required integer or string field with one wire name"
        );
    }

    public static AlreadyDoneModel? Read(OperationResponse response)
    {
        using var done = response.Open("alreadyDone");
        if (done is null)
            return null;
        const string advice = "only an idempotent call is sent again";
        response.Need("alreadyDone", effect => effect == Effect.Idempotent, advice);
        var errors = response.Errors(done.Texts("errors", isRequired: true));
        var taken = done.Entries("response");
        CheckTaken(response, done, taken);
        FactReader.ReadBasis(done);
        return new AlreadyDoneModel(
            errors,
            taken.ReadAll(entry => new TakenField(entry.Name, done.AsText(entry.Value, entry.Name)?.Text ?? ""))
        );
    }

    /// <summary>No response tells what a call did that is refused because it was done before: parameters must tell all that the response needs.</summary>
    private static void CheckTaken(OperationResponse response, Keys done, IReadOnlyList<YamlEntry> taken)
    {
        foreach (var entry in taken)
        {
            response.Field(entry.Key, field => !field.Repeated, "a field");
            var field = response.Type?.Fields.FirstOrDefault(known => known.Name == entry.Name);
            if (field is not null && done.AsText(entry.Value, entry.Name) is { } parameter)
                response.Parameter(
                    parameter,
                    known => CanFill(field, known),
                    $"a parameter that can be '{field.Name}',"
                );
        }
        if (taken.Count > 0 && response.Operation.AnswersNothing)
            done.DoesNotFit("response", "an operation that answers nothing", "leave it out");
        var given = Declarations.NamesOf(taken);
        foreach (var field in response.Type?.Fields ?? [])
        {
            if (!field.Required || given.Contains(field.Name))
                continue;
            const string advice = "take it from a parameter, or let it be left out";
            Wording owner = $"a response that needs '{field.Name}'";
            response.Keys.DoesNotFit("alreadyDone", owner, advice);
        }
    }

    // A phone number is another text in a response, digits alone, than the one that a user writes.
    private static bool CanFill(FieldModel field, ParameterModel parameter) =>
        !parameter.Repeated
        && (parameter.Required || !field.Required)
        && field.TypeName == parameter.TypeName
        && (field.Type, parameter.Type)
            is
                (FieldType.Integer, ParameterType.Integer)
                or
                (FieldType.String, ParameterType.String)
                or
                (FieldType.DateTime, ParameterType.DateTime)
                or
                (FieldType.Decimal, ParameterType.Decimal)
                or
                (FieldType.Boolean, ParameterType.Boolean)
                or
                (FieldType.Date, ParameterType.Date)
                or
                (FieldType.Duration, ParameterType.Duration)
                or
                (FieldType.Enum, ParameterType.Enum);
}
