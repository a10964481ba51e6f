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

    /// <summary>How much room is needed beyond the longest spelling: spellings are stored four or eight bytes at a time.</summary>
    public const int Overshoot = 1;

    private const int LengthShift = 8 * MaxBytesPerByte;
    private const uint SpellingBits = (1u << LengthShift) - 1;

    // For each byte its spelling, from the lowest byte on, and in the highest byte how long that is.
    private static readonly uint[] Spellings = Spell();

    private static ReadOnlySpan<byte> HexDigits => "0123456789ABCDEF"u8;

    /// <summary>Writes a byte; returns how many bytes its spelling takes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WriteByte(byte value, Span<byte> room)
    {
        var spelling = Spellings[value];
        BinaryPrimitives.WriteUInt32LittleEndian(room, spelling);
        return (int)(spelling >> LengthShift);
    }

    /// <summary>Writes a character below U+0800 that does not stand for itself; returns how many bytes its spelling takes.</summary>
    /// <remarks>One store for one byte or two: which of them it is changes from letter to letter, and cannot be guessed.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WriteEscape(int scalar, Span<byte> room)
    {
        var isOne = scalar < 0x80;
        var bytes = isOne ? (uint)scalar : Utf8Text.Two(scalar);
        var first = Spellings[(byte)bytes] & SpellingBits;
        var second = (ulong)Spellings[(byte)(bytes >> 8)] << LengthShift;
        BinaryPrimitives.WriteUInt64LittleEndian(room, first | second);
        return isOne ? MaxBytesPerByte : 2 * MaxBytesPerByte;
    }

    /// <summary>Writes a character from U+0800 on; returns how many bytes its spelling takes.</summary>
    public static int WriteRare(int scalar, Span<byte> room)
    {
        var count = scalar < 0x10000 ? 3 : 4;
        var bytes = count == 3 ? Utf8Text.Three(scalar) : Utf8Text.Four(scalar);
        for (var i = 0; i < count; i++)
            WriteByte((byte)(bytes >> (8 * i)), room.Slice(i * MaxBytesPerByte));
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
