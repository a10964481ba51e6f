namespace EnvoyerSms;

/// <summary>Brings phone numbers into the one form that travels: digits, country code first.</summary>
public static class PhoneDigits
{
    private const int MinDigits = 6;

    // The longest number that the international plan (E.164) allows.
    private const int MaxDigits = 15;

    /// <summary>
    /// The digits of a number written internationally. A leading <c>+</c> or <c>00</c>, spaces, dots, dashes and parentheses
    /// are taken off; 6 to 15 digits must remain, the first of them not 0. Nothing is guessed: a national number is refused.
    /// </summary>
    /// <exception cref="FormatException">The number is not of that form; the message says why, without the number.</exception>
    public static string Normalize(string number)
    {
        if (number is null)
            throw new ArgumentNullException(nameof(number));
        if (!TryNormalize(number, out var digits, out var reason))
            throw new FormatException("The phone number " + reason + ".");
        return digits;
    }

    /// <summary>The digits of a number written internationally, where it is.</summary>
    /// <param name="number">The number, as a person writes it.</param>
    /// <param name="digits">The digits; empty when the number is refused.</param>
    /// <returns>Whether the number was accepted; see <see cref="Normalize"/>.</returns>
    public static bool TryNormalize(string? number, out string digits) => TryNormalize(number, out digits, out _);

    // The reason continues a sentence that begins with what the number is called.
    internal static bool TryNormalize(string? number, out string digits, out string reason)
    {
        digits = "";
        reason = Check(number ?? "", out var prefix, out var count);
        if (reason.Length > 0)
            return false;
        digits = prefix == 0 && count == number!.Length ? number : Extract(number!, prefix, count - prefix);
        return true;
    }

    // Empty when the number is good: then the digits that travel are all its digits but the first `prefix` ones.
    internal static string Check(string number, out int prefix, out int count)
    {
        prefix = 0;
        count = 0;
        var international = false;
        var first = '\0';
        var second = '\0';
        for (var i = 0; i < number.Length; i++)
        {
            var character = number[i];
            if (character is >= '0' and <= '9')
            {
                if (count == 0)
                    first = character;
                else if (count == 1)
                    second = character;
                count++;
            }
            else if (character == '+' && count == 0 && !international)
            {
                international = true;
            }
            else if (!IsSeparator(character))
            {
                return "holds a character that no phone number has, at place " + Place(i) + ": use digits";
            }
        }
        if (HoldsLoneZero(number))
            return "holds \"(0)\", which is dialled only inside the country: leave it out";
        if (!international && count > 1 && first == '0' && second == '0')
        {
            prefix = 2;
            first = FirstDigitAfter(number, prefix);
        }
        return Judge(count - prefix, first, international || prefix > 0);
    }

    internal static bool IsSeparator(char character) =>
        character switch
        {
            ' ' or '.' or '-' or '(' or ')' => true,
            '\u00A0' or '\u202F' => true, // no-break spaces, as French typography has them
            '\u2010' or '\u2011' or '\u2013' => true, // hyphen, no-break hyphen, en dash
            _ => false,
        };

    // A 0 that stands alone in parentheses, whatever other separators stand there: "(0)" as well as "( 0 )".
    private static bool HoldsLoneZero(string number)
    {
        var opened = false; // since the last digit
        var zero = false; // the last digit is a 0 after an opening parenthesis
        foreach (var character in number)
        {
            if (character == '(')
            {
                opened = true;
            }
            else if (character == ')' && zero)
            {
                return true;
            }
            else if (character is >= '0' and <= '9')
            {
                zero = opened && character == '0';
                opened = false;
            }
        }
        return false;
    }

    private static string Judge(int digits, char first, bool international)
    {
        if (digits == 0)
            return "has no digits: write it with its country code, for example +33 6 12 34 56 78";
        if (first == '0')
        {
            return international
                ? "has a 0 where the country code should begin: write it as for example +33 6 12 34 56 78"
                : "begins with 0, so it is a national number: write the country code in place of the first 0, "
                    + "for example +33 6 12 34 56 78 for 06 12 34 56 78 of France";
        }
        if (digits < MinDigits)
            return "has " + Place(digits - 1) + " digits; at least 6, with the country code, are needed";
        if (digits > MaxDigits)
            return "has " + Place(digits - 1) + " digits; no number has more than 15";
        return "";
    }

    private static string Place(int index) => (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static char FirstDigitAfter(string number, int skipped)
    {
        foreach (var character in number)
        {
            if (character is >= '0' and <= '9' && skipped-- == 0)
                return character;
        }
        return '\0';
    }

    private static string Extract(string number, int prefix, int length)
    {
        var digits = new char[length];
        var next = 0;
        foreach (var character in number)
        {
            if (character is < '0' or > '9')
                continue;
            if (prefix > 0)
                prefix--;
            else
                digits[next++] = character;
        }
        return new string(digits);
    }
}
