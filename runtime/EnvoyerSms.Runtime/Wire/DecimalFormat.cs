using System.Globalization;

namespace EnvoyerSms.Runtime.Wire;

/// <summary>
/// Decimal numbers. Neither exponents nor separators of thousands, which would be guesses; digits beyond the 28 that the type holds are
/// rounded.
/// </summary>
internal sealed class DecimalFormat : ApiFormat<decimal>
{
    // Longer than any number that somebody writes, and short enough for a hostile one.
    private const int MaxLength = 64;

    internal override string Write(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    internal override bool TryRead(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        if (text.Length is 0 or > MaxLength)
            return false;
        Span<char> characters = stackalloc char[MaxLength];
        var (digits, points) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            characters[i] = (char)text[i];
            if (text[i] is >= (byte)'0' and <= (byte)'9')
                digits++;
            else if (text[i] == '.')
                points++;
            else if (i > 0 || text[i] is not ((byte)'-' or (byte)'+'))
                return false;
        }
        return digits > 0
            && points <= 1
            && decimal.TryParse(
                characters.Slice(0, text.Length).ToString(),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out value
            );
    }
}
