#if !NETSTANDARD2_0
using System.Buffers;
using System.Text;
using System.Text.Unicode;
#endif

namespace EnvoyerSms.Runtime.Xml;

// Which characters XML 1.0 allows, and what they mean where no markup is concerned.
internal static class XmlCharacters
{
    public static bool IsWhitespace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    public static int EndOfWhitespace(ReadOnlySpan<byte> xml, int start)
    {
        var end = start;
        while ((uint)end < (uint)xml.Length && IsWhitespace(xml[end]))
            end++;
        return end;
    }

    public static bool IsAllowed(int scalar) =>
        scalar is (>= 0x20 and < 0xD800) or (>= 0xE000 and < 0xFFFE) or (>= 0x10000 and <= 0x10FFFF)
        || scalar is '\t' or '\n' or '\r';

    /// <summary>Stands for the place of a forbidden character where there is none.</summary>
    public const int Nowhere = int.MaxValue;

    /// <summary>U+FFFD, which stands for what is no character.</summary>
    public static ReadOnlySpan<byte> Replacement => [0xEF, 0xBF, 0xBD];

    /// <summary>Refuses bytes that are not UTF-8, anywhere in the document, and looks for characters that XML does not allow.</summary>
    /// <param name="xml">The document.</param>
    /// <param name="isAscii">Whether all is ASCII.</param>
    /// <returns>Where the first forbidden character is; <see cref="Nowhere"/> without one.</returns>
    public static int Check(ReadOnlySpan<byte> xml, out bool isAscii)
    {
#if NETSTANDARD2_0
        return CheckEach(xml, out isAscii);
#else
        isAscii = Ascii.IsValid(xml);
        if (xml.IndexOfAny(Controls) < 0 && (isAscii || (Utf8.IsValid(xml) && xml.IndexOf(Noncharacters) < 0)))
            return Nowhere;
        return CheckEach(xml, out isAscii);
#endif
    }

    private static int CheckEach(ReadOnlySpan<byte> xml, out bool isAscii)
    {
        isAscii = true;
        var first = Nowhere;
        for (var position = 0; position < xml.Length; )
        {
            var scalar = Utf8Text.Decode(xml.Slice(position), out var width);
            if (scalar < 0)
                throw new ApiXmlException("The response is not UTF-8", position);
            if (!IsAllowed(scalar))
                first = Math.Min(first, position);
            isAscii &= width == 1;
            position += width;
        }
        return first;
    }

    /// <summary>Where the first forbidden character is from a place on; <see cref="Nowhere"/> without one. Takes what is known to be UTF-8.</summary>
    public static int NextForbidden(ReadOnlySpan<byte> xml, int start)
    {
        for (var position = start; position < xml.Length; )
        {
            if (!IsAllowed(Utf8Text.Decode(xml.Slice(position), out var width)))
                return position;
            position += width;
        }
        return Nowhere;
    }

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && IsWhitespace(text[0]))
            text = text.Slice(1);
        while (!text.IsEmpty && IsWhitespace(text[text.Length - 1]))
            text = text.Slice(0, text.Length - 1);
        return text;
    }

    public static int DigitValue(byte value, bool isHex) =>
        value switch
        {
            >= (byte)'0' and <= (byte)'9' => value - '0',
            >= (byte)'a' and <= (byte)'f' when isHex => value - 'a' + 10,
            >= (byte)'A' and <= (byte)'F' when isHex => value - 'A' + 10,
            _ => -1,
        };

#if !NETSTANDARD2_0
    // All below the space that is no white space.
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0B\x0C\x0E\x0F"u8
            + "\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F"u8
    );

    // U+FFFE and U+FFFF begin with these bytes; so do U+FFFD and others, which the full check then lets through.
    private static ReadOnlySpan<byte> Noncharacters => [0xEF, 0xBF];
#endif
}
