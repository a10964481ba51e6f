using System.Buffers.Text;
using System.Text;

namespace EnvoyerSms.Runtime;

// Characters as UTF-8, where the target frameworks have no common function that works without a copy.
internal static class Utf8Text
{
    /// <summary>How many bytes the character takes that begins with this byte.</summary>
    public static int Width(byte first) =>
        first switch
        {
            < 0x80 => 1,
            < 0xE0 => 2,
            < 0xF0 => 3,
            _ => 4,
        };

    /// <summary>Writes a character; returns how many bytes it takes.</summary>
    public static int Encode(int scalar, Span<byte> utf8)
    {
        var (bytes, width) = scalar switch
        {
            < 0x80 => ((uint)scalar, 1),
            < 0x800 => (Two(scalar), 2),
            < 0x10000 => (Three(scalar), 3),
            _ => (Four(scalar), 4),
        };
        for (var i = 0; i < width; i++)
            utf8[i] = (byte)(bytes >> (8 * i));
        return width;
    }

    // The bytes of a character in one number, the first of them lowest: whatever spells each of them needs no memory for them, and
    // branches once on how many there are.

    /// <summary>A character below U+0800.</summary>
    public static uint Two(int scalar) => 0x80C0 | (uint)(scalar >> 6) | Continuation(scalar, place: 1);

    /// <summary>A character below U+10000.</summary>
    public static uint Three(int scalar) =>
        0x8080E0 | (uint)(scalar >> 12) | Continuation(scalar >> 6, place: 1) | Continuation(scalar, place: 2);

    /// <summary>A character beyond.</summary>
    public static uint Four(int scalar) =>
        0x808080F0
        | (uint)(scalar >> 18)
        | Continuation(scalar >> 12, place: 1)
        | Continuation(scalar >> 6, place: 2)
        | Continuation(scalar, place: 3);

    /// <summary>The character at the beginning, and how many bytes it takes; -1 where the bytes are no UTF-8.</summary>
    public static int Decode(ReadOnlySpan<byte> utf8, out int width)
    {
        var first = utf8[0];
        width = Width(first);
        if (width == 1)
            return first;
        if (first is < 0xC2 or > 0xF4 || utf8.Length < width)
            return -1;
        var scalar = first & (0xFF >> (width + 1));
        for (var i = 1; i < width; i++)
        {
            if ((utf8[i] & 0xC0) != 0x80)
                return -1;
            scalar = (scalar << 6) | (utf8[i] & 0x3F);
        }
        var isShortest =
            scalar
            >= (
                width == 2 ? 0x80
                : width == 3 ? 0x800
                : 0x10000
            );
        return isShortest && scalar <= 0x10FFFF && scalar is < 0xD800 or > 0xDFFF ? scalar : -1;
    }

    public static string GetString(ReadOnlySpan<byte> utf8) =>
#if NETSTANDARD2_0
        Encoding.UTF8.GetString(utf8.ToArray());
#else
        Encoding.UTF8.GetString(utf8);
#endif

    /// <summary>Text that is known to be ASCII, which is decoded faster.</summary>
    public static string GetAscii(ReadOnlySpan<byte> ascii) =>
#if NETSTANDARD2_0
        GetString(ascii);
#else
        Encoding.Latin1.GetString(ascii);
#endif

    /// <summary>Reads a whole number: ASCII digits with an optional minus; no plus, no separators, no culture.</summary>
    public static bool TryParseInteger(ReadOnlySpan<byte> text, out long value) =>
        Utf8Parser.TryParse(text, out value, out int consumed) && consumed == text.Length && text[0] != '+';

    private static uint Continuation(int bits, int place) => (uint)(bits & 0x3F) << (8 * place);
}
