using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Sections;

namespace EnvoyerSms.Contract.Generator.Reading.Operations;

/// <summary>How a response is waited for that is final.</summary>
internal static class PollReader
{
    // Types may contain themselves, so suggestions stop at a depth that is no longer useful.
    private const int DeepestSuggestion = 4;

    public static PollModel? Read(OperationResponse response, Vocabulary vocabulary)
    {
        using var poll = response.Open("poll");
        if (poll is null)
            return null;
        response.Need("poll", effect => effect == Effect.Read, "only what reads is asked again and again");
        return new PollModel(
            poll.Text("name"),
            ReadUntil(poll, response.Type, vocabulary),
            response.Errors(poll.Texts("pending")),
            FactReader.ReadOwn(poll)
        );
    }

    /// <summary>The way from the response to a value that says whether it is final.</summary>
    private static EquatableArray<string> ReadUntil(Keys poll, TypeModel? response, Vocabulary vocabulary)
    {
        var until = poll.RequiredText("until");
        if (until is null || response is null)
            return [];
        var steps = until.Text.Split('.');
        if (!LeadsToFinal(steps, response, vocabulary))
        {
            var ways = WaysToFinal(response, vocabulary, depth: 0);
            Wording wanted = $"a field of '{response.Name}' with values that are 'final', as in 'Items.State'";
            // A slip in the enum or on the way to it is told there.
            poll.Scope.Later.Add(() => poll.Scope.ReportUnknown(RuleIds.UnknownReference, until, ways, wanted));
        }
        return steps.ToEquatableArray();
    }

    private static bool LeadsToFinal(string[] steps, TypeModel response, Vocabulary vocabulary)
    {
        var type = response;
        for (var index = 0; index < steps.Length; index++)
        {
            if (type?.Fields.FirstOrDefault(field => field.Name == steps[index]) is not { } field)
                return false;
            if (index == steps.Length - 1)
                return IsFinalSomewhen(field, vocabulary);
            type = vocabulary.FindType(field.TypeName);
        }
        return false;
    }

    private static IEnumerable<string> WaysToFinal(TypeModel type, Vocabulary vocabulary, int depth)
    {
        foreach (var field in type.Fields)
        {
            if (IsFinalSomewhen(field, vocabulary))
                yield return field.Name;
            else if (depth < DeepestSuggestion && vocabulary.FindType(field.TypeName) is { } inner)
            {
                foreach (var way in WaysToFinal(inner, vocabulary, depth + 1))
                    yield return field.Name + "." + way;
            }
        }
    }

    private static bool IsFinalSomewhen(FieldModel field, Vocabulary vocabulary) =>
        field.Type == FieldType.Enum && vocabulary.FindEnum(field.TypeName)?.Values.Any(value => value.IsFinal) == true;
}
