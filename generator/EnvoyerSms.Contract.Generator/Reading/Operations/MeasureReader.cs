using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;

namespace EnvoyerSms.Contract.Generator.Reading.Operations;

/// <summary>How the length of a text is counted and billed.</summary>
internal static class MeasureReader
{
    public static MeasureModel? Read(Keys keys, ParameterType type, OperationScope operation)
    {
        if (keys.Optional("measure") is not { } node)
            return null;
        if (type != ParameterType.String)
            keys.DoesNotFit("measure", "a parameter of this type", "only a string is measured");
        using var measure = keys.Scope.Open(node, keys.LocationOfKey("measure"), "the measure");
        var alphabet = measure.Choice("alphabet", "an alphabet", Choices.Alphabets);
        var (when, text) = ReadAppended(measure, operation);
        FactReader.ReadBasis(measure);
        return new MeasureModel(Choices.Alphabets[alphabet], ReadSegments(measure), when, text);
    }

    private static EquatableArray<int> ReadSegments(Keys measure)
    {
        var segments = new List<int>();
        foreach (var item in measure.Items("segments", isRequired: true))
        {
            if (measure.AsNumber(item, "segments", 1, 1_000_000) is not { } units)
                continue;
            if (segments.Count > 0 && units <= segments.Last())
            {
                measure.Scope.Report(
                    RuleIds.BadMeasure,
                    item.Location,
                    $"A segment of {Words.Number(units)} units does not follow one of {Words.Number(segments.Last())}",
                    "write how many units 1, 2, 3 … parts hold together"
                );
            }
            segments.Add((int)units);
        }
        return segments.ToEquatableArray();
    }

    private static (string When, string Text) ReadAppended(Keys measure, OperationScope operation)
    {
        if (measure.Optional("appended") is not { } node)
            return ("", "");
        using var appended = measure.Scope.Open(node, measure.LocationOfKey("appended"), Words.Quoted("appended"));
        var when = appended.RequiredText("when");
        if (when is not null)
            operation.ReferToFlag(when);
        return (when?.Text ?? "", appended.Text("text"));
    }
}
