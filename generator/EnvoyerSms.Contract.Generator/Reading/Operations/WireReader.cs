using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Operations;

/// <summary>The fields of the form that carry a parameter.</summary>
internal static class WireReader
{
    /// <summary>The field of a parameter, or the fields that a date and time is split over.</summary>
    /// <param name="isMany">Each item of a list has a field of its own, whose name may carry its place.</param>
    public static EquatableArray<WireModel> Read(
        Keys keys,
        string owner,
        ParameterType type,
        OperationScope operation,
        ParameterPlace place,
        bool isMany
    )
    {
        var isSplit = type == ParameterType.DateTime;
        if (keys.Required("wire") is not YamlSequence parts)
            return [ReadWhole(keys, owner, type, operation, place, isMany)];
        if (isSplit)
            DateFormats.RequireTimeZone(keys);
        if (!isSplit || isMany || parts.Items.Count == 0)
        {
            Wording wanted =
                isMany ? "one name, as each item has a field of its own"
                : isSplit ? "one name, or a list of fields"
                : "one name (only a dateTime is split)";
            keys.Scope.Report(RuleIds.WrongKind, parts.Location, Words.Quoted("wire"), wanted, parts.Kind);
            return [];
        }
        foreach (var key in new[] { "format", "missing" })
        {
            if (keys.Optional(key) is not null)
                keys.DoesNotFit(key, "a parameter of several fields", "each field has its own");
        }
        return ReadParts(keys, parts, owner, operation);
    }

    private static WireModel ReadWhole(
        Keys keys,
        string owner,
        ParameterType type,
        OperationScope operation,
        ParameterPlace place,
        bool isMany
    )
    {
        var format = keys.OptionalScalar("format");
        var isDate = type is ParameterType.DateTime or ParameterType.Date;
        if (type == ParameterType.DateTime && !InstantFormats.Contain(format?.Text ?? ""))
            DateFormats.RequireTimeZone(keys);
        if (format is not null && !isDate)
            keys.DoesNotFit("format", "a parameter of this type", DateFormats.OnlyOfDates);
        else if (format is not null)
            DateFormats.CheckWhole(keys.Scope, format, isDay: type == ParameterType.Date);
        var usual = isDate ? DateFormats.UsualOf(isDay: type == ParameterType.Date) : "";
        return ReadField(keys, "wire", owner, operation, isDate ? format?.Text ?? usual : "", place, isMany);
    }

    private static EquatableArray<WireModel> ReadParts(
        Keys keys,
        YamlSequence parts,
        string owner,
        OperationScope operation
    )
    {
        var fields = new List<WireModel>();
        var errors = keys.Scope.Problems.ErrorCount;
        foreach (var item in parts.Items)
        {
            using var part = keys.Scope.Open(item, item.Location, $"a field of '{owner}'");
            // A field without a format would write the whole value.
            var format = part.RequiredText("format");
            if (format is not null)
                DateFormats.Check(keys.Scope, format, fields.Select(field => field.Format).ToList());
            var text = format?.Text ?? DateFormats.UsualOf(isDay: false);
            fields.Add(ReadField(part, "name", owner, operation, text, ParameterPlace.Field, isMany: false));
        }
        // What a part that is wrong lacks is told there.
        if (
            keys.Scope.Problems.ErrorCount == errors
            && DateFormats.Missing(fields.Select(field => field.Format)) is { } lost
        )
        {
            var all = Words.Short(string.Join(" ", fields.Select(field => field.Format)));
            keys.Scope.Report(RuleIds.BadDateFormat, keys.LocationOf("wire"), all, $"it lacks '{lost}'");
        }
        return fields.ToEquatableArray();
    }

    private static WireModel ReadField(
        Keys keys,
        string nameKey,
        string owner,
        OperationScope operation,
        string format,
        ParameterPlace place,
        bool isMany
    )
    {
        var name = keys.AsText(keys.Required(nameKey), nameKey);
        if (name is not null)
            operation.Wires.Add(new WireUse(owner, name));
        return new WireModel(
            place == ParameterPlace.Header
                ? WireNames.CheckParameterHeader(keys.Scope.Problems, name, keys.Scope.CredentialHeaders)
                : WireNames.CheckParameter(keys.Scope.Problems, name, isMany),
            format,
            References.ErrorAbout(keys.Scope, keys.OptionalScalar("missing"), [name?.Text ?? ""])
        );
    }
}
