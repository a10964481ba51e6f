using System.ComponentModel;

namespace EnvoyerSms.Runtime.Wire;

/// <summary>
/// How times are written: yyyy, MM, dd, HH, mm and ss, each at most once, as ASCII digits of that width; everything else stands for
/// itself. The culture has no effect.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiDateFormat
{
    internal const int MaxLength = 64;

    // A part that the format lacks.
    private const int None = -1;

    private readonly string _format;
    private readonly int[] _literals;
    private readonly int _year;
    private readonly int _month;
    private readonly int _day;
    private readonly int _hour;
    private readonly int _minute;
    private readonly int _second;

    /// <summary>Parses a format.</summary>
    /// <param name="format">The format, in ASCII, of 64 characters at most.</param>
    /// <exception cref="FormatException">The format is not valid; the generator refuses such a contract, so this is a fault of emitted code.</exception>
    public ApiDateFormat(string format)
    {
        _format = format ?? throw new ArgumentNullException(nameof(format));
        if (format.Length > MaxLength)
            throw Refuse();
        _year = Find('y', 4);
        _month = Find('M', 2);
        _day = Find('d', 2);
        _hour = Find('H', 2);
        _minute = Find('m', 2);
        _second = Find('s', 2);
        _literals = FindLiterals();
    }

    internal int Length => _format.Length;

    /// <summary>Writes a time; returns how many bytes were written.</summary>
    internal int Format(DateTime time, Span<byte> utf8)
    {
        foreach (var literal in _literals)
            utf8[literal] = (byte)_format[literal];
        Write(time.Year, _year, 4, utf8);
        Write(time.Month, _month, 2, utf8);
        Write(time.Day, _day, 2, utf8);
        Write(time.Hour, _hour, 2, utf8);
        Write(time.Minute, _minute, 2, utf8);
        Write(time.Second, _second, 2, utf8);
        return Length;
    }

    /// <summary>The text of a time.</summary>
    internal string Write(DateTime time)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        return Utf8Text.GetAscii(text.Slice(0, Format(time, text)));
    }

    /// <summary>Reads a time of exactly this format; parts that the format lacks are those of 0001-01-01 00:00:00.</summary>
    internal bool TryParse(ReadOnlySpan<byte> text, out DateTime time)
    {
        time = default;
        if (text.Length != Length)
            return false;
        foreach (var literal in _literals)
        {
            if (text[literal] != _format[literal])
                return false;
        }
        var year = _year == None ? 1 : ReadPair(text, _year) * 100 + ReadPair(text, _year + 2);
        var month = _month == None ? 1 : ReadPair(text, _month);
        var day = _day == None ? 1 : ReadPair(text, _day);
        var hour = _hour == None ? 0 : ReadPair(text, _hour);
        var minute = _minute == None ? 0 : ReadPair(text, _minute);
        var second = _second == None ? 0 : ReadPair(text, _second);
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        if (hour > 23 || minute > 59 || second > 59)
            return false;
        time = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        return true;
    }

    // Where a part is.
    private int Find(char letter, int width)
    {
        var start = _format.IndexOf(letter);
        var end = _format.LastIndexOf(letter) + 1;
        if (start < 0)
            return None;
        if (end - start != width || _format.AsSpan(start, width).Trim(letter).Length > 0)
            throw Refuse();
        return start;
    }

    private int[] FindLiterals()
    {
        var literals = new List<int>();
        for (var i = 0; i < _format.Length; i++)
        {
            if (IsLiteral(_format[i]))
                literals.Add(i);
        }
        return [.. literals];
    }

    private bool IsLiteral(char character)
    {
        if (character >= 0x80)
            throw Refuse();
        return character is not ('y' or 'M' or 'd' or 'H' or 'm' or 's');
    }

    private FormatException Refuse() => new($"'{_format}' is not a date format of a contract.");

    private static void Write(int value, int start, int width, Span<byte> digits)
    {
        if (start == None)
            return;
        for (var i = start + width - 1; i >= start; i--)
        {
            digits[i] = (byte)('0' + value % 10);
            value /= 10;
        }
    }

    // More than any part may be, where these are not digits.
    private static int ReadPair(ReadOnlySpan<byte> text, int start)
    {
        var tens = (uint)(text[start] - '0');
        var ones = (uint)(text[start + 1] - '0');
        return tens <= 9 && ones <= 9 ? (int)((tens * 10) + ones) : 10_000;
    }
}
