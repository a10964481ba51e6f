using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Rules;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Operations;

/// <summary>The parameters of an operation.</summary>
internal static class ParameterReader
{
    private const string OfThisType = "a parameter of this type";

    public static EquatableArray<ParameterModel> ReadAll(OperationScope operation, Fact owner, NameUse use)
    {
        var problems = operation.Contract.Problems;
        Names.Check(problems, operation.Entries, use, EmittedNames.Request(operation.Name));
        FormerNames.Check(problems, operation.Entries, use, EmittedNames.Request(operation.Name));
        var parameters = operation.Entries.ReadAll(entry => ReadParameter(operation, entry, owner));
        WireNames.CheckDistinct(problems, operation.Wires);
        return parameters;
    }

    private static ParameterModel ReadParameter(OperationScope operation, YamlEntry entry, Fact owner)
    {
        var scope = operation.Contract;
        using var keys = scope.Open(entry, $"the parameter '{entry.Name}'");
        var fact = FactReader.ReadMember(keys, operation.ParameterNames, owner);
        var (type, typeName) = ReadParameterType(scope, keys.RequiredText("type"));
        var (isRepeated, form) = ListReader.Read(keys, type);
        var place = PlaceReader.Read(keys, operation, type);
        var wires = WireReader.Read(keys, entry.Name, type, operation, place, isRepeated && form == ListForm.Fields);
        var (isRequired, requiredUntil) = ReadRequired(keys, type, fact.Since ?? owner.Since);
        var parameter = new ParameterModel
        {
            Name = entry.Name,
            Wire = wires,
            Place = place,
            Type = type,
            TypeName = typeName,
            Required = isRequired,
            RequiredUntil = requiredUntil,
            Repeated = isRepeated,
            As = form,
            Separator = ListReader.ReadSeparator(keys, isRepeated, form),
            Words = Spellings.ReadWords(keys, type == ParameterType.Boolean, OfThisType),
            Unit = Spellings.ReadUnit(keys, type == ParameterType.Duration, OfThisType),
            Plus = ReadPlus(keys, type),
            NormalizeLineBreaks = ReadLineBreaks(keys, type),
            Personal = keys.Flag("personal"),
            Default = ReadDefault(keys, type, typeName),
            Measure = MeasureReader.Read(keys, type, operation),
            Caution = FactReader.ReadCaution(keys),
            Requires = RequiresReader.Read(keys, type),
            Rules = [],
            // Of one in the path it was refused.
            Fact = place == ParameterPlace.Path ? fact with { Removed = null } : fact,
        };
        var rules = RuleReader.ReadOf(keys, parameter, operation);
        operation.Rules[entry.Name] = rules;
        return parameter with
        {
            Rules = PlaceReader.Implied(parameter, rules).Concat(rules.Select(rule => rule.Model)).ToEquatableArray(),
        };
    }

    private static (ParameterType Type, string Name) ReadParameterType(ContractScope scope, YamlScalar? scalar)
    {
        if (scalar is null)
            return (ParameterType.Enum, "");
        var name = scalar.Text;
        if (!scope.IsParameterType(name))
        {
            var known = Choices.ParameterTypes.Concat(scope.Names.EnumNames).ToList();
            scope.ReportUnknown(RuleIds.UnknownType, scalar, known, "a parameter");
            name = scope.Meant(name, known);
        }
        scope.Names.Used.Add(name);
        var type = Array.IndexOf(Choices.ParameterTypes, name);
        return type >= 0 ? ((ParameterType)type, "") : (ParameterType.Enum, name);
    }

    private static (bool IsRequired, ApiVersion? Until) ReadRequired(Keys keys, ParameterType type, ApiVersion? since)
    {
        ApiVersion? until = null;
        if (keys.Peek("required") is YamlMapping)
        {
            var node = keys.Optional("required");
            using var required = keys.Scope.Open(node, keys.LocationOfKey("required"), Words.Quoted("required"));
            until = FactReader.ReadEnd(keys.Scope, required.RequiredText("until"), since);
        }
        var isRequired = until is null && keys.Peek("required") is not YamlMapping && keys.Flag("required");
        if (type != ParameterType.Flag || (!isRequired && until is null))
            return (isRequired, until);
        keys.DoesNotFit("required", "a flag", "a flag is set or left out");
        return (false, null);
    }

    // It is told in the docs alone, and there a value that cannot be sent would mislead.
    private static string ReadDefault(Keys keys, ParameterType type, string typeName)
    {
        if (keys.OptionalScalar("default") is not { } value)
            return "";
        if (type == ParameterType.Flag)
            keys.DoesNotFit("default", "a flag", "a flag is set or left out");
        else if (type == ParameterType.Enum && keys.Scope.Names.ValuesOf(typeName) is { Count: > 0 } values)
        {
            if (!values.Contains(value.Text))
                keys.Scope.ReportUnknown(RuleIds.UnknownReference, value, values, $"a value of '{typeName}'");
        }
        else if (WantedOf(type, value.Text) is { IsEmpty: false } wanted)
            keys.Scope.Report(RuleIds.BadValue, value.Location, Words.Short(value.Text), wanted);
        return value.Text;
    }

    // Empty where the text is a value of the type.
    private static Wording WantedOf(ParameterType type, string text) =>
        type switch
        {
            ParameterType.Integer or ParameterType.Duration when !WholeNumber.TryParse(text, out _) =>
                "a whole number of 64 bits",
            ParameterType.Decimal when DecimalNumber.Parse(text) is null => DecimalNumber.Wanted,
            ParameterType.Boolean when text is not ("true" or "false") => "true or false",
            ParameterType.Date when Day.Parse(text) is null => Day.Wanted,
            _ => "",
        };

    private static bool ReadPlus(Keys keys, ParameterType type)
    {
        var isPlus = keys.Flag("plus");
        if (isPlus && type != ParameterType.Phone)
            keys.DoesNotFit("plus", OfThisType, "only a phone number has one");
        return isPlus && type == ParameterType.Phone;
    }

    private static bool ReadLineBreaks(Keys keys, ParameterType type)
    {
        var isNormalized = keys.OptionalChoice("lineBreaks", "a line break", Choices.LineBreaks) == 1;
        if (isNormalized && type != ParameterType.String)
            keys.DoesNotFit("lineBreaks", OfThisType, "only a string has line breaks");
        return isNormalized;
    }
}
