namespace EnvoyerSms.Runtime.Xml;

// Text that is not clean XML, in an element that holds no other: what a person wrote must not hide what others did.
public ref partial struct XmlCursor
{
    // Whether a < begins markup, whole or broken off. No further than to the next < is looked, so all of a response takes linear time.
    private readonly bool BeginsTag(int bracket) =>
        ByteAt(bracket + 1) switch
        {
            (byte)'/' => BeginsName(XmlCharacters.EndOfWhitespace(_xml, bracket + 2)),
            (byte)'?' => BeginsName(bracket + 2),
            // A comment, a section, or a declaration such as a document type, which is refused.
            (byte)'!' => ByteAt(bracket + 2) is (byte)'[' or (>= (byte)'A' and <= (byte)'Z')
                || (ByteAt(bracket + 2) == '-' && ByteAt(bracket + 3) == '-'),
            _ => BeginsStartTag(XmlCharacters.EndOfWhitespace(_xml, bracket + 1)),
        };

    /// <summary>Whether the element just entered holds no other, but perhaps a text.</summary>
    internal readonly bool IsLeaf()
    {
        for (var position = _position; !_isEmpty; position++)
        {
            var rest = _xml.Slice(position);
            var length = rest.IndexOf((byte)'<');
            position += length;
            if (length < 0 || IsEndTag(position))
                return true;
            if (rest.Slice(length).StartsWith("<![CDATA["u8))
                position += Math.Max(0, rest.Slice(length).IndexOf("]]>"u8));
            else if (rest.Slice(length).StartsWith("<!--"u8))
                position += Math.Max(0, rest.Slice(length).IndexOf("-->"u8));
            else if (ByteAt(position + 1) != '?' && BeginsTag(position))
                return false;
        }
        return true;
    }

    private readonly bool BeginsName(int position) => XmlNames.End(_xml, position) > position;

    // A name, then the end of the tag or an attribute.
    private readonly bool BeginsStartTag(int position)
    {
        var end = EndOfName(position);
        if (end == position)
            return false;
        var next = XmlCharacters.EndOfWhitespace(_xml, end);
        if (ByteAt(next) == '>' || (ByteAt(next) == '/' && ByteAt(next + 1) == '>'))
            return true;
        var endOfAttribute = next > end ? EndOfName(next) : next;
        return endOfAttribute > next && ByteAt(XmlCharacters.EndOfWhitespace(_xml, endOfAttribute)) == '=';
    }

    // Where a name ends, its prefix included; the beginning where there is none.
    private readonly int EndOfName(int start)
    {
        var end = XmlNames.End(_xml, start);
        if (end == start || ByteAt(end) != ':')
            return end;
        var local = XmlNames.End(_xml, end + 1);
        return local > end + 1 ? local : start;
    }

    // A part of a text that is passed over: from here on, only what follows it can be forbidden.
    private void PassForbidden(int position)
    {
        if (_forbidden >= position)
            return;
        Loosen(_forbidden);
        _forbidden = XmlCharacters.NextForbidden(_xml, position);
    }

    // What was taken for the text of an element that holds no other stands beside one.
    private readonly void RefuseLoose()
    {
        if (_loose >= 0)
            Fail("A text beside elements is not clean XML", _loose);
    }

    private void Loosen(int position)
    {
        if (_loose < 0)
            _loose = position;
    }

    // A part of a text that is read, with U+FFFD for what is no character.
    private void Append(int start, int end)
    {
        while (_forbidden < end)
        {
            // It stands before this part, in a comment or in a tag, or beside elements.
            if (_forbidden < start || !_isFresh)
                RefuseForbidden();
            Loosen(_forbidden);
            Append(_xml.Slice(start, _forbidden - start));
            Append(XmlCharacters.Replacement);
            start = _forbidden + Utf8Text.Width(_xml[_forbidden]);
            _forbidden = XmlCharacters.NextForbidden(_xml, start);
        }
        Append(_xml.Slice(start, end - start));
    }
}
