using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Docs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>How a long list of one operation is sent in batches. A class of its own, which programs without batches do not keep.</summary>
internal sealed record BatchView
{
    public required string Visibility { get; init; }
    public required string GeneratedCode { get; init; }
    public required string Name { get; init; }
    public required string Definition { get; init; }
    public required string Request { get; init; }
    public required string Response { get; init; }
    public required string Item { get; init; }
    public required string Interface { get; init; }
    public required string Client { get; init; }
    public required string Method { get; init; }
    public required string PlanMethod { get; init; }
    public required IReadOnlyList<PropertyView> Properties { get; init; }
    public required BatchDocs Docs { get; init; }

    public static BatchView Of(OperationSpec spec, DocWords words)
    {
        var operation = spec.Operation;
        var list = operation.Parameters.FirstOrDefault(parameter => parameter.Name == operation.Batch);
        var name = EmittedNames.Batches(operation.Name);
        return new BatchView
        {
            Visibility = spec.Context.Visibility,
            GeneratedCode = Views.GeneratedCode.Attribute,
            Name = name,
            Definition = EmittedNames.Definition(operation.Name),
            Request = EmittedNames.Request(operation.Name),
            Response = operation.AnswersNothing ? OperationView.NoResponse : operation.Response,
            Item = list is null ? "" : spec.Context.Types.Item(list),
            Interface = spec.Context.Names.Interface,
            Client = spec.Context.Names.Client,
            Method = EmittedNames.Method(name),
            PlanMethod = EmittedNames.Method("Plan" + name),
            Properties = list is null ? [] : [.. PropertiesOf(spec, list)],
            Docs = words.Batches(operation),
        };
    }

    private static IEnumerable<PropertyView> PropertiesOf(OperationSpec spec, ParameterModel list)
    {
        var operation = spec.Operation;
        var none = list.IsNeverNull ? "" : $" ?? global::System.Array.Empty<{spec.Context.Types.Item(list)}>()";
        yield return new PropertyView("Items", $"static request => request.{list.Name}{none}");
        yield return new PropertyView(
            "WithItems",
            $"static (request, items) => request with {{ {list.Name} = items }}"
        );
        yield return new PropertyView("Limit", Limit([.. operation.BatchLimits]));
        if (operation.BatchAt.Length > 0)
        {
            yield return new PropertyView("At", $"static request => request.{operation.BatchAt}");
            yield return new PropertyView(
                "WithAt",
                $"static (request, at) => request with {{ {operation.BatchAt} = at }}"
            );
        }
        var measured = operation.Parameters.FirstOrDefault(parameter =>
            parameter is { Repeated: false, Measure.Segments.Count: > 0 }
        );
        if (measured is { Measure: { } measure })
            yield return new PropertyView("Segments", Segments(measured, measure));
    }

    // Where a way of sending has no limit of its own, the smallest one is right for all.
    private static string Limit(IReadOnlyCollection<RuleModel> limits)
    {
        var general = limits.Where(limit => limit.Method is null).ToList();
        var usual = Smallest(general.Count > 0 ? general : limits);
        var own = limits
            .Where(limit => limit.Method is not null)
            .GroupBy(limit => limit.Method.ToString())
            .Select(method =>
                $"global::EnvoyerSms.ApiMethod.{method.Key} => {CSharpLiterals.Int(Smallest(method.Concat(general)))}, "
            )
            .ToList();
        return own.Count == 0
            ? $"static _ => {CSharpLiterals.Int(usual)}"
            : $"static method => method switch {{ {string.Concat(own)}_ => {CSharpLiterals.Int(usual)} }}";
    }

    private static int Smallest(IEnumerable<RuleModel> limits) =>
        (int)Math.Min(int.MaxValue, limits.Min(limit => limit.Limit));

    private static string Segments(ParameterModel parameter, MeasureModel measure)
    {
        var reserved =
            measure.AppendedWhen.Length == 0
                ? ""
                : $", request.{measure.AppendedWhen} ? {CSharpLiterals.Int(GsmText.Measure(measure.Appended).Units)} : 0";
        var text = parameter.IsNeverNull ? $"request.{parameter.Name}" : $"request.{parameter.Name} ?? \"\"";
        var segments = string.Join(", ", measure.Segments.Select(units => CSharpLiterals.Int(units)));
        return $"static request => global::EnvoyerSms.GsmText.Measure({text}{reserved}).SegmentsFor({segments})";
    }
}
