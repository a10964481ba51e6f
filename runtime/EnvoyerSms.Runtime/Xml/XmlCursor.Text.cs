namespace EnvoyerSms.Runtime.Xml;

public ref partial struct XmlCursor
{
    // Bytes that stand for more than themselves in a text.
    private static int EndOfPlainText(ReadOnlySpan<byte> text)
    {
#if NETSTANDARD2_0
        // .NET Framework searches for each of several bytes through all that is left, which takes quadratic time for a hostile response.
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is (byte)'<' or (byte)'&' or (byte)']' or (byte)'\r')
                return i;
        }
        return -1;
#else
        return text.IndexOfAny("<&]\r"u8);
#endif
    }

    // Moves to the next tag, checking the text on the way.
    private void SkipText()
    {
        // Nearly always: indentation.
        SkipWhitespace();
        while (ByteAt(_position) != '<')
        {
            MoveToAny((byte)'<', (byte)'&', (byte)']');
            switch (_xml[_position])
            {
                case (byte)'&':
                    ReadReference(bareAllowed: true);
                    break;
                case (byte)']':
                    ReadBrackets();
                    break;
            }
        }
    }

    // Reads the text of the element just entered, and leaves the element. The text is valid until the next one is read.
    private ReadOnlySpan<byte> ReadContent()
    {
        _pieces.Clear();
        if (_isEmpty)
        {
            LeaveEmpty();
            return default;
        }
        var rest = _xml.Slice(_position);
        var length = EndOfPlainText(rest);
        if (length < 0 || rest[length] != '<' || ByteAt(_position + length + 1) != '/')
            return ReadBrokenContent();
        if (length > _limits.Text)
            Fail("A text is longer than allowed");
        _position += length;
        ReadEndTag();
        return rest.Slice(0, length);
    }

    // Text in pieces: with references, line breaks to normalise, comments, or sections of character data.
    private ReadOnlySpan<byte> ReadBrokenContent()
    {
        _pieces.Reserve(Math.Min(_limits.Text, _xml.Length - _position));
        while (ReadPiece()) { }
        return _pieces.Bytes;
    }

    private bool ReadPiece()
    {
        var rest = _xml.Slice(_position);
        var length = EndOfPlainText(rest);
        if (length < 0)
            FailAtEnd();
        Append(rest.Slice(0, length));
        _position += length;
        switch (rest[length])
        {
            case (byte)'&':
                Span<byte> scalar = stackalloc byte[4];
                Append(scalar.Slice(0, Utf8Text.Encode(ReadReference(bareAllowed: true), scalar)));
                return true;
            case (byte)']':
                Append(ReadBrackets());
                return true;
            case (byte)'\r':
                _position += ByteAt(_position + 1) == '\n' ? 2 : 1;
                Append("\n"u8);
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
                AppendCharacterData(ReadCharacterData());
                return true;
            case (byte)'!':
                SkipComment();
                return true;
            default:
                Fail("An element stands where only text is expected");
                return false;
        }
    }

    private void AppendCharacterData(ReadOnlySpan<byte> data)
    {
        for (var end = data.IndexOf((byte)'\r'); end >= 0; end = data.IndexOf((byte)'\r'))
        {
            Append(data.Slice(0, end));
            Append("\n"u8);
            data = data.Slice(end + 1 < data.Length && data[end + 1] == '\n' ? end + 2 : end + 1);
        }
        Append(data);
    }

    private void Append(scoped ReadOnlySpan<byte> piece)
    {
        if (!_pieces.TryAppend(piece))
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
