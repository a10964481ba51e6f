using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Xml;

/// <summary>Reads the element on which a cursor stands, and leaves it.</summary>
public delegate T XmlRead<out T>(ref XmlCursor xml);

public ref partial struct XmlCursor
{
    private static readonly DateTime FirstTime = DateTime.MinValue.AddDays(1);
    private static readonly DateTime LastTime = DateTime.MaxValue.AddDays(-1);

    /// <summary>Reads the element's text unchanged, and leaves the element. A second, different text is a fault.</summary>
    public void ReadText(ref string? slot)
    {
        var text = ReadContent();
        // References may stand for more than ASCII.
        var isAscii = _isAscii && _pieces.IsEmpty;
        KeepText(ref slot, isAscii ? Utf8Text.GetAscii(text) : Utf8Text.GetString(text));
    }

    /// <summary>Reads the element's text without the white space around it, and leaves the element.</summary>
    internal void ReadTrimmedText(ref string? slot) =>
        KeepText(ref slot, Utf8Text.GetString(XmlCharacters.Trim(ReadContent())));

    /// <summary>Reads the element's text, often one of some words, as <see cref="ReadText"/> does.</summary>
    public void ReadWord(ref string? slot, ApiWords words) => KeepText(ref slot, words.Get(ReadContent()));

    /// <summary>Reads the element's text as a whole number, null for an empty one, and leaves the element.</summary>
    public void ReadInteger(ref long? slot)
    {
        if (!TryReadDigits(out var value) && !TryReadInteger(out value))
            return;
        if (slot is not null && slot != value)
            FailConflict();
        slot = value;
    }

    /// <summary>Reads the element's text as a whole number, null where it is not one, and leaves the element.</summary>
    public void ReadOptionalInteger(ref long? slot)
    {
        if (TryReadDigits(out var value) || XmlCharacters.TryParseInteger(XmlCharacters.Trim(ReadContent()), out value))
            slot = value;
    }

    /// <summary>Reads the element's text as a time in the API's zone, null where it is not one, and leaves the element.</summary>
    public void ReadOptionalInstant(ref DateTimeOffset? slot, ApiDateFormat format, ApiTimeZone zone)
    {
        if (!TryReadDate(format, out var local) && !format.TryParse(XmlCharacters.Trim(ReadContent()), out local))
            return;
        if (local >= FirstTime && local <= LastTime)
            slot = zone.FromLocal(local);
    }

    /// <summary>Reads the element's text as a time in the API's zone, null for an empty one, and leaves the element.</summary>
    public void ReadInstant(ref DateTimeOffset? slot, ApiDateFormat format, ApiTimeZone zone)
    {
        if (!TryReadDate(format, out var local) && !TryReadTrimmedDate(format, out local))
            return;
        // The first and last day of the calendar are refused: their instants may lie outside it.
        if (local < FirstTime || local > LastTime)
            Fail("A date is malformed");
        var value = zone.FromLocal(local);
        if (slot is not null && slot != value)
            FailConflict();
        slot = value;
    }

    /// <summary>Keeps what was read of an element's children. A second, different value is a fault.</summary>
    public readonly void Keep<T>(ref T? slot, T value)
        where T : class
    {
        if (slot is not null && !slot.Equals(value))
            FailConflict();
        slot = value;
    }

    /// <summary>The value, which must have been there.</summary>
    public readonly T Required<T>(T? value, string name)
        where T : class => value ?? throw Missing(name);

    /// <inheritdoc cref="Required{T}(T, string)"/>
    public readonly T Required<T>(T? value, string name)
        where T : struct => value ?? throw Missing(name);

    private readonly void KeepText(ref string? slot, string value)
    {
        if (slot is not null && !string.Equals(slot, value, StringComparison.Ordinal))
            FailConflict();
        slot = value;
    }

    // Nearly always: nothing but digits, few enough to fit.
    private bool TryReadDigits(out long value)
    {
        value = 0;
        if (_isEmpty)
            return false;
        var end = _position;
        while (ByteAt(end) is >= (byte)'0' and <= (byte)'9' and var digit)
        {
            value = (value * 10) + (digit - '0');
            end++;
        }
        if (end == _position || end - _position > 18 || ByteAt(end) != '<' || ByteAt(end + 1) != '/')
            return false;
        _position = end;
        ReadEndTag();
        return true;
    }

    private bool TryReadInteger(out long value)
    {
        value = 0;
        var digits = XmlCharacters.Trim(ReadContent());
        if (digits.IsEmpty)
            return false;
        if (!XmlCharacters.TryParseInteger(digits, out value))
            Fail("A whole number is malformed or too large");
        return true;
    }

    // Nearly always: a date and nothing else.
    private bool TryReadDate(ApiDateFormat format, out DateTime local)
    {
        local = default;
        var end = _position + format.Length;
        if (_isEmpty || ByteAt(end) != '<' || ByteAt(end + 1) != '/')
            return false;
        if (!format.TryParse(_xml.Slice(_position, format.Length), out local))
            return false;
        _position = end;
        ReadEndTag();
        return true;
    }

    private bool TryReadTrimmedDate(ApiDateFormat format, out DateTime local)
    {
        local = default;
        var digits = XmlCharacters.Trim(ReadContent());
        if (digits.IsEmpty)
            return false;
        if (!format.TryParse(digits, out local))
            Fail("A date is malformed");
        return true;
    }

    private readonly ApiXmlException Missing(string name) => new($"The element {name} is missing", _position);

    private readonly void FailConflict() => Fail("An element comes twice with different values");
}
