using System.Text;

namespace EnvoyerSms.Runtime.Xml;

// UTF-8 is read directly. UTF-16, with a byte order mark or without, and ISO-8859-1 where the declaration names it, are
// transcoded once by the framework. Anything else is refused.
internal static class XmlEncoding
{
    private const int Utf8 = 65001;
    private const int Utf16 = 1200;
    private const int Utf16BigEndian = 1201;
    private const int Latin1 = 28591;
    private const int Ascii = 20127;

    // No registered name of an encoding is longer.
    private const int MaxNameLength = 45;

    private const int PieceSize = 4 * 1024;

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> LittleEndianMark => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> BigEndianMark => [0xFE, 0xFF];

    /// <summary>The document as UTF-8.</summary>
    /// <param name="document">The document as it came.</param>
    /// <param name="start">Where the result continues after its byte order mark and its declaration.</param>
    public static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> document, out int start)
    {
        if (document.StartsWith(LittleEndianMark))
            return FromUtf16(document.Slice(2), bigEndian: false, out start);
        if (document.StartsWith(BigEndianMark))
            return FromUtf16(document.Slice(2), bigEndian: true, out start);
        // Without a byte order mark: no other encoding has these bytes for the tag that a document begins with.
        if (document.StartsWith("<\0"u8) || document.StartsWith("\0<"u8))
            return FromUtf16(document, bigEndian: document[0] == 0, out start);
        switch (CodePage(Declared(document, out start)))
        {
            case Utf8:
                return document;
            // Both keep the position of ASCII characters, and a declaration is ASCII.
            case Ascii:
                return Transcode(
                    document,
                    Encoding.GetEncoding(Ascii, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                );
            // The declaration contradicts the byte order mark of UTF-8.
            case Latin1 when !document.StartsWith(Utf8Mark):
                return Transcode(document, Encoding.GetEncoding(Latin1));
            default:
                throw new ApiXmlException("The response declares an encoding that is not supported", 0);
        }
    }

    private static ReadOnlySpan<byte> FromUtf16(ReadOnlySpan<byte> document, bool bigEndian, out int start)
    {
        var xml = Transcode(document, new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true));
        var declared = Declared(xml, out start);
        if (!declared.IsEmpty && CodePage(declared) is not (Utf16 or Utf16BigEndian))
            throw new ApiXmlException("The response declares another encoding than its byte order mark", 0);
        return xml;
    }

    // Piece by piece: as characters, the whole would take twice its size once more.
    private static ReadOnlySpan<byte> Transcode(ReadOnlySpan<byte> document, Encoding encoding)
    {
        var decoder = encoding.GetDecoder();
        var encoder = Encoding.UTF8.GetEncoder();
        var bytes = new byte[PieceSize];
        var characters = new char[PieceSize];
        // Latin 1 grows most: each of its bytes may take two. UTF-16 grows by half.
        var utf8 = new byte[document.Length * 2];
        var length = 0;
        try
        {
            for (var isLast = false; !isLast; )
            {
                var piece = document.Slice(0, Math.Min(PieceSize, document.Length));
                document = document.Slice(piece.Length);
                isLast = document.IsEmpty;
                piece.CopyTo(bytes);
                var count = decoder.GetChars(bytes, 0, piece.Length, characters, 0, flush: isLast);
                length += encoder.GetBytes(characters, 0, count, utf8, length, flush: isLast);
            }
        }
        catch (DecoderFallbackException)
        {
            throw new ApiXmlException("The response is not in the encoding that it declares", 0);
        }
        return utf8.AsSpan(0, length);
    }

    private static ReadOnlySpan<byte> Declared(ReadOnlySpan<byte> xml, out int end)
    {
        end = XmlCharacters.EndOfWhitespace(xml, xml.StartsWith(Utf8Mark) ? Utf8Mark.Length : 0);
        return XmlDeclaration.Skip(xml, ref end);
    }

    // The encoding as the framework numbers it; 0 for one that it does not know by this name.
    private static int CodePage(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || name.SequenceEqual("UTF-8"u8) || name.SequenceEqual("utf-8"u8))
            return Utf8;
        try
        {
            return name.Length > MaxNameLength ? 0 : Encoding.GetEncoding(Utf8Text.GetString(name)).CodePage;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return 0;
        }
    }
}
