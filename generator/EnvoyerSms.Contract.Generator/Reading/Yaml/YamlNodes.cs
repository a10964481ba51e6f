using System;
using System.Collections.Generic;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;

namespace EnvoyerSms.Contract.Generator.Reading.Yaml;

internal abstract class YamlNode(TextLocation location)
{
    /// <summary>The token to underline: a scalar itself, the first key of a mapping, the opening bracket or dash of a list.</summary>
    public TextLocation Location { get; } = location;

    /// <summary>What it is, for messages: <c>a list</c>.</summary>
    public abstract Wording Kind { get; }

    /// <summary>Whether the two differ at most in where they stand.</summary>
    public abstract bool SaysTheSame(YamlNode other);

    /// <summary>What must stand there, for messages; where it stands there in quotes, that it must not.</summary>
    public Wording Unquoted(Wording wanted, Func<string, bool> fits) =>
        this is YamlScalar { IsPlain: false } scalar && fits(scalar.Text)
            ? (Wording)$"{wanted} without quotes"
            : wanted;
}

/// <param name="isPlain">Written without quotes, so that <c>null</c>, <c>true</c> and <c>12</c> mean more than their letters.</param>
internal sealed class YamlScalar(TextLocation location, string text, bool isPlain) : YamlNode(location)
{
    public string Text { get; } = text;
    public bool IsPlain { get; } = isPlain;
    public bool IsNull => IsPlain && Text is "" or "~" or "null";
    public override Wording Kind =>
        IsNull && Text.Length > 0 ? $"'{Text}', which is nothing in YAML unless it is in quotes"
        : IsNull ? "empty"
        : Text.Length == 0 ? "an empty text"
        : Words.Quoted(Words.Short(Text));

    public override bool SaysTheSame(YamlNode other) =>
        other is YamlScalar scalar && scalar.IsPlain == IsPlain && scalar.Text == Text;
}

internal sealed class YamlSequence(TextLocation location, IReadOnlyList<YamlNode> items) : YamlNode(location)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;
    public override Wording Kind => Items.Count == 0 ? "an empty list" : "a list";

    public override bool SaysTheSame(YamlNode other)
    {
        if (other is not YamlSequence sequence || sequence.Items.Count != Items.Count)
            return false;
        for (var i = 0; i < Items.Count; i++)
        {
            if (!Items[i].SaysTheSame(sequence.Items[i]))
                return false;
        }
        return true;
    }
}

internal sealed class YamlMapping(TextLocation location, IReadOnlyList<YamlEntry> entries) : YamlNode(location)
{
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;
    public override Wording Kind => Entries.Count == 0 ? "an empty mapping" : "a mapping";

    public override bool SaysTheSame(YamlNode other)
    {
        if (other is not YamlMapping mapping || mapping.Entries.Count != Entries.Count)
            return false;
        for (var i = 0; i < Entries.Count; i++)
        {
            var (own, its) = (Entries[i], mapping.Entries[i]);
            if (!own.Key.SaysTheSame(its.Key) || !own.Value.SaysTheSame(its.Value))
                return false;
        }
        return true;
    }

    public YamlNode? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Text == key)
                return entry.Value;
        }
        return null;
    }
}

internal sealed class YamlEntry(YamlScalar key, YamlNode value)
{
    public YamlScalar Key { get; } = key;
    public YamlNode Value { get; } = value;
    public string Name => Key.Text;
    public TextLocation Location => Key.Location;
}
