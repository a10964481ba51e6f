using System;
using System.Globalization;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Constraints;

/// <summary>
/// Bounds of what is no whole number, as texts: a decimal number <c>0.05</c>, a day <c>2026-01-31</c>, a length of time <c>00:00:30</c>.
/// Metadata carries them so.
/// </summary>
internal static class Bounds
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>A number by which bounds and values of one type are ordered; null of a text of a runtime newer than this code.</summary>
    public static decimal? Order(string text) =>
        DateTime.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Order(day)
        : text.IndexOf(':') >= 0 && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var span)
            ? Order(span)
        : decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    public static decimal Order(DateTime day) => day.Date.Ticks;

    public static decimal Order(TimeSpan span) => span.Ticks;

    public static string Print(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Print(DateTime day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static string Print(TimeSpan span) => span.ToString("c", CultureInfo.InvariantCulture);

    /// <summary>The bound of a rule, as its author and messages write it.</summary>
    public static string Of(RuleModel rule) =>
        rule.Argument.Length > 0 ? rule.Argument : rule.Limit.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the first of two rules of one parameter asks for more than the other.</summary>
    public static bool IsAbove(RuleModel first, RuleModel other) =>
        first.Argument.Length > 0 || other.Argument.Length > 0
            ? Order(first.Argument) > Order(other.Argument)
            : first.Limit > other.Limit;
}
