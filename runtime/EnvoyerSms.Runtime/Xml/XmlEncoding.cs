using System.Text;

namespace EnvoyerSms.Runtime;

// UTF-8 is read as it stands. UTF-16 with a byte order mark, and ISO-8859-1 where the declaration names it, are transcoded
// once by the framework. Anything else is refused.
internal static class XmlEncoding
{
    private const int Utf8 = 65001;
    private const int Utf16 = 1200;
    private const int Utf16BigEndian = 1201;
    private const int Latin1 = 28591;
    private const int Ascii = 20127;

    // No registered name of an encoding is longer.
    private const int MaxNameLength = 45;

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> LittleEndianMark => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> BigEndianMark => [0xFE, 0xFF];

    public static int Utf8MarkLength(ReadOnlySpan<byte> xml) => xml.StartsWith(Utf8Mark) ? Utf8Mark.Length : 0;

    public static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> document)
    {
        if (document.StartsWith(LittleEndianMark))
            return FromUtf16(document.Slice(2), bigEndian: false);
        if (document.StartsWith(BigEndianMark))
            return FromUtf16(document.Slice(2), bigEndian: true);
        var declared = Declared(document);
        switch (CodePage(declared))
        {
            case Utf8:
                return document;
            case Ascii:
                return Transcode(
                    document,
                    Encoding.GetEncoding(Ascii, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                );
            // Beside the mark of UTF-8, the declaration contradicts it.
            case Latin1 when Utf8MarkLength(document) == 0:
                return Transcode(document, Encoding.GetEncoding(Latin1));
            default:
                throw new ApiXmlException("The reply declares an encoding that is not supported", 0);
        }
    }

    private static ReadOnlySpan<byte> FromUtf16(ReadOnlySpan<byte> document, bool bigEndian)
    {
        var xml = Transcode(document, new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true));
        var declared = Declared(xml);
        if (!declared.IsEmpty && CodePage(declared) is not (Utf16 or Utf16BigEndian))
            throw new ApiXmlException("The reply declares another encoding than its byte order mark", 0);
        return xml;
    }

    private static byte[] Transcode(ReadOnlySpan<byte> document, Encoding encoding)
    {
        try
        {
            return Encoding.Convert(encoding, Encoding.UTF8, document.ToArray());
        }
        catch (DecoderFallbackException)
        {
            throw new ApiXmlException("The reply is not in the encoding that it declares", 0);
        }
    }

    private static ReadOnlySpan<byte> Declared(ReadOnlySpan<byte> xml)
    {
        var position = Utf8MarkLength(xml);
        while (position < xml.Length && XmlCharacters.IsWhitespace(xml[position]))
            position++;
        return XmlDeclaration.Skip(xml, ref position);
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
