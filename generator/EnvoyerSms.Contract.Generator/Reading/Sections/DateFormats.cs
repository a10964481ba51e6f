using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Generator.Reading.Sections;

/// <summary>Patterns such as <c>yyyy-MM-dd HH:mm:ss</c>: six parts, and all else as it stands.</summary>
internal static class DateFormats
{
    /// <summary>Where a contract does not say.</summary>
    public const string Usual = "yyyy-MM-dd HH:mm:ss";

    public const string OnlyOfDates = "only a dateTime or a date has one";

    private const string UsualDay = "yyyy-MM-dd";

    // Of the runtime's ApiDateFormat.
    private const int MaxLength = 64;

    private static readonly string[] Parts = ["yyyy", "MM", "dd", "HH", "mm", "ss"];

    // Other languages quote with them what stands for itself; here everything else does, and no date has them.
    private static readonly char[] Quotes = ['\'', '"', '\\'];
    private static readonly string[] Needed = ["yyyy", "MM", "dd"];

    /// <summary>Where a contract does not say.</summary>
    public static string UsualOf(bool isDay) => isDay ? UsualDay : Usual;

    /// <summary>Checks the format of a value that one text tells.</summary>
    public static void CheckWhole(ContractScope scope, YamlScalar format, bool isDay)
    {
        if (!isDay && InstantFormats.Contain(format.Text))
            return;
        if (!isDay && NearestName.Find(format.Text, InstantFormats.Names) is { } nearest)
            Refuse(scope, format, $"did you mean '{nearest}'?");
        else if (!Check(scope, format, []))
            return;
        else if (Missing([format.Text]) is { } lost)
            Refuse(scope, format, $"it lacks '{lost}'");
        else if (isDay && Split(format.Text, out _).FirstOrDefault(part => !Needed.Contains(part)) is { } clock)
            Refuse(scope, format, $"'{clock}' is no part of a day; give it the type 'dateTime'");
    }

    /// <summary>Checks a pattern, or one of several that together tell a value.</summary>
    /// <param name="others">Formats of the other fields that tell the same value: a part stands once in all of them.</param>
    public static bool Check(ContractScope scope, YamlScalar format, IEnumerable<string> others)
    {
        var seen = others.SelectMany(other => Split(other, out _)).ToList();
        var parts = Split(format.Text, out var unknown);
        var twice = parts.Where((part, index) => seen.Contains(part) || parts.IndexOf(part) < index).FirstOrDefault();
        var reason =
            format.Text.Length > MaxLength ? $"it is longer than {Words.Number(MaxLength)} characters"
            : format.Text.FirstOrDefault(character => character >= 0x80) is not '\0' and var sign
                ? $"'{sign}' is not ASCII"
            : format.Text.IndexOfAny(Quotes) is >= 0 and var quote
                ? $"'{format.Text[quote]}' would be sent as it stands; leave it out"
            : unknown is not null ? $"'{unknown}' is none of {Words.All(Parts)}"
            : twice is not null ? $"'{twice}' stands twice"
            : parts.Count == 0 ? $"it has none of {Words.All(Parts)}"
            : Wording.None;
        if (!reason.IsEmpty)
            Refuse(scope, format, reason);
        return reason.IsEmpty;
    }

    /// <summary>A date and time on the wire has no offset, so the contract must say of which zone it is.</summary>
    public static void RequireTimeZone(Keys keys)
    {
        if (!keys.Scope.HasTimeZone)
            keys.Scope.Report(RuleIds.TimeZoneMissing, keys.LocationOf("type"));
    }

    /// <summary>The part without which no date is told; null where all are there.</summary>
    public static string? Missing(IEnumerable<string> formats)
    {
        var parts = formats.SelectMany(format => Split(format, out _)).ToList();
        return Needed.FirstOrDefault(part => !parts.Contains(part));
    }

    /// <summary>Whether a text is a date or time, or a part of one, of this format.</summary>
    public static bool Fits(string text, string format) => Read(text, format) is not null;

    /// <summary>A day as this format writes it.</summary>
    public static string Write(DateTime day, string format) =>
        day.ToString(PatternOf(format), CultureInfo.InvariantCulture);

    /// <summary>The day that a text of this format tells.</summary>
    public static DateTime? Read(string text, string format) =>
        DateTime.TryParseExact(text, PatternOf(format), CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    // The pattern of .NET.
    private static string PatternOf(string format)
    {
        var pattern = new StringBuilder();
        for (var index = 0; index < format.Length; )
        {
            var part = PartAt(format, index);
            pattern.Append(part ?? "\\" + format[index]);
            index += part?.Length ?? 1;
        }
        return pattern.ToString();
    }

    private static void Refuse(ContractScope scope, YamlScalar format, Wording reason) =>
        scope.Report(RuleIds.BadDateFormat, format.Location, Words.Short(format.Text), reason);

    private static string? PartAt(string format, int index) =>
        Parts.FirstOrDefault(known => string.CompareOrdinal(format, index, known, 0, known.Length) == 0);

    private static List<string> Split(string format, out string? unknown)
    {
        var parts = new List<string>();
        unknown = null;
        for (var index = 0; index < format.Length; )
        {
            var part = PartAt(format, index);
            if (part is not null)
                parts.Add(part);
            // The letter between date and time of ISO 8601 is the one that formats are known to have.
            else if (char.IsLetter(format[index]) && format[index] != 'T')
                unknown ??= format[index].ToString();
            index += part?.Length ?? 1;
        }
        return parts;
    }
}
