using System.Xml;

namespace EnvoyerSms.Runtime;

// Names as XML 1.0 has them, without colon. Takes bytes that are known to be UTF-8.
internal static class XmlNames
{
    // By ASCII code: s may start a name, n may stand further on, 0 may not.
    private static ReadOnlySpan<byte> Ascii =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8
        + "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8
        + "\0\0\0\0\0\0\0\0\0\0\0\0\0nn\0"u8
        + "nnnnnnnnnn\0\0\0\0\0\0"u8
        + "\0sssssssssssssss"u8
        + "sssssssssss\0\0\0\0s"u8
        + "\0sssssssssssssss"u8
        + "sssssssssss\0\0\0\0\0"u8;

    /// <summary>Where the name ends that begins at <paramref name="start"/>; <paramref name="start"/> where there is none.</summary>
    public static int End(ReadOnlySpan<byte> xml, int start)
    {
        if (start >= xml.Length || !MayStart(xml, start))
            return start;
        var end = start;
        while (end < xml.Length)
        {
            var value = xml[end];
            if (value < 0x80)
            {
                if (Ascii[value] == 0)
                    break;
                end++;
            }
            else
            {
                if (!TryRead(xml, end, out var character) || !XmlConvert.IsNCNameChar(character))
                    break;
                end += Utf8Text.Width(value);
            }
        }
        return end;
    }

    /// <summary>Whether this is the name that XML keeps for itself, in any case.</summary>
    public static bool IsReserved(ReadOnlySpan<byte> name) =>
        name.Length == 3 && (name[0] | 0x20) == 'x' && (name[1] | 0x20) == 'm' && (name[2] | 0x20) == 'l';

    private static bool MayStart(ReadOnlySpan<byte> xml, int position) =>
        xml[position] < 0x80
            ? Ascii[xml[position]] == 's'
            : TryRead(xml, position, out var character) && XmlConvert.IsStartNCNameChar(character);

    // Judged by the framework's own tables, so that we take the names that its reader takes: none beyond the basic plane.
    private static bool TryRead(ReadOnlySpan<byte> xml, int position, out char character)
    {
        var scalar = Utf8Text.Decode(xml.Slice(position), out _);
        character = scalar is > 0 and <= char.MaxValue ? (char)scalar : '\0';
        return character != '\0';
    }
}
