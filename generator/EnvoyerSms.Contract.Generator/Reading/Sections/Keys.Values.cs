using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Sections;

internal sealed partial class Keys
{
    private static readonly IReadOnlyList<YamlScalar> NoTexts = [];

    public string Text(string key) => RequiredText(key)?.Text ?? "";

    public string OptionalText(string key) => OptionalScalar(key)?.Text ?? "";

    public YamlScalar? RequiredText(string key) => AsText(Required(key), key);

    public YamlScalar? OptionalScalar(string key) => AsText(Optional(key), key);

    /// <summary>A text that may be empty, as a response may be.</summary>
    public string? AnyText(string key, bool isRequired = false)
    {
        var node = isRequired ? Required(key) : Optional(key);
        if (node is YamlScalar { IsNull: false } scalar)
            return scalar.Text;
        if (node is not null)
            ReportKind(node, Words.Quoted(key), "a text");
        return null;
    }

    public bool Flag(string key)
    {
        var node = Optional(key);
        if (node is null)
            return false;
        if (node is YamlScalar { IsPlain: true, Text: "true" or "false" } scalar)
            return scalar.Text == "true";
        ReportKind(node, Words.Quoted(key), node.Unquoted("true or false", text => text is "true" or "false"));
        return false;
    }

    public long Number(string key, long min, long max) => AsNumber(Required(key), key, min, max) ?? min;

    public long? OptionalNumber(string key, long min, long max) => AsNumber(Optional(key), key, min, max);

    /// <summary>Which of a few words stands there; 0, and reported, where none of them is.</summary>
    /// <param name="what">What the words are, for the message: <c>an effect</c>.</param>
    public int Choice(string key, Wording what, string[] known) => AsChoice(RequiredText(key), what, known) ?? 0;

    public int? OptionalChoice(string key, Wording what, string[] known) => AsChoice(OptionalScalar(key), what, known);

    public int? AsChoice(YamlScalar? scalar, Wording what, string[] known)
    {
        if (scalar is null)
            return null;
        var index = Array.IndexOf(known, scalar.Text);
        if (index >= 0)
            return index;
        Scope.ReportUnknown(RuleIds.UnknownChoice, scalar, known, what);
        return null;
    }

    /// <summary>A day; empty where there is none.</summary>
    public string OptionalDate(string key)
    {
        // Days of documents and versions are for whoever reads them.
        using var aside = Scope.Problems.Aside();
        if (OptionalScalar(key) is not { } date)
            return "";
        if (Day.Parse(date.Text) is not null)
            return date.Text;
        Scope.Report(RuleIds.BadValue, date.Location, Words.Short(date.Text), Day.Wanted);
        return "";
    }

    /// <summary>The entries of a mapping whose keys are names.</summary>
    public IReadOnlyList<YamlEntry> Entries(string key, bool isRequired = false)
    {
        var node = isRequired ? Required(key) : Optional(key);
        if (node is YamlMapping mapping && (mapping.Entries.Count > 0 || !isRequired))
            return mapping.Entries;
        if (node is not null)
            ReportKind(node, Words.Quoted(key), "a mapping of names to what they mean");
        return NoEntries;
    }

    public IReadOnlyList<YamlNode> Items(string key, bool isRequired = false)
    {
        var node = isRequired ? Required(key) : Optional(key);
        if (node is YamlSequence { Items.Count: > 0 } sequence)
            return sequence.Items;
        if (node is not null)
            ReportKind(node, Words.Quoted(key), "a list");
        return [];
    }

    public IReadOnlyList<YamlScalar> Texts(string key, bool isRequired = false) =>
        [.. Items(key, isRequired).Select(item => AsText(item, key)).OfType<YamlScalar>()];

    /// <summary>A list of texts, or one text alone.</summary>
    public IReadOnlyList<YamlScalar> OneOrMoreTexts(string key, bool isRequired = false)
    {
        if (_mapping?.Find(key) is not YamlScalar)
            return Texts(key, isRequired);
        return OptionalScalar(key) is { } text ? [text] : NoTexts;
    }

    public YamlScalar? AsText(YamlNode? node, string key)
    {
        if (node is YamlScalar { IsNull: false, Text.Length: > 0 } scalar)
            return scalar;
        if (node is not null)
            ReportKind(node, Words.Quoted(key), "a text");
        return null;
    }

    public long? AsNumber(YamlNode? node, string key, long min, long max)
    {
        if (node is null)
            return null;
        if (node is not YamlScalar { IsNull: false, IsPlain: true } scalar)
        {
            ReportKind(node, Words.Quoted(key), node.Unquoted("a whole number", WholeNumber.Is));
            return null;
        }
        if (WholeNumber.TryParse(scalar.Text, out var number) && number >= min && number <= max)
            return number;
        Wording wanted =
            min == long.MinValue ? "a whole number of 64 bits"
            : max == long.MaxValue ? $"a whole number from {Words.Number(min)}"
            : (Wording)$"a whole number from {Words.Number(min)} to {Words.Number(max)}";
        Scope.Report(RuleIds.BadValue, scalar.Location, Words.Short(scalar.Text), wanted);
        return null;
    }
}
