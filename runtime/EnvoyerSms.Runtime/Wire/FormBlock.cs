#if !NETSTANDARD2_0
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace EnvoyerSms.Runtime.Wire;

/// <summary>Sixteen characters at once.</summary>
internal static class FormBlock
{
    public const int Length = 16;

    // Which bytes stand for themselves, or for a space: the upper half of a byte chooses a bit here, or none, and its lower half a set of such
    // bits. Two look-ups and no comparison.
    private const byte Signs = 1;
    private const byte Digits = 2;
    private const byte UpperAToO = 4;
    private const byte UpperPToZ = 8;
    private const byte LowerAToO = 16;
    private const byte LowerPToZ = 32;
    private const byte AToO = UpperAToO | LowerAToO;
    private const byte PToZ = UpperPToZ | LowerPToZ;
    private const byte Letters = AToO | PToZ;

    /// <summary>Whether the processor does this in a few instructions.</summary>
    public static bool IsFast => Ssse3.IsSupported || AdvSimd.Arm64.IsSupported;

    private static Vector128<byte> ByUpperHalf =>
        Vector128.Create(0, 0, Signs, Digits, UpperAToO, UpperPToZ, LowerAToO, LowerPToZ, 0, 0, 0, 0, 0, 0, 0, 0);

    private static Vector128<byte> ByLowerHalf =>
        Vector128.Create(
            Signs | Digits | PToZ, // space, 0, P, p
            Digits | Letters,
            Digits | Letters,
            Digits | Letters,
            Digits | Letters,
            Digits | Letters,
            Digits | Letters,
            Digits | Letters,
            Digits | Letters,
            Digits | Letters,
            Signs | Letters, // *, J, Z, j, z
            AToO,
            AToO,
            Signs | AToO, // -, M, m
            Signs | AToO, // ., N, n
            AToO | UpperPToZ // O, o, _
        );

    private static Vector128<byte> Places =>
        Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

    /// <summary>Reads the characters at the beginning of a text.</summary>
    /// <param name="text">At least as long as a block.</param>
    /// <param name="escaped">One bit for each character, the first the lowest: whether it is escaped.</param>
    /// <returns>The bytes that stand for the characters; those of escaped ones mean nothing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Read(ReadOnlySpan<char> text, out uint escaped)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var bytes = Vector128.Narrow(Latin1(units), Latin1(units.Slice(Length / 2)));
        var upper = Pick(ByUpperHalf, LowerHalf((bytes.AsUInt16() >>> 4).AsByte()));
        // Here x86 looks at the lower half itself, and says none to bytes that have no bit in the other set either.
        var lower = Pick(ByLowerHalf, Ssse3.IsSupported ? bytes : LowerHalf(bytes));
        escaped = Vector128.Equals(upper & lower, Vector128<byte>.Zero).ExtractMostSignificantBits();
        var isSpace = Vector128.Equals(bytes, Vector128.Create((byte)' '));
        return Vector128.ConditionalSelect(isSpace, Vector128.Create((byte)'+'), bytes);
    }

    /// <summary>The bytes of a block from a place on; what stands behind them means nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> From(Vector128<byte> block, int place) =>
        Pick(block, Places + Vector128.Create((byte)place));

    // What is beyond one byte becomes FF, which is escaped, and not the letter that its low byte happens to be.
    private static Vector128<ushort> Latin1(ReadOnlySpan<ushort> units) =>
        Vector128.Min(Vector128.Create(units), Vector128.Create((ushort)0xFF));

    private static Vector128<byte> LowerHalf(Vector128<byte> bytes) => bytes & Vector128.Create((byte)0x0F);

    // Of places beyond the block, processors give different bytes. The framework's own way to it is no single instruction before .NET 9.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Pick(Vector128<byte> block, Vector128<byte> places) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(block, places) : AdvSimd.Arm64.VectorTableLookup(block, places);
}
#endif
