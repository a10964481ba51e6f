namespace EnvoyerSms.Runtime;

/// <summary>Reads the element on which a cursor stands, and leaves it.</summary>
public delegate T XmlRead<out T>(ref XmlCursor xml);

public ref partial struct XmlCursor
{
    /// <summary>Reads the element's text as it stands, and leaves the element. A second, different text is a fault.</summary>
    public void ReadText(ref string? slot)
    {
        using var text = ReadContent();
        var value = Utf8Text.GetString(text.Bytes);
        if (slot is not null && !string.Equals(slot, value, StringComparison.Ordinal))
            FailConflict();
        slot = value;
    }

    /// <summary>Reads the element's text as a whole number, nothing for an empty one, and leaves the element.</summary>
    public void ReadInteger(ref long? slot)
    {
        using var text = ReadContent();
        var digits = XmlCharacters.Trim(text.Bytes);
        if (digits.IsEmpty)
            return;
        if (!XmlCharacters.TryParseInteger(digits, out var value))
            Fail("A whole number is malformed or too large");
        if (slot is not null && slot != value)
            FailConflict();
        slot = value;
    }

    /// <summary>Reads the element's text as a time in the API's zone, nothing for an empty one, and leaves the element.</summary>
    public void ReadInstant(ref DateTimeOffset? slot, string format, ApiTimeZone zone)
    {
        using var text = ReadContent();
        var digits = XmlCharacters.Trim(text.Bytes);
        if (digits.IsEmpty)
            return;
        // The first and last day of the calendar are refused: their instants may lie outside it.
        if (!DateFormat.TryParse(digits, format, out var local) || local < FirstTime || local > LastTime)
            Fail("A date is malformed");
        var value = zone.FromLocal(local);
        if (slot is not null && slot != value)
            FailConflict();
        slot = value;
    }

    /// <summary>Reads the element's children, and leaves the element. A second, different value is a fault.</summary>
    public void ReadObject<T>(ref T? slot, XmlRead<T> read)
        where T : class
    {
        var value = read(ref this);
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

    private static DateTime FirstTime => DateTime.MinValue.AddDays(1);

    private static DateTime LastTime => DateTime.MaxValue.AddDays(-1);

    private readonly ApiXmlException Missing(string name) => new($"The element {name} is missing", _position);

    private readonly void FailConflict() => Fail("An element comes twice with different values");
}
