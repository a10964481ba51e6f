using System.Buffers.Binary;
using System.Runtime.CompilerServices;
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
        switch (scalar)
        {
            case < 0x80:
                return WriteByte((byte)scalar, room);
            case < 0x800:
                return WriteBytes(Utf8Text.Two(scalar), 2, room);
            case < 0x10000:
                return WriteBytes(Utf8Text.Three(scalar), 3, room);
            default:
                return WriteBytes(Utf8Text.Four(scalar), 4, room);
        }
    }

    // Those of one character, every one of them escaped. Inlined, the count is a constant.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteBytes(uint bytes, int count, Span<byte> room)
    {
        WriteByte((byte)bytes, room);
        WriteByte((byte)(bytes >> 8), room.Slice(MaxBytesPerByte));
        if (count > 2)
            WriteByte((byte)(bytes >> 16), room.Slice(2 * MaxBytesPerByte));
        if (count > 3)
            WriteByte((byte)(bytes >> 24), room.Slice(3 * MaxBytesPerByte));
        return count * MaxBytesPerByte;
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
