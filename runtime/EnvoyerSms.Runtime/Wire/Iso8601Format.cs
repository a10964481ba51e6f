using System.Globalization;

namespace EnvoyerSms.Runtime.Wire;

/// <summary>Instants as ISO 8601 and RFC 3339 write them. A time that does not tell its offset is none: the contract would have to tell the zone.</summary>
internal sealed class Iso8601Format : ApiFormat<DateTimeOffset>
{
    private const int DigitsOfTicks = 7;

    internal override string Write(DateTimeOffset value) =>
        value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    internal override bool TryRead(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        var scanner = new TextScanner(text);
        var parts = new WrittenInstant { Year = scanner.Number(4, 4) };
        if (!scanner.Skip('-'))
            return false;
        parts.Month = scanner.Number(2, 2);
        if (!scanner.Skip('-'))
            return false;
        parts.Day = scanner.Number(2, 2);
        if (!scanner.Skip('T') && !scanner.Skip('t') && !scanner.Skip(' '))
            return false;
        parts.Hour = scanner.Number(2, 2);
        if (!scanner.Skip(':'))
            return false;
        parts.Minute = scanner.Number(2, 2);
        if (scanner.Skip(':'))
        {
            parts.Second = scanner.Number(2, 2);
            if ((scanner.Skip('.') || scanner.Skip(',')) && !TryReadFraction(ref scanner, out parts.Fraction))
                return false;
        }
        return TryReadOffset(ref scanner, out parts.Offset) && scanner.IsAtEnd && parts.TryMake(out value);
    }

    // What is finer than a tick is cut.
    private static bool TryReadFraction(ref TextScanner scanner, out int ticks)
    {
        ticks = scanner.Number(1, 1);
        if (ticks < 0)
            return false;
        for (var digits = 1; digits < DigitsOfTicks; digits++)
            ticks = (ticks * 10) + Math.Max(0, scanner.Number(1, 1));
        while (scanner.Number(1, 1) >= 0) { }
        return true;
    }

    private static bool TryReadOffset(ref TextScanner scanner, out int minutes)
    {
        minutes = 0;
        if (scanner.Skip('Z') || scanner.Skip('z'))
            return true;
        var isBehind = scanner.Next == '-';
        if (!scanner.Skip('+') && !scanner.Skip('-'))
            return false;
        var hours = scanner.Number(2, 2);
        var hasMinutes = scanner.Skip(':') || !scanner.IsAtEnd;
        var rest = hasMinutes ? scanner.Number(2, 2) : 0;
        minutes = ((hours * 60) + rest) * (isBehind ? -1 : 1);
        return hours >= 0 && rest is >= 0 and < 60;
    }
}
