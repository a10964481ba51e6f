using System.ComponentModel;
using System.Globalization;

namespace EnvoyerSms.Runtime.Wire;

/// <summary>Names of fields that carry the place of an item in its list, as <c>member.1</c> does.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiIndexedName
{
    /// <summary>The name of one field.</summary>
    /// <param name="before">What stands before the number, as it is written.</param>
    /// <param name="number">The number.</param>
    /// <param name="after">What stands behind it.</param>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> before, int number, ReadOnlySpan<byte> after)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var name = new byte[before.Length + digits.Length + after.Length];
        before.CopyTo(name);
        for (var i = 0; i < digits.Length; i++)
            name[before.Length + i] = (byte)digits[i];
        after.CopyTo(name.AsSpan(before.Length + digits.Length));
        return name;
    }
}
