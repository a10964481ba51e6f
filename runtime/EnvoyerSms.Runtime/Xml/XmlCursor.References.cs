namespace EnvoyerSms.Runtime.Xml;

public ref partial struct XmlCursor
{
    private const int MaxScalar = 0x10FFFF;
    private const int Replacement = 0xFFFD;

    // At &: reads the reference and returns the character it stands for. A & that begins no reference stands for itself,
    // where that is allowed: servers that echo a query string often forget to escape it. Where it is loose, what XML forbids is text.
    private int ReadReference(bool bareAllowed, bool isLoose)
    {
        if (ByteAt(_position + 1) == '#')
            return ReadNumericReference(isLoose);
        var start = _position + 1;
        var end = XmlNames.End(_xml, start);
        if (end > start && ByteAt(end) == ';')
        {
            if (Predefined(_xml.Slice(start, end - start)) is not 0 and var scalar)
            {
                _position = end + 1;
                return scalar;
            }
            return TakeAsText(isLoose, "An entity is not one of the five predefined ones");
        }
        if (!bareAllowed)
            Fail("An & begins no reference");
        _position = start;
        return '&';
    }

    private int ReadNumericReference(bool isLoose)
    {
        var isHex = ByteAt(_position + 2) == 'x';
        var start = _position + (isHex ? 3 : 2);
        var end = start;
        var scalar = 0;
        // As large as it may become, so that no number is so large that it comes round to a character.
        for (; XmlCharacters.DigitValue(ByteAt(end), isHex) is >= 0 and var digit; end++)
            scalar = Math.Min(scalar * (isHex ? 16 : 10) + digit, MaxScalar + 1);
        if (end == start || ByteAt(end) != ';')
            return TakeAsText(isLoose, "A numeric reference is malformed");
        if (!XmlCharacters.IsAllowed(scalar))
        {
            TakeAsText(isLoose, "A numeric reference stands for no character");
            scalar = Replacement;
        }
        _position = end + 1;
        return scalar;
    }

    private int TakeAsText(bool isLoose, string fault)
    {
        if (!isLoose)
            Fail(fault);
        Loosen(_position++);
        return '&';
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
