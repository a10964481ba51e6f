using EnvoyerSms.Runtime.Text;
#if !NETSTANDARD2_0
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace EnvoyerSms.Runtime.Wire;

/// <summary>Copies the digits of phone numbers.</summary>
internal static class FormDigits
{
    /// <summary>
    /// Copies a number that is nothing but digits already, as most are, the first of them not 0. For another number, the room
    /// then holds some digits or none.
    /// </summary>
    /// <param name="text">The number.</param>
    /// <param name="room">At least as long as the number.</param>
    public static bool TryCopy(string text, Span<byte> room)
    {
        if (text.Length > 0 && text[0] == '0')
            return false;
#if !NETSTANDARD2_0
        if (text.Length is >= Half and <= 2 * Half)
            return TryCopyHalves(text, room);
#endif
        for (var i = 0; i < text.Length; i++)
        {
            if (!ApiCharacters.IsDigit(text[i]))
                return false;
            room[i] = (byte)text[i];
        }
        return true;
    }

    /// <summary>Copies the digits of a number that are sent; returns how many were copied.</summary>
    public static int Extract(string text, PhoneCheck check, Span<byte> room)
    {
        var used = 0;
        var place = 0;
        foreach (var character in text)
        {
            if (ApiCharacters.IsDigit(character) && check.Keeps(place++))
                room[used++] = (byte)character;
        }
        return used;
    }

#if !NETSTANDARD2_0
    private const int Half = 8;

    // From 8 to 16 digits, as nearly all international numbers have: the first 8 and the last 8, which overlap.
    private static bool TryCopyHalves(ReadOnlySpan<char> text, Span<byte> room)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var zero = Vector128.Create((ushort)'0');
        var first = Vector128.Create(units) - zero;
        var last = Vector128.Create(units.Slice(units.Length - Half)) - zero;
        if (Vector128.GreaterThanAny(Vector128.Max(first, last), Vector128.Create((ushort)9)))
            return false;
        var digits = Vector128.Narrow(first, last) + Vector128.Create((byte)'0');
        digits.GetLower().CopyTo(room);
        digits.GetUpper().CopyTo(room.Slice(text.Length - Half));
        return true;
    }
#endif
}
