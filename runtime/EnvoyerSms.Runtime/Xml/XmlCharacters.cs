using System.Buffers.Text;
#if !NETSTANDARD2_0
using System.Buffers;
using System.Text.Unicode;
#endif

namespace EnvoyerSms.Runtime;

// Which characters XML 1.0 allows, and what they mean where no markup is concerned.
internal static class XmlCharacters
{
    public static bool IsWhitespace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    public static bool IsAllowed(int scalar) =>
        scalar is (>= 0x20 and < 0xD800) or (>= 0xE000 and < 0xFFFE) or (>= 0x10000 and <= 0x10FFFF)
        || scalar is '\t' or '\n' or '\r';

    /// <summary>Refuses bytes that are not UTF-8 and characters that no XML may hold, wherever they stand.</summary>
    public static void Check(ReadOnlySpan<byte> xml)
    {
#if !NETSTANDARD2_0
        if (Utf8.IsValid(xml) && xml.IndexOfAny(Controls) < 0 && xml.IndexOf(Noncharacters) < 0)
            return;
#endif
        for (var position = 0; position < xml.Length; )
        {
            var scalar = Utf8Text.Decode(xml.Slice(position), out var width);
            if (scalar < 0)
                throw new ApiXmlException("The reply is not UTF-8", position);
            if (!IsAllowed(scalar))
                throw new ApiXmlException("The reply holds a character that XML does not allow", position);
            position += width;
        }
    }

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && IsWhitespace(text[0]))
            text = text.Slice(1);
        while (!text.IsEmpty && IsWhitespace(text[text.Length - 1]))
            text = text.Slice(0, text.Length - 1);
        return text;
    }

    // ASCII digits with an optional minus; no plus, no separators, no culture.
    public static bool TryParseInteger(ReadOnlySpan<byte> text, out long value) =>
        Utf8Parser.TryParse(text, out value, out int consumed) && consumed == text.Length && text[0] != '+';

    public static int DigitValue(byte value, bool isHex) =>
        value switch
        {
            >= (byte)'0' and <= (byte)'9' => value - '0',
            >= (byte)'a' and <= (byte)'f' when isHex => value - 'a' + 10,
            >= (byte)'A' and <= (byte)'F' when isHex => value - 'A' + 10,
            _ => -1,
        };

#if !NETSTANDARD2_0
    private static readonly SearchValues<byte> Controls = SearchValues.Create([
        0,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        11,
        12,
        14,
        15,
        16,
        17,
        18,
        19,
        20,
        21,
        22,
        23,
        24,
        25,
        26,
        27,
        28,
        29,
        30,
        31,
    ]);

    // U+FFFE and U+FFFF begin with these bytes; so do U+FFFD and others, which the full check then lets through.
    private static ReadOnlySpan<byte> Noncharacters => [0xEF, 0xBF];
#endif
}
