using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>A static field that holds how values of one form are written and read, made once.</summary>
/// <param name="Type">Of the field.</param>
/// <param name="Name">The field, named after what it is about, such as _yyyyMMdd or _decimal.</param>
/// <param name="Value">What makes it.</param>
internal sealed record FormatView(string Type, string Name, string Value);

/// <summary>The formats of one file, each with its field.</summary>
internal sealed class FormatViews
{
    private const string Factory = "global::EnvoyerSms.Runtime.Wire.ApiFormats.";

    private readonly bool _hasDateOnly;
    private readonly List<FormatView> _all = [];

    private FormatViews(bool hasDateOnly) => _hasDateOnly = hasDateOnly;

    public IReadOnlyList<FormatView> All => _all;

    public static FormatViews Of(bool hasDateOnly, IEnumerable<ParameterModel> parameters)
    {
        var views = new FormatViews(hasDateOnly);
        foreach (var parameter in parameters)
        {
            foreach (var wire in parameter.Wire)
                views.Name(parameter, wire);
        }
        return views;
    }

    public static FormatViews Of(bool hasDateOnly, IEnumerable<FieldModel> fields)
    {
        var views = new FormatViews(hasDateOnly);
        foreach (var field in fields)
            views.Name(field);
        return views;
    }

    /// <summary>The field for what carries a parameter; empty where its type needs none.</summary>
    public string Name(ParameterModel parameter, WireModel wire) =>
        parameter.Type switch
        {
            ParameterType.DateTime => Instant(wire.Format),
            ParameterType.Date => Day(wire.Format),
            ParameterType.Decimal => Decimal(),
            ParameterType.Boolean => Boolean(parameter.Words),
            ParameterType.Duration => Duration(parameter.Unit),
            // Alone it is written without one.
            ParameterType.Integer when parameter is { Repeated: true, As: ListForm.Separator } => Add(
                "long",
                "integer",
                "Integer()"
            ),
            _ => "",
        };

    /// <inheritdoc cref="Name(ParameterModel, WireModel)"/>
    public string Name(FieldModel field) =>
        field.Type switch
        {
            FieldType.DateTime => Instant(field.Format),
            FieldType.Date => Day(field.Format),
            FieldType.Decimal => Decimal(),
            FieldType.Boolean => Boolean(field.Words),
            FieldType.Duration => Duration(field.Unit),
            _ => "",
        };

    private string Instant(string format) =>
        format switch
        {
            InstantFormats.UnixSeconds => Add(
                "global::System.DateTimeOffset",
                format,
                Unit("Unix", TimeSpan.TicksPerSecond)
            ),
            InstantFormats.UnixMilliseconds => Add(
                "global::System.DateTimeOffset",
                format,
                Unit("Unix", TimeSpan.TicksPerMillisecond)
            ),
            InstantFormats.Rfc1123 => Add("global::System.DateTimeOffset", format, "Rfc1123()"),
            InstantFormats.Iso8601 => Add("global::System.DateTimeOffset", format, "Iso8601()"),
            _ => Add(
                new FormatView(
                    "global::EnvoyerSms.Runtime.Wire.ApiDateFormat",
                    string.Concat(format.Where(char.IsLetter)),
                    $"new({CSharpLiterals.String(format)})"
                )
            ),
        };

    private string Day(string format) =>
        _hasDateOnly
            ? Add("global::System.DateOnly", Letters(format), $"DateOnly({CSharpLiterals.String(format)})")
            : Add("global::System.DateTime", Letters(format), $"Day({CSharpLiterals.String(format)})");

    private string Decimal() => Add("decimal", "decimal", "Decimal()");

    private string Boolean(EquatableArray<string> words) =>
        Add("bool", "boolean", $"Boolean({CSharpLiterals.Strings(words)})");

    private string Duration(DurationUnit unit) =>
        Add("global::System.TimeSpan", unit.ToString().ToLowerInvariant(), Unit("Duration", unit.Ticks()));

    private static string Unit(string method, long ticks) => $"{method}({CSharpLiterals.Int(ticks)})";

    private static string Letters(string format) => "day" + string.Concat(format.Where(char.IsLetter));

    private string Add(string type, string name, string call) =>
        Add(new FormatView($"global::EnvoyerSms.Runtime.Wire.ApiFormat<{type}>", name, Factory + call));

    private string Add(FormatView wanted)
    {
        if (_all.FirstOrDefault(known => known.Type == wanted.Type && known.Value == wanted.Value) is { } same)
            return same.Name;
        var letters = "_" + wanted.Name;
        var name = letters;
        // dd/MM and dd-MM have the same letters.
        for (var next = 2; _all.Any(known => known.Name == name); next++)
            name = letters + next;
        _all.Add(wanted with { Name = name });
        return name;
    }
}
