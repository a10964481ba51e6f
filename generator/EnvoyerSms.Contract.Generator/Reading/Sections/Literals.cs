using System;
using System.Globalization;
using System.Text;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Contract.Generator.Reading.Sections;

/// <summary>Decimal numbers, as contracts write them.</summary>
internal static class DecimalNumber
{
    public static Wording Wanted => "a decimal number such as 0.05";

    private static readonly DecimalFormat Format = new();

    public static decimal? Parse(string text) =>
        Format.TryRead(Encoding.UTF8.GetBytes(text), out var number) ? number : null;

    /// <summary>The number without zeros at its end, so that equal numbers are equal texts.</summary>
    public static string Normal(decimal number) =>
        (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}

/// <summary>Days, as contracts write them.</summary>
internal static class Day
{
    public static Wording Wanted => "a date such as 2014-10-21";
    private const string Format = "yyyy-MM-dd";

    public static DateTime? Parse(string text) =>
        DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}

/// <summary>Lengths of time, as contracts write them: so many units.</summary>
internal static class Durations
{
    public static Wording Wanted => "a whole number of its unit";

    public static TimeSpan? Parse(string text, DurationUnit unit) =>
        new DurationFormat(unit.Ticks()).TryRead(Encoding.UTF8.GetBytes(text), out var span) ? span : null;
}
