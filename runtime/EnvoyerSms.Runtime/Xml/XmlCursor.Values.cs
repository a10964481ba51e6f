using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Xml;

/// <summary>Reads the element on which a cursor stands, and leaves it.</summary>
public delegate T XmlRead<out T>(ref XmlCursor xml);

public ref partial struct XmlCursor
{
    private static readonly DateTime FirstTime = DateTime.MinValue.AddDays(1);
    private static readonly DateTime LastTime = DateTime.MaxValue.AddDays(-1);

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
        var name = _localName;
        if (TryReadDigits(out var value))
        {
            slot = value;
            return;
        }
        var text = ReadOptionalContent();
        if (text.IsEmpty)
            return;
        if (Utf8Text.TryParseInteger(text, out value))
            slot = value;
        else
            Unreadable(name);
    }

    /// <summary>Reads the element's text as a time in the API's zone, null where it is not one, and leaves the element.</summary>
    public void ReadOptionalInstant(ref DateTimeOffset? slot, ApiDateFormat format, ApiTimeZone zone)
    {
        var name = _localName;
        if (!TryReadDate(format, out var local))
        {
            var text = ReadOptionalContent();
            if (text.IsEmpty)
                return;
            if (!format.TryParse(text, out local))
                local = default;
        }
        if (local >= FirstTime && local <= LastTime)
            slot = zone.FromLocal(local);
        else
            Unreadable(name);
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

    /// <summary>
    /// The value, which must have been there in a response to what only reads. After an effect it may be missing: the API said that it did
    /// what was asked.
    /// </summary>
    public readonly T? Demanded<T>(T? value, string name)
        where T : class => IsLenient ? value : Required(value, name);

    /// <inheritdoc cref="Demanded{T}(T, string)"/>
    public readonly T? Demanded<T>(T? value, string name)
        where T : struct => IsLenient ? value : Required(value, name);

    /// <summary>The number that names what the call made, which must have been there and be positive.</summary>
    public readonly long RequiredId(long? value, string name) =>
        Required(value, name) is > 0 and var id
            ? id
            : throw new ApiXmlException($"The element {name} names nothing", _position);

    /// <summary>The text that names what the call made, which must have been there.</summary>
    public readonly string RequiredId(string? value, string name) =>
        Required(value, name) is { Length: > 0 } id
            ? id
            : throw new ApiXmlException($"The element {name} names nothing", _position);

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
        if (end == _position || end - _position > 18 || ByteAt(end) != '<' || !IsEndTag(end))
            return false;
        _position = end;
        ReadEndTag();
        return true;
    }

    // Of what may be missing nothing is demanded: elements in it are no fault either.
    private ReadOnlySpan<byte> ReadOptionalContent() => XmlCharacters.Trim(ReadContent(isFlat: true));

    private bool TryReadInteger(out long value)
    {
        value = 0;
        var digits = XmlCharacters.Trim(ReadContent());
        if (digits.IsEmpty)
            return false;
        if (!Utf8Text.TryParseInteger(digits, out value))
            Fail("A whole number is malformed or too large");
        return true;
    }

    // Nearly always: a date and nothing else.
    private bool TryReadDate(ApiDateFormat format, out DateTime local)
    {
        local = default;
        var end = _position + format.Length;
        if (_isEmpty || ByteAt(end) != '<' || !IsEndTag(end))
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
}
