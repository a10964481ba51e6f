#if !NETSTANDARD2_0
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EnvoyerSms.Runtime.Wire;

/// <summary>Sixteen characters at once.</summary>
internal static class FormBlock
{
    public const int Length = 16;

    /// <summary>Reads the characters at the beginning of a text.</summary>
    /// <param name="text">At least as long as a block.</param>
    /// <param name="escaped">One bit for each character, the first the lowest: whether it is escaped.</param>
    /// <returns>The bytes that stand for the characters; those of escaped ones mean nothing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Read(ReadOnlySpan<char> text, out uint escaped)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var bytes = Vector128.Narrow(Latin1(units), Latin1(units.Slice(Length / 2)));
        var isSpace = Vector128.Equals(bytes, Vector128.Create((byte)' '));
        var isPlain = isSpace | IsLetterOrDigit(bytes) | IsSign(bytes);
        escaped = (~isPlain).ExtractMostSignificantBits();
        return Vector128.ConditionalSelect(isSpace, Vector128.Create((byte)'+'), bytes);
    }

    // What is beyond one byte becomes FF, which is escaped, and not the letter that its low byte happens to be.
    private static Vector128<ushort> Latin1(ReadOnlySpan<ushort> units) =>
        Vector128.Min(Vector128.Create(units), Vector128.Create((ushort)0xFF));

    private static Vector128<byte> IsLetterOrDigit(Vector128<byte> bytes) =>
        IsBetween(bytes | Vector128.Create((byte)0x20), 'a', 'z') | IsBetween(bytes, '0', '9');

    private static Vector128<byte> IsSign(Vector128<byte> bytes) =>
        IsBetween(bytes, '-', '.')
        | Vector128.Equals(bytes, Vector128.Create((byte)'*'))
        | Vector128.Equals(bytes, Vector128.Create((byte)'_'));

    // What is below the first wraps around and is above the last as well.
    private static Vector128<byte> IsBetween(Vector128<byte> bytes, char first, char last) =>
        Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)first), Vector128.Create((byte)(last - first)));
}
#endif
