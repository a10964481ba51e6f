using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Examples;

/// <summary>Values of examples, each checked against the type of its parameter or field.</summary>
internal sealed class ExampleValues(ContractScope scope, Vocabulary vocabulary, Lifetime lifetime)
{
    private static readonly string[] InstantPatterns =
    [
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd'T'HH:mmzzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
    ];

    /// <summary>Whether a value was of the wrong type: then no rules can be checked.</summary>
    public bool HasRefused { get; private set; }

    /// <summary>Reports the name of what was removed before the operation, and is in no call and no response of it.</summary>
    public bool IsThere(YamlScalar name, Fact fact)
    {
        if (lifetime.Has(fact))
            return true;
        scope.Report(RuleIds.NamesWhatIsGone, name.Location, Words.Short(name.Text), fact.Removed!.Since.ToString());
        return false;
    }

    /// <summary>The name of the error that is expected; empty where none is.</summary>
    public string ReadError(YamlScalar? scalar)
    {
        var name = References.Error(scope, scalar);
        if (vocabulary.FindError(name) is { } error)
            _ =
                IsThere(scalar!, error.Fact)
                && error.Details.Where(detail => detail.Name == name).All(detail => IsThere(scalar!, detail.Fact));
        return name;
    }

    public ExampleValue ReadParameter(YamlNode node, ParameterModel parameter)
    {
        Func<YamlNode, string?> read = parameter.Type switch
        {
            ParameterType.Integer => ReadInteger,
            ParameterType.Flag or ParameterType.Boolean => ReadFlag,
            ParameterType.DateTime => ReadInstant,
            ParameterType.Decimal => ReadDecimal,
            ParameterType.Date => ReadDay,
            ParameterType.Duration => value => ReadDuration(value, parameter.Unit),
            ParameterType.Enum => value => ReadEnum(value, parameter.TypeName),
            _ => ReadText,
        };
        if (parameter.Repeated)
            return ReadList(node, parameter.Name, read);
        return CanBeNull(parameter)
            ? ReadOne(node, parameter.Name, read)
            : new ExampleValue(parameter.Name, read(node) is { } value ? Single(value) : [], IsList: false);
    }

    /// <summary>The members of a record, those of records inside it by their path.</summary>
    public void ReadRecord(
        YamlNode node,
        TextLocation location,
        string typeName,
        string path,
        List<ExampleValue> values
    )
    {
        using var members = scope.Open(node, location, $"a '{typeName}'");
        var type = vocabulary.FindType(typeName);
        foreach (var entry in members.Others([]))
        {
            if (type?.Fields.FirstOrDefault(known => known.Name == entry.Name) is { } field)
            {
                if (IsThere(entry.Key, field.Fact))
                    ReadField(entry, field, path + field.Name, values);
            }
            else if (type is not null)
                scope.ReportUnknown(
                    RuleIds.UnknownMember,
                    entry.Key,
                    type.Fields.Select(known => known.Name),
                    typeName
                );
        }
    }

    private void ReadField(YamlEntry entry, FieldModel field, string path, List<ExampleValue> values)
    {
        // Nothing more can be checked for an unknown type, which is already reported.
        if (field.Type == FieldType.Type && vocabulary.FindType(field.TypeName) is null)
            return;
        if (field.Type != FieldType.Type)
        {
            Func<YamlNode, string?> read = field.Type switch
            {
                FieldType.Integer => ReadInteger,
                FieldType.DateTime => ReadInstant,
                FieldType.Decimal => ReadDecimal,
                FieldType.Boolean => ReadFlag,
                FieldType.Date => ReadDay,
                FieldType.Duration => value => ReadDuration(value, field.Unit),
                FieldType.Enum => value => ReadEnum(value, field.TypeName),
                _ => ReadText,
            };
            values.Add(field.Repeated ? ReadList(entry.Value, path, read) : ReadOne(entry.Value, path, read));
        }
        else if (!field.Repeated)
            ReadRecord(entry.Value, entry.Location, field.TypeName, path + ".", values);
        else if (entry.Value is YamlSequence records)
        {
            values.Add(new ExampleValue(path + ".Count", Single(Words.Number(records.Items.Count)), IsList: false));
            for (var index = 0; index < records.Items.Count; index++)
            {
                var item = records.Items[index];
                ReadRecord(item, item.Location, field.TypeName, $"{path}[{Words.Number(index)}].", values);
            }
        }
        else
            Refuse(entry.Value, "a list");
    }

