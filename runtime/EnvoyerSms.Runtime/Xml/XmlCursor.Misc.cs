namespace EnvoyerSms.Runtime.Xml;

public ref partial struct XmlCursor
{
    // What may stand outside the root element: white space, comments and processing instructions.
    private void SkipMisc()
    {
        while (true)
        {
            SkipWhitespace();
            if (IsAt("<?"u8))
                SkipInstruction();
            else if (IsAt("<!"u8))
                SkipComment();
            else
                return;
        }
    }

    private void SkipComment()
    {
        if (!IsAt("<!--"u8))
            Fail(IsAt("<!DOCTYPE"u8) ? "A document type is not accepted" : "A markup declaration is not accepted");
        _position += 4;
        MoveTo("--"u8);
        if (ByteAt(_position + 2) != '>')
            Fail("A comment holds --");
        _position += 3;
    }

    private void SkipInstruction()
    {
        _position += 2;
        var start = _position;
        _position = XmlNames.End(_xml, start);
        if (_position == start)
            Fail("A name is expected");
        if (XmlNames.IsReserved(_xml.Slice(start, _position - start)))
            Fail("An XML declaration stands elsewhere than at the beginning");
        if (!IsAt("?>"u8) && !SkipWhitespace())
            Fail("A processing instruction is malformed");
        MoveTo("?>"u8);
        _position += 2;
    }

    // Moves behind a section of character data, and returns where the data is.
    private XmlName ReadCharacterData()
    {
        _position += "<![CDATA["u8.Length;
        var start = _position;
        MoveTo("]]>"u8);
        var data = new XmlName(start, _position - start);
        _position += 3;
        return data;
    }

    private void MoveTo(ReadOnlySpan<byte> expected)
    {
        var distance = _xml.Slice(_position).IndexOf(expected);
        if (distance < 0)
            FailAtEnd();
        _position += distance;
    }

    private void MoveToAny(byte first, byte second, byte third)
    {
        var distance = _xml.Slice(_position).IndexOfAny(first, second, third);
        if (distance < 0)
            FailAtEnd();
        _position += distance;
    }

    private void FailAtEnd()
    {
        _position = _xml.Length;
        Fail("The response ends too early");
    }
}
