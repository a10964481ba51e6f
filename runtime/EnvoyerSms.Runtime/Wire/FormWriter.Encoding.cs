using System.Buffers.Text;

namespace EnvoyerSms.Runtime;

public ref partial struct FormWriter
{
    // Text is encoded in blocks, so that room is asked for once per block and never for much more than is used.
    private const int BlockLength = 256;

    // One UTF-16 unit becomes three bytes of UTF-8 at most, each of them %XX.
    private const int MaxBytesPerChar = 9;

    // Longest whole number: a sign and 19 digits.
    private const int MaxIntegerLength = 20;

    // By ASCII code: the byte that stands for the character in a form, 0 for one that is escaped.
    private static ReadOnlySpan<byte> Plain =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8
        + "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8
        + "+\0\0\0\0\0\0\0\0\0*\0\0-.\0"u8
        + "0123456789\0\0\0\0\0\0"u8
        + "\0ABCDEFGHIJKLMNO"u8
        + "PQRSTUVWXYZ\0\0\0\0_"u8
        + "\0abcdefghijklmno"u8
        + "pqrstuvwxyz\0\0\0\0\0"u8;

    private static ReadOnlySpan<byte> HexDigits => "0123456789ABCDEF"u8;

    private void Encode(string value, bool normalizeLineBreaks)
    {
        for (var i = 0; i < value.Length; )
        {
            // A pair may reach one unit beyond the end of its block.
            var end = Math.Min(value.Length, i + BlockLength);
            var room = Reserve((end - i + 1) * MaxBytesPerChar);
            var used = 0;
            while (i < end)
            {
                var character = value[i++];
                if (character < 0x80 && Plain[character] != 0)
                {
                    room[used++] = Plain[character];
                    continue;
                }
                if (character == '\r' && normalizeLineBreaks)
                {
                    character = '\n';
                    if (i < value.Length && value[i] == '\n')
                        i++;
                }
                var scalar = char.IsSurrogate(character) ? ScalarAt(value, i++ - 1) : character;
                used += Escape(scalar, room.Slice(used));
            }
            _length += used;
        }
    }

    private void EncodeBytes(scoped ReadOnlySpan<byte> utf8)
    {
        var room = Reserve(utf8.Length * 3);
        var used = 0;
        foreach (var value in utf8)
        {
            if (value < 0x80 && Plain[value] != 0)
                room[used++] = Plain[value];
            else
                used += EscapeByte(value, room.Slice(used));
        }
        _length += used;
    }

    private void EncodePhone(string value, char? separator)
    {
        if (TryEncodeDigits(value))
            return;
        var check = PhoneDigits.Check(value);
        if (!check.IsGood)
        {
            // Only here: a number that is accepted loses its dots and dashes, which may separate items.
            RefuseSeparator(value, separator);
            Encode(value, normalizeLineBreaks: false);
            return;
        }
        var room = Reserve(value.Length);
        var used = 0;
        var skipped = check.Skipped;
        foreach (var character in value)
        {
            if (character is < '0' or > '9')
                continue;
            if (skipped > 0)
                skipped--;
            else
                room[used++] = (byte)character;
        }
        _length += used;
    }

    // Most numbers are digits already. What begins with 0 may be 00 and is looked at more closely.
    private bool TryEncodeDigits(string value)
    {
        if (value.Length > 0 && value[0] == '0')
            return false;
        var room = Reserve(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is < '0' or > '9')
                return false;
            room[i] = (byte)value[i];
        }
        _length += value.Length;
        return true;
    }

    private void EncodeInteger(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(MaxIntegerLength), out var written);
        _length += written;
    }

    private void EncodeTime(DateTime local, string format)
    {
        Span<byte> text = stackalloc byte[DateFormat.MaxLength];
        EncodeBytes(text.Slice(0, DateFormat.Format(local, format, text)));
    }

    private static int Escape(int scalar, Span<byte> room)
    {
        Span<byte> utf8 = stackalloc byte[4];
        var length = Utf8Text.Encode(scalar, utf8);
        for (var i = 0; i < length; i++)
            EscapeByte(utf8[i], room.Slice(i * 3));
        return length * 3;
    }

    private static int EscapeByte(byte value, Span<byte> room)
    {
        room[2] = HexDigits[value & 0xF];
        room[1] = HexDigits[value >> 4];
        room[0] = (byte)'%';
        return 3;
    }

    private static void RefuseSeparator(string item, char? separator)
    {
        if (separator is { } sign && item.IndexOf(sign) is >= 0 and var index)
            throw FormEncodingException.Separator(sign, index);
    }

    private static int ScalarAt(string value, int index)
    {
        if (!char.IsSurrogatePair(value, index))
            throw FormEncodingException.LoneSurrogate(index);
        return char.ConvertToUtf32(value, index);
    }
}
