namespace EnvoyerSms.Runtime.Xml;

/// <summary>Reads what the cursor was moved to instead of the text of an element.</summary>
internal delegate ReadOnlySpan<byte> XmlContent(scoped ref XmlCursor xml);

// Attributes of the element just entered. Its tag is known to be well-formed: the cursor has passed it. Nothing of a tag is kept for
// them, so that elements without attributes cost nothing; they are looked for when they are asked for.
public ref partial struct XmlCursor
{
    /// <summary>
    /// Moves to an attribute of the element just entered, so that what reads the text of an element reads the attribute's value next,
    /// and comes back to the element. Without such an attribute the cursor stays.
    /// </summary>
    /// <param name="name">
    /// Its name. Prefixes are not resolved: a name without a prefix is preferred to one with any. What declares a prefix is no attribute.
    /// </param>
    /// <returns>Whether there is such an attribute, which must then be read.</returns>
    public bool Attribute(ReadOnlySpan<byte> name)
    {
        var position = _localName.Start + _localName.Length;
        var (found, value) = (default(XmlName), default(XmlName));
        while (NextAttribute(ref position, out var other, out var otherValue))
        {
            if (!Local(other).SequenceEqual(name) || IsDeclaration(other))
                continue;
            // What is behind a prefix is shorter than the name.
            var isPlain = other.Length == name.Length;
            if (isPlain || found.Length == 0)
                (found, value) = (other, otherValue);
            if (isPlain)
                break;
        }
        if (found.Length == 0)
            return false;
        (_owner, _isOwnerEmpty) = (_localName, _isEmpty);
        (_localName, _value, _isEmpty) = (found, value, true);
        _content = static (scoped ref XmlCursor xml) => xml.ReadAttributeValue();
        return true;
    }

    /// <summary>The names of the attributes of the element just entered, without their prefixes.</summary>
    internal readonly List<string> AttributeNames()
    {
        var names = new List<string>();
        for (var position = _localName.Start + _localName.Length; NextAttribute(ref position, out var name, out _); )
            names.Add(Utf8Text.GetString(Local(name)));
        return names;
    }

    /// <summary>The next attribute of a tag that the cursor has passed.</summary>
    /// <param name="position">Where to look: at first behind the name of the element.</param>
    /// <param name="name">Its name, with its prefix.</param>
    /// <param name="value">Its value as it stands between the quotes.</param>
    /// <returns>Whether there is one.</returns>
    private readonly bool NextAttribute(ref int position, out XmlName name, out XmlName value)
    {
        var start = XmlCharacters.EndOfWhitespace(_xml, position);
        var end = EndOfName(start);
        (name, value) = (new XmlName(start, end - start), default);
        if (end == start)
            return false;
        var quote = XmlCharacters.EndOfWhitespace(_xml, XmlCharacters.EndOfWhitespace(_xml, end) + 1);
        var length = _xml.Slice(quote + 1).IndexOf(_xml[quote]);
        value = new XmlName(quote + 1, length);
        position = quote + length + 2;
        return true;
    }

    /// <summary>A name without its prefix.</summary>
    private readonly ReadOnlySpan<byte> Local(XmlName name)
    {
        var text = Slice(name);
        return text.Slice(text.IndexOf((byte)':') + 1);
    }

    private readonly bool IsDeclaration(XmlName name) =>
        Slice(name).StartsWith("xmlns"u8) && (name.Length == 5 || _xml[name.Start + 5] == ':');

    private ReadOnlySpan<byte> ReadAttributeValue()
    {
        (_content, _localName, _isEmpty) = (null, _owner, _isOwnerEmpty);
        var value = Slice(_value);
        if (IsPlainValue(value))
        {
            if (value.Length > _limits.Text)
                Fail("A text is longer than allowed");
            return value;
        }
        // What a reference stands for is never longer than the reference.
        _pieces.Reserve(Math.Min(value.Length, _limits.Text));
        var position = _position;
        var end = _value.Start + _value.Length;
        for (_position = _value.Start; _position < end; )
            ReadPieceOfValue(end);
        _position = position;
        return _pieces.Bytes;
    }

    // XML makes each white space of a value a space, and a line break one white space; what references stand for is kept.
    private void ReadPieceOfValue(int end)
    {
        var start = _position;
        while (_position < end && !IsSpecialInValue(_xml[_position]))
            _position++;
        Append(_xml.Slice(start, _position - start));
        if (_position == end)
            return;
        if (_xml[_position] == '&')
        {
            Span<byte> scalar = stackalloc byte[4];
            Append(scalar.Slice(0, Utf8Text.Encode(ReadReference(bareAllowed: false, isLoose: false), scalar)));
            return;
        }
        _position += _xml[_position] == '\r' && ByteAt(_position + 1) == '\n' ? 2 : 1;
        Append(" "u8);
    }

    private static bool IsPlainValue(ReadOnlySpan<byte> value)
    {
        foreach (var b in value)
        {
            if (IsSpecialInValue(b))
                return false;
        }
        return true;
    }

    private static bool IsSpecialInValue(byte value) => value is (byte)'&' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
