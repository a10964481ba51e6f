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
                return PhoneCheck.Foreign(i);
        }
        if (HoldsLoneZero(number))
            return new PhoneCheck(PhoneProblem.LoneZero);
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
        Digit(number, skipped) == '0'
            ? new PhoneCheck(PhoneProblem.ZeroAfterPrefix)
            : Counted(count - skipped, skipped, countryCode: "");

    // Neither + nor 00: digits that begin with a country code, or a national number.
    private static PhoneCheck Bare(string number, int count, PhoneRegion? home)
    {
        if (count == 0)
            return new PhoneCheck(PhoneProblem.NoDigits);
        if (home is { HasTrunkZero: false })
            return new PhoneCheck(PhoneProblem.National);
        if (Digit(number, 0) != '0')
            return Counted(count, skipped: 0, countryCode: "");
        return home is null
            ? new PhoneCheck(PhoneProblem.National)
            : Counted(home.CountryCode.Length + count - 1, skipped: 1, home.CountryCode);
    }

    private static PhoneCheck Counted(int digits, int skipped, string countryCode)
    {
        var problem = digits switch
        {
            0 => PhoneProblem.NoDigits,
            < MinDigits => PhoneProblem.TooShort,
            > MaxDigits => PhoneProblem.TooLong,
            _ => PhoneProblem.None,
        };
        return new PhoneCheck(problem, digits, skipped, countryCode);
    }

    // A 0 alone in parentheses, with or without other separators there: "(0)" as well as "( 0 )".
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
            else if (ApiCharacters.IsDigit(character))
            {
                zero = opened && character == '0';
                opened = false;
            }
        }
        return false;
    }

    // The digit at a place among the digits; NUL where there are fewer.
    private static char Digit(string number, int place)
    {
        foreach (var character in number)
        {
            if (ApiCharacters.IsDigit(character) && place-- == 0)
                return character;
        }
        return '\0';
    }
}
