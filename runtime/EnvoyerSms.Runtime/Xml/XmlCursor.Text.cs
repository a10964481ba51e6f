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
        while (!IsAtTag())
        {
            // Where the byte itself is what the search would find.
            if (ByteAt(_position) != '<')
                MoveToAny((byte)'<', (byte)'&', (byte)']');
            SkipSpecial();
        }
        if (_isFresh)
            PassForbidden(_position);
    }

    private readonly bool IsAtTag() => ByteAt(_position) == '<' && (!_isFresh || BeginsTag(_position));

    private void SkipSpecial()
    {
        switch (_xml[_position])
        {
            case (byte)'&':
                ReadReference(bareAllowed: true, isLoose: _isFresh);
                break;
            case (byte)']':
                ReadBrackets(_isFresh);
                break;
            case (byte)'<' when _isFresh && !BeginsTag(_position):
                Loosen(_position++);
                break;
        }
    }

    private void SkipCharacterData()
    {
        var data = ReadCharacterData();
        if (_isFresh)
            PassForbidden(data.Start + data.Length);
    }

    // Reads the text of the element just entered, and leaves the element. The text is valid until the next one is read. Where it is flat,
    // elements in it are passed through, and their texts are part of it.
    private ReadOnlySpan<byte> ReadContent(bool isFlat = false)
    {
        _pieces.Clear();
        if (_isEmpty)
            return ReadWithoutText();
        var rest = _xml.Slice(_position);
        var length = EndOfPlainText(rest);
        var end = _position + length;
        if (length < 0 || rest[length] != '<' || !IsEndTag(end) || _forbidden < end)
            return ReadBrokenContent(isFlat);
        if (length > _limits.Text)
            Fail("A text is longer than allowed");
        _position = end;
        ReadEndTag();
        return rest.Slice(0, length);
    }

    // An element that its own tag closed, or an attribute.
    private ReadOnlySpan<byte> ReadWithoutText()
    {
        if (_content is { } content)
            return content(ref this);
        LeaveEmpty();
        return default;
    }

    // Nearly always a letter follows.
    private readonly bool IsEndTag(int bracket) =>
        ByteAt(bracket + 1) == '/' && (ByteAt(bracket + 2) is >= (byte)'a' and <= (byte)'z' || BeginsTag(bracket));

    // Text in pieces: with references, line breaks to normalise, comments, or sections of character data.
    private ReadOnlySpan<byte> ReadBrokenContent(bool isFlat)
    {
        // A character that XML does not allow may become longer: as much room as a text may take, then.
        var isClean = _firstForbidden == XmlCharacters.Nowhere;
        _pieces.Reserve(isClean ? Math.Min(_limits.Text, _xml.Length - _position) : _limits.Text);
        for (var depth = Depth; Depth >= depth; )
            ReadPiece(isFlat);
        return _pieces.Bytes;
    }

    private void ReadPiece(bool isFlat)
    {
        var length = EndOfPlainText(_xml.Slice(_position));
        if (length < 0)
            FailAtEnd();
        var start = _position;
        _position += length;
        Append(start, _position);
        switch (_xml[_position])
        {
            case (byte)'&':
                Span<byte> scalar = stackalloc byte[4];
                Append(scalar.Slice(0, Utf8Text.Encode(ReadReference(bareAllowed: true, _isFresh), scalar)));
                break;
            case (byte)']':
                Append(ReadBrackets(_isFresh));
                break;
            case (byte)'\r':
                _position += ByteAt(_position + 1) == '\n' ? 2 : 1;
                Append("\n"u8);
                break;
            case (byte)'<' when IsAtTag():
                ReadTagInText(isFlat);
                break;
            default:
                Loosen(_position++);
                Append("<"u8);
                break;
        }
    }

    private void ReadTagInText(bool isFlat)
    {
        switch (ByteAt(_position + 1))
        {
            case (byte)'/':
                ReadEndTag();
                break;
            case (byte)'?':
                SkipInstruction();
                break;
            case (byte)'!' when IsAt("<![CDATA["u8):
                AppendCharacterData(ReadCharacterData());
                break;
            case (byte)'!':
                SkipComment();
                break;
            default:
                if (!isFlat)
                    Fail("An element stands where only text is expected");
                RefuseLoose();
                ReadStartTag();
                if (_isEmpty)
                    LeaveEmpty();
                break;
        }
    }

    private void AppendCharacterData(XmlName data)
    {
        var (start, last) = (data.Start, data.Start + data.Length);
        while (_xml.Slice(start, last - start).IndexOf((byte)'\r') is >= 0 and var length)
        {
            var end = start + length;
            Append(start, end);
            Append("\n"u8);
            start = end + 1 < last && _xml[end + 1] == '\n' ? end + 2 : end + 1;
        }
        Append(start, last);
    }

    private void Append(scoped ReadOnlySpan<byte> piece)
    {
        if (!_pieces.TryAppend(piece))
            Fail("A text is longer than allowed");
    }

    private ReadOnlySpan<byte> ReadBrackets(bool isLoose)
    {
        var start = _position;
        while (ByteAt(_position) == ']')
            _position++;
        if (ByteAt(_position) == '>' && _position - start >= 2)
        {
            if (!isLoose)
                Fail("A text holds ]]>");
            Loosen(_position);
        }
        return _xml.Slice(start, _position - start);
    }
}
