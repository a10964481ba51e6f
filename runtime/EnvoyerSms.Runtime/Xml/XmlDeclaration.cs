namespace EnvoyerSms.Runtime.Xml;

// <?xml version="1.0" encoding="…" standalone="…"?>
internal static class XmlDeclaration
{
    // What most servers write, recognized in one comparison.
    private static ReadOnlySpan<byte> Usual => "<?xml version=\"1.0\" encoding=\"UTF-8\""u8;

    /// <summary>Moves past the declaration, where there is one, and returns the encoding it names; empty for none.</summary>
    public static ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> xml, scoped ref int position)
    {
        if (!xml.Slice(position).StartsWith("<?xml"u8))
            return default;
        var next = position + 5;
        // Another instruction whose name begins the same way.
        if (next == xml.Length || !XmlCharacters.IsWhitespace(xml[next]))
            return default;
        var encoding = "UTF-8"u8;
        if (xml.Slice(position).StartsWith(Usual))
        {
            next = position + Usual.Length;
        }
        else
        {
            if (!TryRead(xml, ref next, "version"u8, out var version) || !version.SequenceEqual("1.0"u8))
                throw new ApiXmlException("The XML declaration does not say version 1.0", position);
            if (TryRead(xml, ref next, "encoding"u8, out encoding) && encoding.IsEmpty)
                throw new ApiXmlException("The XML declaration is malformed", next);
        }
        if (
            TryRead(xml, ref next, "standalone"u8, out var standalone)
            && !standalone.SequenceEqual("yes"u8)
            && !standalone.SequenceEqual("no"u8)
        )
            throw new ApiXmlException("The XML declaration is malformed", next);
        SkipWhitespace(xml, ref next);
        if (!xml.Slice(next).StartsWith("?>"u8))
            throw new ApiXmlException("The XML declaration is malformed", next);
        position = next + 2;
        return encoding;
    }

    // Reads ` name = "value"`; keeps the position where there is another name.
    private static bool TryRead(
        ReadOnlySpan<byte> xml,
        scoped ref int position,
        scoped ReadOnlySpan<byte> name,
        out ReadOnlySpan<byte> value
    )
    {
        value = default;
        var next = position;
        if (!SkipWhitespace(xml, ref next) || !xml.Slice(next).StartsWith(name))
            return false;
        next += name.Length;
        SkipWhitespace(xml, ref next);
        if (next == xml.Length || xml[next] != '=')
            throw new ApiXmlException("The XML declaration is malformed", next);
        next++;
        SkipWhitespace(xml, ref next);
        if (next == xml.Length || xml[next] is not ((byte)'"' or (byte)'\''))
            throw new ApiXmlException("The XML declaration is malformed", next);
        var length = xml.Slice(next + 1).IndexOf(xml[next]);
        if (length < 0)
            throw new ApiXmlException("The XML declaration is malformed", next);
        value = xml.Slice(next + 1, length);
        position = next + length + 2;
        return true;
    }

    private static bool SkipWhitespace(ReadOnlySpan<byte> xml, scoped ref int position)
    {
        var start = position;
        position = XmlCharacters.EndOfWhitespace(xml, start);
        return position > start;
    }
}
