using System.Collections.Immutable;
using System.Globalization;
using EnvoyerSms.Runtime.Constraints;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

/// <summary>What a diagnostic tells the code fix of what the analyzer found. It travels in the properties of the diagnostic.</summary>
internal sealed record FixFacts
{
    public static FixFacts None { get; } = new();

    /// <summary>The most items of a list.</summary>
    public long? Limit { get; init; }

    /// <summary>All rules that the value must keep to.</summary>
    public TextRules? Rules { get; init; }

    /// <summary>The flag that would lift the rule.</summary>
    public string? Flag { get; init; }

    /// <summary>The zone in which the API reads the value, by its IANA name.</summary>
    public string? Zone { get; init; }

    /// <summary>The same zone as Windows calls it.</summary>
    public string? WindowsZone { get; init; }

    /// <summary>A name that is written here, and that a coming contract changes.</summary>
    public string? OldName { get; init; }

    /// <summary>What it will be.</summary>
    public string? NewName { get; init; }

    public static FixFacts Of(Diagnostic diagnostic)
    {
        var properties = diagnostic.Properties;
        return new FixFacts
        {
            Limit = properties.TryGetValue(nameof(Limit), out var limit)
                ? long.Parse(limit!, CultureInfo.InvariantCulture)
                : null,
            Rules = properties.TryGetValue(nameof(Rules), out var rules) ? TextRules.Read(rules!) : null,
            Flag = properties.TryGetValue(nameof(Flag), out var flag) ? flag : null,
            Zone = properties.TryGetValue(nameof(Zone), out var zone) ? zone : null,
            WindowsZone = properties.TryGetValue(nameof(WindowsZone), out var windows) ? windows : null,
            OldName = properties.TryGetValue(nameof(OldName), out var old) ? old : null,
            NewName = properties.TryGetValue(nameof(NewName), out var name) ? name : null,
        };
    }

    public ImmutableDictionary<string, string?> ToProperties()
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (Limit is { } limit)
            properties = properties.Add(nameof(Limit), ConstraintMessages.Number(limit));
        if (Rules is { } rules)
            properties = properties.Add(nameof(Rules), rules.Write());
        if (Flag is { } flag)
            properties = properties.Add(nameof(Flag), flag);
        if (Zone is not null)
            properties = properties.Add(nameof(Zone), Zone);
        if (WindowsZone is not null)
            properties = properties.Add(nameof(WindowsZone), WindowsZone);
        if (OldName is not null)
            properties = properties.Add(nameof(OldName), OldName);
        if (NewName is not null)
            properties = properties.Add(nameof(NewName), NewName);
        return properties;
    }
}
