namespace EnvoyerSms.Runtime.Text;

// What the separators of a phone number tell of its digits.
internal static class PhoneGroups
{
    // Longer than any group of a number that people part: 012345.678 is one, 612345678.00 is a quantity.
    private const int LongestGroup = 6;

    private const int Thousands = 3;

    // The place among the digits of a 0 alone in parentheses, with or without other separators there: "(0)" as well as "( 0 )";
    // -1 where there is none.
    public static int LoneZero(string number)
    {
        var opened = false; // since the last digit
        var zero = false; // the last digit is a 0 after an opening parenthesis
        var place = -1; // of the last digit
        foreach (var character in number)
        {
            if (character == '(')
            {
                opened = true;
            }
            else if (character == ')' && zero)
            {
                return place;
            }
            else if (ApiCharacters.IsDigit(character))
            {
                place++;
                zero = opened && character == '0';
                opened = false;
            }
        }
        return -1;
    }

    // 33612345678.0, 33612345678.00, 33 612 345 678.0: what a dot parts from the rest is no group of a phone number.
    public static bool EndInDecimals(string number)
    {
        var last = number.LastIndexOf('.');
        if (last < 1 || !ApiCharacters.IsDigit(number[last - 1]))
            return false;
        var decimals = Count(number, last + 1);
        for (var i = last + 1 + decimals; i < number.Length; i++)
        {
            if (ApiCharacters.IsDigit(number[i]))
                return false;
        }
        var before = CountBack(number, last - 1);
        return decimals > 0
            && (before > LongestGroup || (before > 1 && decimals == 1) || IsInThousands(number, last, before));
    }

    // 33 612 345 678.00: three digits each, parted by something else than dots.
    private static bool IsInThousands(string number, int end, int before)
    {
        var groups = 0;
        while (before == Thousands)
        {
            groups++;
            end -= before + 1;
            if (end < 1 || number[end] == '.')
                return false;
            before = CountBack(number, end - 1);
        }
        return groups > 1 && before is > 0 and < Thousands && CountBack(number, end - before - 1) == 0;
    }

    private static int Count(string number, int start)
    {
        var end = start;
        while (end < number.Length && ApiCharacters.IsDigit(number[end]))
            end++;
        return end - start;
    }

    private static int CountBack(string number, int end)
    {
        var start = end;
        while (start >= 0 && ApiCharacters.IsDigit(number[start]))
            start--;
        return end - start;
    }
}
