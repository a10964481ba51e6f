namespace EnvoyerSms.Runtime;

// Dates on the wire: yyyy, MM, dd, HH, mm and ss of fixed width, ASCII digits, all else literal. No culture has a say.
internal static class DateFormat
{
    public const int MaxLength = 64;

    /// <summary>Writes a time; returns how many bytes were written.</summary>
    public static int Format(DateTime time, string format, Span<byte> utf8)
    {
        for (var i = 0; i < format.Length; )
        {
            var width = Width(format, i);
            var value = format[i] switch
            {
                'y' => time.Year,
                'M' => time.Month,
                'd' => time.Day,
                'H' => time.Hour,
                'm' => time.Minute,
                's' => time.Second,
                _ => -1,
            };
            if (value < 0)
                utf8[i] = (byte)format[i];
            else
                WriteDigits(value, utf8.Slice(i, width));
            i += width;
        }
        return format.Length;
    }

    /// <summary>Reads a time of exactly this format; parts that the format lacks are those of 0001-01-01 00:00:00.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, string format, out DateTime time)
    {
        time = default;
        if (text.Length != format.Length)
            return false;
        int year = 1,
            month = 1,
            day = 1,
            hour = 0,
            minute = 0,
            second = 0;
        for (var i = 0; i < format.Length; )
        {
            var width = Width(format, i);
            var part = text.Slice(i, width);
            var isRead = format[i] switch
            {
                'y' => TryReadDigits(part, 1, 9999, out year),
                'M' => TryReadDigits(part, 1, 12, out month),
                'd' => TryReadDigits(part, 1, 31, out day),
                'H' => TryReadDigits(part, 0, 23, out hour),
                'm' => TryReadDigits(part, 0, 59, out minute),
                's' => TryReadDigits(part, 0, 59, out second),
                var literal => part[0] == literal,
            };
            if (!isRead)
                return false;
            i += width;
        }
        if (day > DateTime.DaysInMonth(year, month))
            return false;
        time = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        return true;
    }

    private static int Width(string format, int index)
    {
        var letter = format[index];
        if (letter is not ('y' or 'M' or 'd' or 'H' or 'm' or 's'))
            return letter < 0x80 ? 1 : throw Unknown(format);
        var width = letter == 'y' ? 4 : 2;
        var run = 1;
        while (index + run < format.Length && format[index + run] == letter)
            run++;
        // The contract's reader refuses other widths, so this is a fault of emitted code.
        return run == width ? width : throw Unknown(format);
    }

    private static FormatException Unknown(string format) => new($"'{format}' is no date format of a contract.");

    private static void WriteDigits(int value, Span<byte> digits)
    {
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            digits[i] = (byte)('0' + value % 10);
            value /= 10;
        }
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> digits, int min, int max, out int value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return false;
            value = value * 10 + (digit - '0');
        }
        return value >= min && value <= max;
    }
}
