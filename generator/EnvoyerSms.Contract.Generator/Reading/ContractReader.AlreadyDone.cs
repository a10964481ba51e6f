using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Reading;

internal static partial class ContractReader
{
    /// <summary>The field that proves that a call was done. It is looked for in replies that break off, so it has one spelling.</summary>
    private static string ReadReceipt(OperationReply reply)
    {
        var receipt = reply.Keys.OptionalScalar("receipt");
        if (receipt is null)
            return "";
        reply.Need("receipt", effect => effect != Effect.Read, "what only reads leaves nothing to prove");
        return reply.Field(
            receipt,
            field =>
                field
                    is { Type: FieldType.Integer or FieldType.String, Required: true, Repeated: false, Wire.Count: 1 },
            "a required integer or string field with one wire name"
        );
    }

    private static AlreadyDoneModel? ReadAlreadyDone(OperationReply reply)
    {
        using var done = reply.Open("alreadyDone");
        if (done is null)
            return null;
        const string advice = "only an idempotent call is sent again";
        reply.Need("alreadyDone", effect => effect == Effect.Idempotent, advice);
        var errors = reply.Errors(done.Texts("errors", isRequired: true));
        var response = done.Entries("response");
        CheckTaken(reply, done, response);
        ReadBasis(done);
        return new AlreadyDoneModel(
            errors,
            All(response, entry => new TakenField(entry.Name, done.AsText(entry.Value, entry.Name)?.Text ?? ""))
        );
    }

    /// <summary>No reply tells what a call did that is refused because it was done before: parameters must tell all that the response needs.</summary>
    private static void CheckTaken(OperationReply reply, Keys done, IReadOnlyList<YamlEntry> response)
    {
        foreach (var entry in response)
        {
            reply.Field(entry.Key, field => !field.Repeated, "a field");
            var field = reply.Type?.Fields.FirstOrDefault(known => known.Name == entry.Name);
            if (field is not null && done.AsText(entry.Value, entry.Name) is { } parameter)
                reply.Parameter(parameter, known => CanFill(field, known), $"a parameter that can be '{field.Name}',");
        }
        var given = Declarations.NamesOf(response);
        foreach (var field in reply.Type?.Fields ?? [])
        {
            if (!field.Required || given.Contains(field.Name))
                continue;
            const string advice = "take it from a parameter, or let it be left out";
            var owner = $"a response that needs '{field.Name}'";
            reply.Keys.Scope.Report(
                RuleIds.KeyDoesNotFit,
                reply.Keys.PlaceOfKey("alreadyDone"),
                "alreadyDone",
                owner,
                advice
            );
        }
    }

    // A phone number is another text in a reply, digits alone, than the one that a user writes.
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
                (FieldType.Enum, ParameterType.Enum);
}
