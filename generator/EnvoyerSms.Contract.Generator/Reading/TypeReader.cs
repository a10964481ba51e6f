using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading;

/// <summary>The types that responses are made of.</summary>
internal static class TypeReader
{
    private const string OfThisType = "a field of this type";

    /// <summary>A phone number of a response is kept as the API writes it.</summary>
    private const string Phone = "phone";

    public static EquatableArray<TypeModel> ReadAll(Keys root)
    {
        var entries = root.Entries("types");
        Names.Check(root.Scope.Problems, entries, Names.Type);
        return entries.ReadAll(entry => ReadType(root.Scope, entry));
    }

    private static TypeModel ReadType(ContractScope scope, YamlEntry entry)
    {
        using var keys = scope.Open(entry, $"the type '{entry.Name}'");
        var fact = FactReader.Read(keys, scope.Names.TypeNames);
        var entries = keys.Entries("fields", isRequired: true);
        Names.Check(scope.Problems, entries, Names.Field, owner: entry.Name);
        FormerNames.Check(scope.Problems, entries, Names.Field, owner: entry.Name);
        var siblings = Declarations.NamesOf(entries);
        var wires = new List<WireUse>();
        var fields = entries.ReadAll(field => ReadField(scope, field, siblings, fact, wires));
        WireNames.CheckDistinct(scope.Problems, wires);
        ResponsePaths.CheckApart(scope.Problems, [.. wires.Select(use => use.Wire)]);
        return new TypeModel
        {
            Name = entry.Name,
            Fields = fields,
            Fact = fact,
        };
    }

    private static FieldModel ReadField(
        ContractScope scope,
        YamlEntry entry,
        IReadOnlyCollection<string> siblings,
        Fact owner,
        List<WireUse> wires
    )
    {
        using var keys = scope.Open(entry, $"the field '{entry.Name}'");
        var wire = keys.OneOrMoreTexts("wire", isRequired: true);
        wires.AddRange(wire.Select(name => new WireUse(entry.Name, name)));
        var (type, typeName) = ReadFieldType(scope, keys.RequiredText("type"));
        var isRepeated = keys.Flag("repeated");
        var isRequired = keys.Flag("required");
        var isAsWritten = keys.Flag("asWritten");
        if (isAsWritten && type is not (null or FieldType.String))
            keys.DoesNotFit("asWritten", OfThisType, "only a string has white space that may belong to it");
        if (isRepeated && isRequired)
            keys.DoesNotFit("required", "a repeated field", "a list may be empty, so it is never missing");
        CheckPaths(keys, wire, type, isRepeated);
        return new FieldModel
        {
            Name = entry.Name,
            Wire = wire.Select(name => ResponsePaths.CheckValue(scope.Problems, name)).ToEquatableArray(),
            Type = type ?? FieldType.Type,
            TypeName = typeName,
            Format = ReadFieldFormat(keys, type),
            Words = Spellings.ReadWords(keys, type is null or FieldType.Boolean, OfThisType),
            Unit = Spellings.ReadUnit(keys, type is null or FieldType.Duration, OfThisType),
            Required = isRequired,
            Repeated = isRepeated,
            AsWritten = isAsWritten,
            Personal = keys.Flag("personal"),
            Fact = FactReader.ReadMember(keys, siblings, owner),
        };
    }

    private static void CheckPaths(Keys keys, IReadOnlyList<YamlScalar> paths, FieldType? type, bool isRepeated)
    {
        foreach (var path in paths)
        {
            if (
                type == FieldType.Type
                && (path.Text == ResponsePath.Own || ResponsePath.Attribute(path.Text).Length > 0)
            )
                keys.DoesNotFit(
                    "type",
                    $"'{Words.Short(path.Text)}'",
                    "a text has no fields: make it a string, a number or an enum"
                );
            if (isRepeated && ResponsePath.Elements(path.Text).Count == 0)
                keys.DoesNotFit("repeated", $"'{Words.Short(path.Text)}'", "it is there once at most");
        }
    }

    // Null where it cannot be read: then nothing is said of what fits it.
    private static (FieldType? Type, string Name) ReadFieldType(ContractScope scope, YamlScalar? scalar)
    {
        if (scalar is null)
            return (null, "");
        var name = scalar.Text;
        var (enums, types) = (scope.Names.EnumNames, scope.Names.TypeNames);
        if (name == Phone)
            return (FieldType.String, "");
        if (!Choices.FieldTypes.Contains(name) && !enums.Contains(name) && !types.Contains(name))
        {
            var known = Choices.FieldTypes.Append(Phone).Concat(enums).Concat(types).ToList();
            scope.ReportUnknown(RuleIds.UnknownType, scalar, known, "a field");
            name = scope.Meant(name, known);
            if (name == Phone)
                return (FieldType.String, "");
        }
        scope.Names.Used.Add(name);
        var type = Array.IndexOf(Choices.FieldTypes, name);
        return type >= 0 ? ((FieldType?)type, "")
            : enums.Contains(name) ? (FieldType.Enum, name)
            : types.Contains(name) ? (FieldType.Type, name)
            : (null, name);
    }

    private static string ReadFieldFormat(Keys keys, FieldType? type)
    {
        var format = keys.OptionalScalar("format");
        if (type is not (FieldType.DateTime or FieldType.Date))
        {
            if (format is not null && type is not null)
                keys.DoesNotFit("format", OfThisType, DateFormats.OnlyOfDates);
            return "";
        }
        if (type == FieldType.DateTime && !InstantFormats.Contain(format?.Text ?? ""))
            DateFormats.RequireTimeZone(keys);
        if (format is not null)
            DateFormats.CheckWhole(keys.Scope, format, isDay: type == FieldType.Date);
        return format?.Text ?? DateFormats.UsualOf(isDay: type == FieldType.Date);
    }
}
