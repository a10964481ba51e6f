namespace EnvoyerSms.Runtime.Xml;

public ref partial struct XmlCursor
{
    private const int MaxScalar = 0x10FFFF;

    // At &: reads the reference and returns the character it stands for. A & that begins no reference stands for itself,
    // where that is allowed: servers that echo a query string often forget to escape it.
    private int ReadReference(bool bareAllowed)
    {
        if (ByteAt(_position + 1) == '#')
            return ReadNumericReference();
        var start = _position + 1;
        var end = XmlNames.End(_xml, start);
        if (end > start && ByteAt(end) == ';')
        {
            var scalar = Predefined(_xml.Slice(start, end - start));
            if (scalar == 0)
                Fail("An entity is not one of the five predefined ones");
            _position = end + 1;
            return scalar;
        }
        if (!bareAllowed)
            Fail("An & begins no reference");
        _position = start;
        return '&';
    }

    private int ReadNumericReference()
    {
        var isHex = ByteAt(_position + 2) == 'x';
        var start = _position + (isHex ? 3 : 2);
        var end = start;
        var scalar = 0;
        for (; XmlCharacters.DigitValue(ByteAt(end), isHex) is >= 0 and var digit; end++)
            scalar = Math.Min(scalar * (isHex ? 16 : 10) + digit, MaxScalar + 1);
        if (end == start || ByteAt(end) != ';')
            Fail("A numeric reference is malformed");
        if (!XmlCharacters.IsAllowed(scalar))
            Fail("A numeric reference stands for no character");
        _position = end + 1;
        return scalar;
    }

    private static int Predefined(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("amp"u8))
            return '&';
        if (name.SequenceEqual("lt"u8))
            return '<';
        if (name.SequenceEqual("gt"u8))
            return '>';
        if (name.SequenceEqual("apos"u8))
            return '\'';
        return name.SequenceEqual("quot"u8) ? '"' : 0;
    }
}