    public string? ReadInstant(YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } scalar)
        {
            // zzz takes an offset in digits; Z is the same as none.
            var text = scalar.Text.EndsWith("Z", StringComparison.Ordinal)
                ? scalar.Text.Substring(0, scalar.Text.Length - 1) + "+00:00"
                : scalar.Text;
            var culture = CultureInfo.InvariantCulture;
            if (DateTimeOffset.TryParseExact(text, InstantPatterns, culture, DateTimeStyles.None, out _))
                return text;
        }
        return Refuse(node, "a date and time with its offset, as in 2026-01-15T09:00:00+01:00");
    }

    private ExampleValue ReadList(YamlNode node, string path, Func<YamlNode, string?> read)
    {
        if (node is YamlSequence sequence)
            return new ExampleValue(
                path,
                sequence.Items.Select(item => read(item) ?? "").ToEquatableArray(),
                IsList: true
            );
        Refuse(node, "a list");
        return new ExampleValue(path, [], IsList: true);
    }

    // A flag is set or not, and a required number is one: their C# types have no null.
    private static bool CanBeNull(ParameterModel parameter) =>
        parameter.Type != ParameterType.Flag
        && (!parameter.Required || parameter.Type is ParameterType.String or ParameterType.Phone);

    // An empty value is expected to be null: no value at all.
    private static ExampleValue ReadOne(YamlNode node, string path, Func<YamlNode, string?> read) =>
        new(
            path,
            node is YamlScalar { IsNull: true } || read(node) is not { } value ? [] : Single(value),
            IsList: false
        );

    private string? ReadText(YamlNode node) =>
        node is YamlScalar { IsNull: false } scalar ? scalar.Text : Refuse(node, "a text");

    private string? ReadInteger(YamlNode node) =>
        node is YamlScalar { IsPlain: true } scalar && WholeNumber.TryParse(scalar.Text, out var number)
            ? Words.Number(number)
            : Refuse(node, node.Unquoted("a whole number", WholeNumber.Is));

    private string? ReadDecimal(YamlNode node) =>
        node is YamlScalar { IsPlain: true } scalar && DecimalNumber.Parse(scalar.Text) is { } number
            ? Bounds.Print(number)
            : Refuse(node, DecimalNumber.Wanted);

    private string? ReadDay(YamlNode node) =>
        node is YamlScalar { IsNull: false } scalar && Day.Parse(scalar.Text) is { } day
            ? Bounds.Print(day)
            : Refuse(node, Day.Wanted);

    private string? ReadDuration(YamlNode node, DurationUnit unit) =>
        node is YamlScalar { IsPlain: true } scalar && Durations.Parse(scalar.Text, unit) is { } span
            ? Words.Number(span.Ticks / unit.Ticks())
            : Refuse(node, Durations.Wanted);

    private string? ReadFlag(YamlNode node) =>
        node is YamlScalar { IsPlain: true, Text: "true" or "false" } scalar
            ? scalar.Text
            : Refuse(node, node.Unquoted("true or false", text => text is "true" or "false"));

    /// <summary>The value on the wire, given by name or as it is there; a value that is not listed is one too.</summary>
    private string? ReadEnum(YamlNode node, string typeName)
    {
        if (vocabulary.FindEnum(typeName) is not { } known)
            return null;
        if (node is YamlScalar { IsNull: false } scalar)
        {
            if (known.Values.FirstOrDefault(value => value.Name == scalar.Text) is { } named)
            {
                IsThere(scalar, named.Fact);
                return named.Value;
            }
            if (!known.IsNumeric)
                return scalar.Text;
            if (WholeNumber.TryParse(scalar.Text, out var number))
                return Words.Number(number);
            var hint = Suggestions.Hint(scalar.Text, [.. known.Values.Select(value => value.Name)]);
            scope.Report(
                RuleIds.BadExampleValue,
                scalar.Location,
                Words.Short(scalar.Text),
                $"a value of '{typeName}'{hint}"
            );
            return null;
        }
        return Refuse(node, $"a value of '{typeName}'");
    }

    private string? Refuse(YamlNode node, Wording wanted)
    {
        var found = node is YamlScalar { IsNull: false } scalar ? Words.Short(scalar.Text) : node.Kind;
        scope.Report(RuleIds.BadExampleValue, node.Location, found, wanted);
        HasRefused = true;
        return null;
    }

    private static EquatableArray<string> Single(string value) => [value];
}
