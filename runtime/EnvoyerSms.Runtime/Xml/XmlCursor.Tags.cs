namespace EnvoyerSms.Runtime;

public ref partial struct XmlCursor
{
    private void ReadStartTag()
    {
        _position++;
        SkipWhitespace();
        var start = _position;
        _localName = ReadName();
        if (Depth == _open.Length)
            Fail("Elements stand deeper inside each other than allowed");
        if (++_elements > _limits.Elements)
            Fail("There are more elements than allowed");
        _open[Depth++] = new XmlName(start, _position - start);
        if (ByteAt(_position) == '>')
            _position++;
        else
            ReadRestOfStartTag();
    }

    private void ReadEndTag()
    {
        _position += 2;
        SkipWhitespace();
        var name = _open[Depth - 1];
        if (!IsAt(_xml.Slice(name.Start, name.Length)))
            Fail("An end tag does not match its start tag");
        _position += name.Length;
        SkipWhitespace();
        // Also where the end tag's name goes on, so that it only begins like the start tag's.
        if (ByteAt(_position) != '>')
            Fail("An end tag does not match its start tag");
        _position++;
        Depth--;
    }

    private void ReadRestOfStartTag()
    {
        Span<XmlName> attributes = stackalloc XmlName[XmlLimits.Attributes];
        var count = 0;
        while (true)
        {
            var isParted = SkipWhitespace();
            switch (ByteAt(_position))
            {
                case (byte)'>':
                    _position++;
                    return;
                case (byte)'/' when ByteAt(_position + 1) == '>':
                    _position += 2;
                    _isEmpty = true;
                    return;
            }
            if (!isParted)
                Fail("A tag is malformed");
            if (count == attributes.Length)
                Fail("A tag has more attributes than allowed");
            attributes[count] = ReadAttribute();
            RefuseDuplicate(attributes.Slice(0, count), attributes[count]);
            count++;
        }
    }

    private XmlName ReadAttribute()
    {
        var start = _position;
        ReadName();
        var name = new XmlName(start, _position - start);
        SkipWhitespace();
        if (ByteAt(_position) != '=')
            Fail("An attribute has no value");
        _position++;
        SkipWhitespace();
        SkipQuoted();
        return name;
    }

    private void SkipQuoted()
    {
        var quote = ByteAt(_position);
        if (quote is not ((byte)'"' or (byte)'\''))
            Fail("The value of an attribute is not quoted");
        _position++;
        while (true)
        {
            MoveToAny(quote, (byte)'<', (byte)'&');
            var found = _xml[_position];
            if (found == '<')
                Fail("The value of an attribute holds <");
            if (found == '&')
            {
                ReadReference(bareAllowed: false);
                continue;
            }
            _position++;
            return;
        }
    }

    private readonly void RefuseDuplicate(ReadOnlySpan<XmlName> earlier, XmlName name)
    {
        var text = _xml.Slice(name.Start, name.Length);
        foreach (var other in earlier)
        {
            if (_xml.Slice(other.Start, other.Length).SequenceEqual(text))
                Fail("A tag has one attribute twice");
        }
    }

    // Reads a name, with or without prefix, and returns its local part.
    private ReadOnlySpan<byte> ReadName()
    {
        var start = _position;
        var end = XmlNames.End(_xml, start);
        if (ByteAt(end) == ':' && end > start)
        {
            start = end + 1;
            end = XmlNames.End(_xml, start);
        }
        if (end == start)
            Fail("A name is expected");
        _position = end;
        return _xml.Slice(start, end - start);
    }
}
