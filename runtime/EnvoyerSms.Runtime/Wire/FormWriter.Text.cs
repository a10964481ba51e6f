using System.Runtime.CompilerServices;

namespace EnvoyerSms.Runtime.Wire;

public ref partial struct FormWriter
{
    // Text is encoded in pieces, so that room is asked for once per piece and never for much more than is used.
    private const int PieceLength = 64;

    private void EncodeTexts(FormItems items, char separator, bool normalizeLineBreaks)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                AppendRaw((byte)separator);
            RefuseSeparator(items[i], separator);
            Encode(items[i], normalizeLineBreaks);
        }
    }

    private void Encode(string value, bool normalizeLineBreaks)
    {
        for (var i = 0; i < value.Length; )
        {
            var end = Math.Min(value.Length, i + PieceLength);
#if !NETSTANDARD2_0
            if (FormBlock.IsFast && end - i >= FormBlock.Length)
                i = EncodeBlocks(value, i, end, normalizeLineBreaks);
#endif
            if (i < end)
                i = EncodeCharacters(value, i, end, normalizeLineBreaks);
        }
    }

    private int EncodeCharacters(string value, int i, int end, bool normalizeLineBreaks)
    {
        // A pair may reach one unit beyond the end of its piece.
        var room = Reserve((end - i + 1) * FormSpelling.MaxBytesPerUnit + FormSpelling.Overshoot);
        var used = 0;
        while (i < end)
            used += EncodeCharacter(value, ref i, normalizeLineBreaks, room.Slice(used));
        _length += used;
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EncodeCharacter(string value, ref int i, bool normalizeLineBreaks, Span<byte> room)
    {
        var unit = value[i];
        if (IsLow(unit))
        {
            i++;
            return unit < 0x80 ? FormSpelling.WriteByte((byte)unit, room) : FormSpelling.WriteEscape(unit, room);
        }
        // A copy; otherwise every turn of the caller's loop would access memory.
        var next = i;
        var used = EncodeRare(value, ref next, normalizeLineBreaks, room);
        i = next;
        return used;
    }

    // Two bytes at most, and no line break that another unit may belong to.
    private static bool IsLow(char unit) => unit < 0x800 && unit != '\r';

    private static int EncodeRare(string value, ref int i, bool normalizeLineBreaks, Span<byte> room)
    {
        var unit = value[i++];
        if (unit == '\r')
        {
            if (normalizeLineBreaks && i < value.Length && value[i] == '\n')
                i++;
            return FormSpelling.WriteByte(normalizeLineBreaks ? (byte)'\n' : (byte)'\r', room);
        }
        var scalar = char.IsSurrogate(unit) ? ScalarAt(value, i++ - 1) : unit;
        return FormSpelling.WriteRare(scalar, room);
    }

    private static int ScalarAt(string value, int index)
    {
        if (!char.IsSurrogatePair(value, index))
            throw FormEncodingException.LoneSurrogate(index);
        return char.ConvertToUtf32(value, index);
    }

    private static void RefuseSeparator(string item, char? separator)
    {
        if (separator is { } sign && item.IndexOf(sign) is >= 0 and var index)
            throw FormEncodingException.Separator(sign, index);
    }
}
