using System.Globalization;

namespace EnvoyerSms.Runtime.Wire;

/// <summary>Instants as HTTP and mail write them: <c>Fri, 13 Aug 2010 01:16:24 GMT</c>, or with an offset as RFC 2822 has it.</summary>
internal sealed class Rfc1123Format : ApiFormat<DateTimeOffset>
{
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    // csharpier-ignore
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // Each with the hours that it is behind UTC.
    // csharpier-ignore
    private static readonly string[] Zones = ["gmt", "ut", "utc", "z", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt"];
    private static readonly int[] Behind = [0, 0, 0, 0, 5, 4, 6, 5, 7, 6, 8, 7];

    internal override string Write(DateTimeOffset value) =>
        value.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);

    internal override bool TryRead(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        var scanner = new TextScanner(text);
        var dayOfWeek = scanner.Word(Days);
        if (dayOfWeek >= 0)
        {
            if (!scanner.Skip(','))
                return false;
            scanner.SkipSpaces();
        }
        var parts = new WrittenInstant { Day = scanner.Number(1, 2) };
        scanner.SkipSpaces();
        parts.Month = scanner.Word(Months) + 1;
        if (!scanner.SkipSpaces())
            return false;
        parts.Year = scanner.Number(4, 4);
        if (!scanner.SkipSpaces() || !TryReadTime(ref scanner, ref parts) || !scanner.SkipSpaces())
            return false;
        return TryReadZone(ref scanner, out parts.Offset)
            && scanner.IsAtEnd
            && parts.TryMake(out value)
            && (dayOfWeek < 0 || IsOn(dayOfWeek, parts));
    }

    private static bool TryReadTime(ref TextScanner scanner, ref WrittenInstant parts)
    {
        parts.Hour = scanner.Number(2, 2);
        if (!scanner.Skip(':'))
            return false;
        parts.Minute = scanner.Number(2, 2);
        if (scanner.Skip(':'))
            parts.Second = scanner.Number(2, 2);
        return true;
    }

    private static bool TryReadZone(ref TextScanner scanner, out int minutes)
    {
        minutes = 0;
        if (scanner.Word(Zones) is >= 0 and var zone)
        {
            minutes = -60 * Behind[zone];
            return true;
        }
        var isBehind = scanner.Next == '-';
        if (!scanner.Skip('+') && !scanner.Skip('-'))
            return false;
        var (hours, rest) = (scanner.Number(2, 2), scanner.Number(2, 2));
        minutes = ((hours * 60) + rest) * (isBehind ? -1 : 1);
        return hours >= 0 && rest is >= 0 and < 60;
    }

    // A day of the week that is another one shows that something else is wrong too.
    private static bool IsOn(int dayOfWeek, WrittenInstant parts) =>
        (int)new DateTime(parts.Year, parts.Month, parts.Day).DayOfWeek == dayOfWeek;
}
