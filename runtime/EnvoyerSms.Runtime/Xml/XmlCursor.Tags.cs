namespace EnvoyerSms.Runtime.Xml;

public ref partial struct XmlCursor
{
    private void ReadStartTag()
    {
        var start = _position + 1;
        var end = XmlNames.End(_xml, start);
        // Nearly always: nothing but a name.
        if (end > start && ByteAt(end) == '>')
        {
            _position = end + 1;
            Open(_localName = new XmlName(start, end - start));
            return;
        }
        _position = start;
        SkipWhitespace();
        start = _position;
        _localName = ReadName();
        Open(new XmlName(start, _position - start));
        if (ByteAt(_position) == '>')
            _position++;
        else if (IsAt("/>"u8))
            CloseAtOnce();
        else
        {
            ReadRestOfStartTag();
            // Before it can be taken for one in the text behind the tag.
            RefuseForbidden();
        }
    }

    private void Open(XmlName name)
    {
        RefuseForbidden();
        if (Depth == _open.Length)
            Fail("Elements stand deeper inside each other than allowed");
        if (++_elements > _limits.Elements)
            Fail("There are more elements than allowed");
        _open[Depth++] = name;
        _isFresh = true;
    }

    private void CloseAtOnce()
    {
        _position += 2;
        _isEmpty = true;
    }

    private void ReadEndTag()
    {
        RefuseForbidden();
        (_isFresh, _loose) = (false, -1);
        var name = Slice(_open[Depth - 1]);
        var end = _position + 2 + name.Length;
        if (ByteAt(end) == '>' && _xml.Slice(_position + 2, name.Length).SequenceEqual(name))
            _position = end + 1;
        else
            ReadSpacedEndTag(name);
        Depth--;
    }

    private void ReadSpacedEndTag(ReadOnlySpan<byte> name)
    {
        _position += 2;
        SkipWhitespace();
        if (!IsAt(name))
            Fail("An end tag does not match its start tag");
        _position += name.Length;
        SkipWhitespace();
        // Also where the end tag's name goes on, so that it only begins like the start tag's.
        if (ByteAt(_position) != '>')
            Fail("An end tag does not match its start tag");
        _position++;
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
                    CloseAtOnce();
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
                ReadReference(bareAllowed: false, isLoose: false);
                continue;
            }
            _position++;
            return;
        }
    }

    private readonly void RefuseDuplicate(ReadOnlySpan<XmlName> earlier, XmlName name)
    {
        var text = Slice(name);
        foreach (var other in earlier)
        {
            if (Slice(other).SequenceEqual(text))
                Fail("A tag has one attribute twice");
        }
    }

    // Reads a name, with or without prefix, and returns its local part.
    private XmlName ReadName()
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
        return new XmlName(start, end - start);
    }
}
