using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Examples;

/// <summary>The examples of an operation.</summary>
internal static class ExampleReader
{
    /// <param name="isSound">Whether the rules were read without an error, so that examples can be checked against them.</param>
    public static EquatableArray<ExampleModel> ReadAll(Keys keys, OperationModel whole, Vocabulary words, bool isSound)
    {
        if (!keys.Scope.ReadsExamples)
        {
            keys.Optional("examples");
            return default;
        }
        var lifetime = new Lifetime(whole.Fact);
        var (operation, vocabulary) = (lifetime.Cut(whole), words.During(lifetime));
        // An example that is wrong is told and left out: the client does not depend on it.
        using var aside = keys.Scope.Problems.Aside();
        var names = new Distinct(keys.Scope.Problems, "an example of");
        var examples = new List<ExampleModel>();
        foreach (var item in keys.Items("examples"))
        {
            var errors = keys.Scope.Problems.ErrorCount;
            using (var keysOfOne = keys.Scope.Open(item, item.Location, "the example"))
                examples.Add(ReadOne(keysOfOne));
            if (keys.Scope.Problems.ErrorCount > errors)
                examples.RemoveAt(examples.Count - 1);
        }
        ExampleChecks.CheckForms(keys, operation);
        return examples.ToEquatableArray();

        ExampleModel ReadOne(Keys keysOfOne)
        {
            var errors = keys.Scope.Problems.ErrorCount;
            names.Add(keysOfOne.Text("name"), operation.Name, keysOfOne.LocationOf("name"));
            var values = new ExampleValues(keys.Scope, words, lifetime);
            var example = ReadExample(keysOfOne, whole, values);
            ExampleChecks.CheckOutcome(keysOfOne, operation);
            ExampleChecks.CheckRequest(keysOfOne, operation, example);
            if (isSound && !values.HasRefused)
                ExampleChecks.CheckRules(keysOfOne, operation, example);
            if (keys.Scope.Problems.ErrorCount == errors)
                keys.Scope.Later.Add(() => ExampleChecks.CheckWire(keysOfOne, operation, example, vocabulary));
            return example;
        }
    }

    private static ExampleModel ReadExample(Keys keys, OperationModel operation, ExampleValues values)
    {
        var result = new List<ExampleValue>();
        if (keys.Optional("result") is { } node)
        {
            if (operation.AnswersNothing)
                keys.DoesNotFit(
                    "result",
                    "an operation that answers nothing",
                    "leave it out: without an error it ends well"
                );
            else
                values.ReadRecord(node, keys.LocationOfKey("result"), operation.Response, path: "", result);
        }
        return new ExampleModel
        {
            Name = keys.OptionalText("name"),
            Request = ReadRequest(keys, operation, values),
            Form = keys.AnyText("form") ?? "",
            Status = (int)(keys.OptionalNumber("status", 100, 599) ?? 200),
            Response = keys.AnyText("response", isRequired: true) ?? "",
            Result = result.ToEquatableArray(),
            Error = values.ReadError(keys.OptionalScalar("error")),
            Now = keys.OptionalScalar("now") is { } now ? values.ReadInstant(now) ?? "" : "",
        };
    }

    private static EquatableArray<ExampleValue> ReadRequest(Keys keys, OperationModel operation, ExampleValues values)
    {
        using var request = keys.Scope.Open(keys.Optional("request"), keys.LocationOfKey("request"), "the request");
        var read = new List<ExampleValue>();
        foreach (var entry in request.Others([]))
        {
            if (operation.Parameters.FirstOrDefault(known => known.Name == entry.Name) is { } parameter)
            {
                if (values.IsThere(entry.Key, parameter.Fact))
                    read.Add(values.ReadParameter(entry.Value, parameter));
            }
            else
            {
                var known = operation.Parameters.Select(known => known.Name);
                keys.Scope.ReportUnknown(RuleIds.UnknownParameter, entry.Key, known, Words.Quoted(operation.Name));
            }
        }
        var order = operation.Parameters.Select(parameter => parameter.Name).ToList();
        return read.OrderBy(value => order.IndexOf(value.Path)).ToEquatableArray();
    }
}
