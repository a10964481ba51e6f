using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms;

public static partial class PhoneDigits
{
    private const int MinDigits = 6;

    // The longest number that the international plan (E.164) allows.
    private const int MaxDigits = 15;

    // Takes no memory: the form writer asks this of every number.
    internal static PhoneCheck Check(string number, PhoneRegion? home = null)
    {
        var count = 0;
        var plus = false;
        for (var i = 0; i < number.Length; i++)
        {
            var character = number[i];
            if (ApiCharacters.IsDigit(character))
                count++;
            else if (character == '+' && count == 0 && !plus)
                plus = true;
            else if (!IsSeparator(character))
                return PhoneCheck.Foreign(number, i);
        }
        if (PhoneGroups.EndInDecimals(number))
            return new PhoneCheck(PhoneProblem.DecimalPart);
        if (plus)
            return International(number, count, skipped: 0);
        if (Digit(number, 0) == '0' && Digit(number, 1) == '0')
            return International(number, count, skipped: 2);
        return Bare(number, count, home);
    }

    /// <summary>Whether a number that is accepted is written as it is sent.</summary>
    internal static bool IsPlain(string number, PhoneCheck check) =>
        check.Skipped == 0 && number.Length == check.Digits;

    internal static bool IsSeparator(char character) =>
        character switch
        {
            ' ' or '.' or '-' or '(' or ')' => true,
            '\u00A0' or '\u202F' => true, // no-break spaces, as French typography has them
            '\u2010' or '\u2011' or '\u2013' => true, // hyphen, no-break hyphen, en dash
            _ => false,
        };

    private static PhoneCheck International(string number, int count, int skipped) =>
        Digit(number, skipped) == '0' ? new PhoneCheck(PhoneProblem.ZeroAfterPrefix) : WithCode(number, count, skipped);

    // Neither + nor 00: digits that begin with a country code, or a national number.
    private static PhoneCheck Bare(string number, int count, PhoneRegion? home)
    {
        if (count == 0)
            return new PhoneCheck(PhoneProblem.NoDigits);
        if (home is { HasTrunkZero: false })
            return new PhoneCheck(PhoneProblem.National);
        if (Digit(number, 0) != '0')
        {
            var check = WithCode(number, count, skipped: 0);
            return home is null || !check.IsGood || BeginsWithCode(number, home, check.Digits)
                ? check
                : new PhoneCheck(PhoneProblem.National);
        }
        if (PhoneGroups.LoneZero(number) >= 0)
            return new PhoneCheck(PhoneProblem.LoneZero);
        if (home is null)
            return new PhoneCheck(PhoneProblem.National);
        return home.Plan is { } plan && plan.Finds(number, count - 1, out var code, out var replaced)
            ? Counted(code.Length + count - replaced, replaced, code)
            : Counted(home.CountryCode.Length + count - 1, skipped: 1, home.CountryCode);
    }

    // Digits that begin with a country code, after as many others. The 0 that the code replaces is often written behind it, in
    // parentheses; without them it makes another number, which nobody has.
    private static PhoneCheck WithCode(string number, int count, int skipped)
    {
        var zero = skipped + PhoneCodes.Length(number, skipped);
        var lone = PhoneGroups.LoneZero(number);
        var dropped = lone > 0 && lone == zero ? lone : 0;
        if (lone >= 0 && dropped == 0)
            return new PhoneCheck(PhoneProblem.LoneZero);
        if (zero > skipped && Digit(number, dropped > 0 ? zero + 1 : zero) == '0')
            return new PhoneCheck(PhoneProblem.ZeroAfterCode);
        return Counted(count - skipped - (dropped > 0 ? 1 : 0), skipped, countryCode: "", dropped);
    }

    private static bool BeginsWithCode(string number, PhoneRegion home, int digits) =>
        home.IsOwnLength(digits - home.CountryCode.Length) && HasDigits(number, 0, home.CountryCode);

    private static PhoneCheck Counted(int digits, int skipped, string countryCode, int dropped = 0)
    {
        var problem = digits switch
        {
            0 => PhoneProblem.NoDigits,
            < MinDigits => PhoneProblem.TooShort,
            > MaxDigits => PhoneProblem.TooLong,
            _ => PhoneProblem.None,
        };
        return new PhoneCheck(problem, digits, skipped, countryCode) { Dropped = dropped };
    }

    internal static bool HasDigits(string number, int place, string digits)
    {
        for (var i = 0; i < digits.Length; i++)
        {
            if (Digit(number, place + i) != digits[i])
                return false;
        }
        return true;
    }

    // The digit at a place among the digits; NUL where there are fewer.
    internal static char Digit(string number, int place)
    {
        foreach (var character in number)
        {
            if (ApiCharacters.IsDigit(character) && place-- == 0)
                return character;
        }
        return '\0';
    }
}
