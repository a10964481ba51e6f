using System.Buffers;

namespace EnvoyerSms.Runtime.Xml;

// Names as XML 1.0 has them, without colon. Takes bytes that are known to be UTF-8.
internal static class XmlNames
{
    // By ASCII code: s may start a name, n may only follow, 0 is not allowed.
    private static ReadOnlySpan<byte> Ascii =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8
        + "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8
        + "\0\0\0\0\0\0\0\0\0\0\0\0\0nn\0"u8
        + "nnnnnnnnnn\0\0\0\0\0\0"u8
        + "\0sssssssssssssss"u8
        + "sssssssssss\0\0\0\0s"u8
        + "\0sssssssssssssss"u8
        + "sssssssssss\0\0\0\0\0"u8;

#if !NETSTANDARD2_0
    private static readonly SearchValues<byte> AsciiSet = SearchValues.Create(
        "-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"u8
    );
#endif

    /// <summary>Where the name ends that begins at <paramref name="start"/>; <paramref name="start"/> where there is none.</summary>
    public static int End(ReadOnlySpan<byte> xml, int start)
    {
        if (start >= xml.Length || !MayStart(xml, start))
            return start;
        var end = EndOfAscii(xml, start);
        while (
            end < xml.Length
            && xml[end] >= 0x80
            && TryRead(xml, end, out var character)
            && XmlNameRanges.MayGoOn(character)
        )
            end = EndOfAscii(xml, end + Utf8Text.Width(xml[end]));
        return end;
    }

    private static int EndOfAscii(ReadOnlySpan<byte> xml, int start)
    {
#if NETSTANDARD2_0
        var end = start;
        while (end < xml.Length && xml[end] < 0x80 && Ascii[xml[end]] != 0)
            end++;
        return end;
#else
        var length = xml.Slice(start).IndexOfAnyExcept(AsciiSet);
        return length < 0 ? xml.Length : start + length;
#endif
    }

    /// <summary>Whether this is the name that XML reserves, in upper or lower case.</summary>
    public static bool IsReserved(ReadOnlySpan<byte> name) =>
        name.Length == 3 && (name[0] | 0x20) == 'x' && (name[1] | 0x20) == 'm' && (name[2] | 0x20) == 'l';

    private static bool MayStart(ReadOnlySpan<byte> xml, int position) =>
        xml[position] < 0x80
            ? Ascii[xml[position]] == 's'
            : TryRead(xml, position, out var character) && XmlNameRanges.MayStart(character);

    // None beyond the basic plane.
    private static bool TryRead(ReadOnlySpan<byte> xml, int position, out char character)
    {
        var scalar = Utf8Text.Decode(xml.Slice(position), out _);
        character = scalar is > 0 and <= char.MaxValue ? (char)scalar : '\0';
        return character != '\0';
    }
}
