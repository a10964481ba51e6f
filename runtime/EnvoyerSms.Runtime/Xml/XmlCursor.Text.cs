namespace EnvoyerSms.Runtime;

public ref partial struct XmlCursor
{
    private static ReadOnlySpan<byte> EndsPlainText => "<&]\r"u8;

    // Moves to the next tag, checking the text on the way.
    private void SkipText()
    {
        while (true)
        {
            MoveToAny((byte)'<', (byte)'&', (byte)']');
            switch (_xml[_position])
            {
                case (byte)'<':
                    return;
                case (byte)'&':
                    ReadReference(bareAllowed: true);
                    break;
                default:
                    ReadBrackets();
                    break;
            }
        }
    }

    // Reads the text of the element just entered, and leaves the element.
    private XmlText ReadContent()
    {
        if (_isEmpty)
        {
            LeaveEmpty();
            return default;
        }
        var rest = _xml.Slice(_position);
        var length = rest.IndexOfAny(EndsPlainText);
        if (length < 0 || rest[length] != '<' || ByteAt(_position + length + 1) != '/')
            return ReadBrokenContent();
        if (length > _limits.Text)
            Fail("A text is longer than allowed");
        _position += length;
        ReadEndTag();
        return new XmlText(rest.Slice(0, length));
    }

    // Text in pieces: with references, line breaks to normalise, comments, or sections of character data.
    private XmlText ReadBrokenContent()
    {
        var text = new XmlText(Math.Min(_limits.Text, _xml.Length - _position));
        try
        {
            while (ReadPiece(ref text)) { }
            return text;
        }
        catch
        {
            text.Dispose();
            throw;
        }
    }

    private bool ReadPiece(ref XmlText text)
    {
        var rest = _xml.Slice(_position);
        var length = rest.IndexOfAny(EndsPlainText);
        if (length < 0)
            FailAtEnd();
        Append(ref text, rest.Slice(0, length));
        _position += length;
        switch (rest[length])
        {
            case (byte)'&':
                Span<byte> scalar = stackalloc byte[4];
                Append(ref text, scalar.Slice(0, Utf8Text.Encode(ReadReference(bareAllowed: true), scalar)));
                return true;
            case (byte)']':
                Append(ref text, ReadBrackets());
                return true;
            case (byte)'\r':
                _position += ByteAt(_position + 1) == '\n' ? 2 : 1;
                Append(ref text, "\n"u8);
                return true;
        }
        switch (ByteAt(_position + 1))
        {
            case (byte)'/':
                ReadEndTag();
                return false;
            case (byte)'?':
                SkipInstruction();
                return true;
            case (byte)'!' when IsAt("<![CDATA["u8):
                AppendCharacterData(ref text, ReadCharacterData());
                return true;
            case (byte)'!':
                SkipComment();
                return true;
            default:
                Fail("An element stands where only text is expected");
                return false;
        }
    }

    private readonly void AppendCharacterData(ref XmlText text, ReadOnlySpan<byte> data)
    {
        for (var end = data.IndexOf((byte)'\r'); end >= 0; end = data.IndexOf((byte)'\r'))
        {
            Append(ref text, data.Slice(0, end));
            Append(ref text, "\n"u8);
            data = data.Slice(end + 1 < data.Length && data[end + 1] == '\n' ? end + 2 : end + 1);
        }
        Append(ref text, data);
    }

    private readonly void Append(ref XmlText text, scoped ReadOnlySpan<byte> piece)
    {
        if (!text.TryAppend(piece))
            Fail("A text is longer than allowed");
    }

    private ReadOnlySpan<byte> ReadBrackets()
    {
        var start = _position;
        while (ByteAt(_position) == ']')
            _position++;
        if (ByteAt(_position) == '>' && _position - start >= 2)
            Fail("A text holds ]]>");
        return _xml.Slice(start, _position - start);
    }
}
