using System;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>A number of a date or time, named as constructors of the framework name it, and the values that it can have.</summary>
internal sealed record DatePart(string Name, long Least, long Most)
{
    private const string DayName = "day";
    private const int LeapYear = 2028;

    private long? Year { get; init; }

    private long? Month { get; init; }

    public object Word => CallSiteWords.Find("DatePart_" + Name);

    /// <summary>Null for what is no number of a date or time.</summary>
    /// <param name="year">The year of the same date, which decides on the days of February; null where it is not known.</param>
    /// <param name="month">The month of the same date; null where it is not known.</param>
    public static DatePart? Of(string name, DateType type, long? year, long? month) =>
        name switch
        {
            "year" => new DatePart(name, DateTime.MinValue.Year, DateTime.MaxValue.Year),
            "month" => new DatePart(name, 1, 12),
            DayName => Day(year, month),
            "hour" => new DatePart(name, 0, 23),
            "minute" or "second" => new DatePart(name, 0, 59),
            "millisecond" or "microsecond" => new DatePart(name, 0, 999),
            "ticks" => new DatePart(
                name,
                0,
                type == DateType.TimeOnly ? TimeSpan.TicksPerDay - 1 : DateTime.MaxValue.Ticks
            ),
            _ => null,
        };

    public bool Allows(long number) => number >= Least && number <= Most;

    /// <summary>What to do about a number that is not allowed.</summary>
    public object Remedy(long number) =>
        Name != DayName || number < Least || Most == 31
            ? CallSiteWords.Find("ChooseWithin", ConstraintMessages.Number(Least), ConstraintMessages.Number(Most))
        : Month != 2 ? CallSiteWords.Find("DaysOfMonth_" + ConstraintMessages.Number(Month!.Value))
        : Year is { } year
            ? CallSiteWords.Find("DaysOfFebruary", ConstraintMessages.Number(year), ConstraintMessages.Number(Most))
        : CallSiteWords.Find("DaysOfAnyFebruary");

    private static DatePart Day(long? year, long? month)
    {
        if (month is not (>= 1 and <= 12))
            return new DatePart(DayName, 1, 31);
        var known = year is >= 1 and <= 9999 ? year : null;
        var days = DateTime.DaysInMonth((int)(known ?? LeapYear), (int)month);
        return new DatePart(DayName, 1, days) { Year = known, Month = month };
    }
}
