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
    public static EquatableArray<WireModel> Read(
        Keys keys,
        string owner,
        ParameterType type,
        OperationScope operation,
        ParameterPlace place
    )
    {
        var isDate = type == ParameterType.DateTime;
        if (isDate)
            DateFormats.RequireTimeZone(keys);
        var errors = keys.Scope.Problems.ErrorCount;
        if (keys.Required("wire") is not YamlSequence parts)
            return CheckDate([ReadWireField(keys, "wire", owner, operation, isDate, formats: [], place)]);
        if (!isDate || parts.Items.Count == 0)
        {
            var wanted = isDate ? "one name, or a list of fields" : "one name (only a dateTime is split)";
            keys.Scope.Report(RuleIds.WrongKind, parts.Location, Words.Quoted("wire"), wanted, parts.Kind);
            return [];
        }
        foreach (var key in new[] { "format", "missing" })
        {
            if (keys.Optional(key) is not null)
                keys.DoesNotFit(key, "a parameter of several fields", "each field has its own");
        }
        return CheckDate(ReadWireParts(keys.Scope, parts, owner, operation));

        EquatableArray<WireModel> CheckDate(EquatableArray<WireModel> fields)
        {
            if (
                isDate
                && keys.Scope.Problems.ErrorCount == errors
                && DateFormats.Missing(fields.Select(field => field.Format)) is { } part
            )
            {
                var all = Words.Short(string.Join(" ", fields.Select(field => field.Format)));
                keys.Scope.Report(RuleIds.BadDateFormat, keys.LocationOf("wire"), all, $"it lacks '{part}'");
            }
            return fields;
        }
    }

    private static EquatableArray<WireModel> ReadWireParts(
        ContractScope scope,
        YamlSequence parts,
        string owner,
        OperationScope operation
    )
    {
        var fields = new List<WireModel>();
        foreach (var item in parts.Items)
        {
            using var part = scope.Open(item, item.Location, $"a field of '{owner}'");
            var formats = fields.Select(field => field.Format).ToList();
            fields.Add(ReadWireField(part, "name", owner, operation, isDate: true, formats, ParameterPlace.Field));
        }
        return fields.ToEquatableArray();
    }

    private static WireModel ReadWireField(
        Keys keys,
        string nameKey,
        string owner,
        OperationScope operation,
        bool isDate,
        IReadOnlyList<string> formats,
        ParameterPlace place
    )
    {
        var name = keys.AsText(keys.Required(nameKey), nameKey);
        if (name is not null)
            operation.Wires.Add((owner, name));
        // A field without a format would write the whole value.
        var format = isDate && nameKey == "name" ? keys.RequiredText("format") : keys.OptionalScalar("format");
        if (format is not null && !isDate)
            keys.DoesNotFit("format", "a parameter of this type", "only a dateTime has one");
        else if (format is not null)
            DateFormats.Check(keys.Scope, format, formats);
        return new WireModel(
            place == ParameterPlace.Header
                ? WireNames.CheckParameterHeader(keys.Scope.Problems, name, keys.Scope.CredentialHeaders)
                : WireNames.CheckFormKey(keys.Scope.Problems, name),
            isDate ? format?.Text ?? DateFormats.Usual : "",
            References.ErrorAbout(keys.Scope, keys.OptionalScalar("missing"), [name?.Text ?? ""])
        );
    }
}
