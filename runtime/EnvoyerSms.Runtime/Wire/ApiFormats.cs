using System.ComponentModel;

namespace EnvoyerSms.Runtime.Wire;

/// <summary>Makes the formats of a contract. One method for each, so that a program holds those that its contracts use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiFormats
{
    /// <summary>Whole numbers.</summary>
    public static ApiFormat<long> Integer() => new IntegerFormat();

    /// <summary>Decimal numbers: digits, a point where there is a fraction, a sign in front.</summary>
    public static ApiFormat<decimal> Decimal() => new DecimalFormat();

    /// <summary>Two words.</summary>
    /// <param name="whenTrue">The word for true.</param>
    /// <param name="whenFalse">The word for false.</param>
    public static ApiFormat<bool> Boolean(string whenTrue, string whenFalse) => new BooleanFormat(whenTrue, whenFalse);

    /// <summary>Lengths of time, as how many units they hold.</summary>
    /// <param name="unit">The unit, in ticks.</param>
    public static ApiFormat<TimeSpan> Duration(long unit) => new DurationFormat(unit);

    /// <summary>Days, as the pattern writes them; of a value with a time of day, the day alone.</summary>
    /// <param name="pattern">As <see cref="ApiDateFormat"/> takes it.</param>
    public static ApiFormat<DateTime> Day(string pattern) => new DayFormat(pattern);

#if !NETSTANDARD2_0
    /// <summary>Days, as the pattern writes them.</summary>
    /// <param name="pattern">As <see cref="ApiDateFormat"/> takes it.</param>
    public static ApiFormat<DateOnly> DateOnly(string pattern) => new DateOnlyFormat(pattern);
#endif

    /// <summary>Instants, as how many units have passed since the beginning of 1970.</summary>
    /// <param name="unit">The unit, in ticks.</param>
    public static ApiFormat<DateTimeOffset> Unix(long unit) => new UnixFormat(unit);

    /// <summary>Instants as in <c>Fri, 13 Aug 2010 01:16:24 GMT</c>; reads what RFC 2822 writes too.</summary>
    public static ApiFormat<DateTimeOffset> Rfc1123() => new Rfc1123Format();

    /// <summary>Instants as in <c>2010-08-13T01:16:24Z</c>; reads offsets and fractions of seconds too.</summary>
    public static ApiFormat<DateTimeOffset> Iso8601() => new Iso8601Format();
}
