using System.Buffers.Binary;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Runtime.Wire;

/// <summary>How characters are spelled in a form: as they are, as + for a space, or as %XX for each byte of their UTF-8.</summary>
internal static class FormSpelling
{
    /// <summary>Longest spelling of one byte.</summary>
    public const int MaxBytesPerByte = 3;

    /// <summary>Longest spelling of one UTF-16 unit, which is three bytes of UTF-8 at most.</summary>
    public const int MaxBytesPerUnit = 3 * MaxBytesPerByte;

    /// <summary>How much room is needed beyond the longest spelling: spellings are stored four bytes at a time.</summary>
    public const int Overshoot = 1;

    private const int LengthShift = 24;

    // For each byte its spelling, from the lowest byte on, and in the highest byte how long that is.
    private static readonly uint[] Spellings = Spell();

    private static ReadOnlySpan<byte> HexDigits => "0123456789ABCDEF"u8;

    /// <summary>Writes a byte; returns how many bytes its spelling takes.</summary>
    public static int WriteByte(byte value, Span<byte> room)
    {
        var spelling = Spellings[value];
        BinaryPrimitives.WriteUInt32LittleEndian(room, spelling);
        return (int)(spelling >> LengthShift);
    }

    /// <summary>Writes a character; returns how many bytes its spelling takes.</summary>
    public static int WriteCharacter(int scalar, Span<byte> room)
    {
        if (scalar < 0x80)
            return WriteByte((byte)scalar, room);
        var bytes = Utf8Text.Pack(scalar, out var width);
        WriteByte((byte)bytes, room);
        WriteByte((byte)(bytes >> 8), room.Slice(MaxBytesPerByte));
        if (width > 2)
            WriteByte((byte)(bytes >> 16), room.Slice(2 * MaxBytesPerByte));
        if (width > 3)
            WriteByte((byte)(bytes >> 24), room.Slice(3 * MaxBytesPerByte));
        // Every byte of such a character is escaped.
        return MaxBytesPerByte * width;
    }

    private static uint[] Spell()
    {
        var spellings = new uint[256];
        for (var value = 0; value < spellings.Length; value++)
            spellings[value] = IsPlain(value) ? Spelling(value, length: 1) : Spelling(Escape(value), length: 3);
        spellings[' '] = Spelling('+', length: 1);
        return spellings;
    }

    private static bool IsPlain(int value) =>
        ApiCharacters.IsLetterOrDigit((char)value) || value is '*' or '-' or '.' or '_';

    private static int Escape(int value) => '%' | (HexDigits[value >> 4] << 8) | (HexDigits[value & 0xF] << 16);

    private static uint Spelling(int bytes, int length) => (uint)(bytes | (length << LengthShift));
}
