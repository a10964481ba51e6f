using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Contract.Generator.Reading.Examples;

/// <summary>Holds the response of an example to what the example expects of it, as the client would read it.</summary>
internal sealed class ExampleResponse(
    ContractScope scope,
    Vocabulary vocabulary,
    OperationModel operation,
    ExampleModel example
)
{
    private static readonly char[] White = [' ', '\t', '\r', '\n'];

    /// <summary>The first thing that is wrong, as a sentence without its end; null where nothing is.</summary>
    public Wording? Fault()
    {
        if (scope.Envelope is not { } envelope)
            return null;
        if (example.Response.Trim(White).Length == 0)
            return FaultOfNothing();
        try
        {
            var root = ExampleXml.Parse(example.Response);
            var own = operation.ResponseRoot.Length > 0 ? operation.ResponseRoot : envelope.Root;
            if (root.Name == own || root.Name == envelope.Root || root.Name == envelope.ErrorRoot)
                return Fault(envelope, root, isOwn: root.Name == own);
            return Once($"The root of the response is '{Words.Short(root.Name)}', and that of the envelope '{own}'");
        }
        catch (ApiXmlException fault)
        {
            return $"The response is no XML that the client reads: {fault.Reason}";
        }
    }

    private Wording? FaultOfNothing()
    {
        if (operation.AnswersNothing && example is { Status: >= 200 and < 300, Error: "" })
            return null;
        var meant = scope.Statuses.FirstOrDefault(status => status.Code == example.Status)?.WhenEmpty ?? "";
        if (meant.Length > 0 && meant == example.Error)
            return null;
        return $"An empty response with HTTP status {Words.Number(example.Status)} means nothing that the example expects";
    }

    private Wording? Fault(EnvelopeModel envelope, ExampleXml root, bool isOwn)
    {
        var errors = new ExampleErrors(envelope, root);
        switch (errors.SaysSuccess(), example.Error)
        {
            case (null, _):
                return Once($"The response says neither success nor failure in '{envelope.Status}'");
            case (true, { Length: > 0 }):
                return "The response says success, and the example expects an error";
            case (false, ""):
                return "The response says failure, and the example expects a result";
            case (false, _):
                return vocabulary.FindError(example.Error) is { } expected
                    ? errors.Fault(example.Error, expected)
                    : null;
            case (true, _) when isOwn:
                return FaultOfResult(root);
            default:
                return $"The root of a result is '{operation.ResponseRoot}'";
        }
    }

    // A slip in the envelope would be told of every example.
    private Wording? Once(Wording fault) => scope.ToldOnce.Add(fault.ToString()) ? fault : null;

    private Wording? FaultOfResult(ExampleXml root)
    {
        if (vocabulary.FindType(operation.Response) is not { } type)
            return null;
        var result =
            operation.ResponseElement.Length == 0 ? root : root.Find(operation.ResponseElement).FirstOrDefault();
        if (result is null)
            return $"The response holds no '{operation.ResponseElement}' with the result";
        return FaultOfRecord(type, result)
            ?? example
                .Result.Select(expected =>
                    FaultOfValue(expected, Find(type, result, expected.Path, out var field), field)
                )
                .FirstOrDefault(fault => fault is not null);
    }

    // What a read demands; after an effect only what names the thing made.
    private Wording? FaultOfRecord(TypeModel type, ExampleXml record)
    {
        foreach (var field in type.Fields)
        {
            var found = Elements(record, field);
            if (
                field.Required
                && operation.Effect == Effect.Read
                && !found.Any(element => Value(field, element) is not null)
            )
                return $"The response lacks '{field.Wire[0]}', which '{type.Name}' requires, or has it in another form";
            var inner = vocabulary.FindType(field.TypeName);
            foreach (var element in inner is null ? [] : found)
            {
                if (FaultOfRecord(inner!, element) is { } fault)
                    return fault;
            }
        }
        return null;
    }

    private static Wording? FaultOfValue(ExampleValue expected, IReadOnlyList<string>? found, FieldModel? field)
    {
        // Instants of the API's zone are for the tests, which have the time zones.
        var wanted = expected.Values.Select(value => field is null ? value : WireTexts.Normal(field, value));
        if (found is null || found.SequenceEqual(wanted))
            return null;
        return $"'{expected.Path}' is {Say(found)} in the response, and the example expects {Say(expected.Values)}";
    }

    private static Wording Say(IEnumerable<string> values) =>
        values.Any() ? Words.Quoted(Words.Short(string.Join(", ", values))) : Wording.Verbatim("null");

    // What the response has at a path such as Loans[0].Title; null where that cannot be told here.
    private IReadOnlyList<string>? Find(TypeModel type, ExampleXml record, string path, out FieldModel? last)
    {
        last = null;
        var steps = path.Split('.');
        for (var i = 0; ; i++)
        {
            var bracket = steps[i].IndexOf('[');
            var name = bracket < 0 ? steps[i] : steps[i].Substring(0, bracket);
            if (type.Fields.FirstOrDefault(known => known.Name == name) is not { } field)
                return null;
            var elements = Elements(record, field);
            if (i == steps.Length - 1)
            {
                last = field;
                return ValuesOf(field, elements);
            }
            if (bracket < 0 && field.Repeated)
                return [Words.Number(elements.Count)];
            var index =
                bracket < 0
                    ? 0
                    : int.Parse(
                        steps[i].Substring(bracket + 1).TrimEnd(']'),
                        System.Globalization.CultureInfo.InvariantCulture
                    );
            if (index >= elements.Count)
                return [];
            if (vocabulary.FindType(field.TypeName) is not { } inner)
                return null;
            (type, record) = (inner, elements[index]);
        }
    }

    private IReadOnlyList<string>? ValuesOf(FieldModel field, List<ExampleXml> elements)
    {
        var values = elements.Select(element => Value(field, element)).OfType<string>();
        return field.Type == FieldType.DateTime && !InstantFormats.Contain(field.Format) ? null
            : field.Repeated ? [.. values]
            : [.. values.Take(1)];
    }

    private static List<ExampleXml> Elements(ExampleXml record, FieldModel field) =>
        field.Wire.All(ResponsePath.IsName)
            ? [.. record.Children.Where(child => field.Wire.Contains(child.Name))]
            : [.. field.Wire.SelectMany(record.Find)];

    // Null where the client could not read it.
    private string? Value(FieldModel field, ExampleXml element)
    {
        if (field.Type == FieldType.Type)
            return "";
        if (element.Text is null)
            return null;
        var text = field.AsWritten ? element.Text : element.Text.Trim(White);
        var isNumber =
            field.Type == FieldType.Integer
            || (field.Type == FieldType.Enum && vocabulary.FindEnum(field.TypeName)?.IsNumeric != false);
        return isNumber
            ? (WholeNumber.TryParse(text, out var number) ? Words.Number(number) : null)
            : WireTexts.Read(field, text);
    }
}
