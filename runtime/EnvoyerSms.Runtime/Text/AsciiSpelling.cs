namespace EnvoyerSms.Runtime.Text;

// How a letter or digit is written where only those of ASCII can be.
internal static class AsciiSpelling
{
    // Letters that are not an ASCII letter with a mark.
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['Œ'] = "OE",
        ['œ'] = "oe",
        ['Æ'] = "AE",
        ['æ'] = "ae",
        ['Ø'] = "O",
        ['ø'] = "o",
        ['ß'] = "ss",
        ['ẞ'] = "SS",
        ['Ð'] = "D",
        ['ð'] = "d",
        ['Đ'] = "D",
        ['đ'] = "d",
        ['Þ'] = "Th",
        ['þ'] = "th",
        ['Ħ'] = "H",
        ['ħ'] = "h",
        ['ı'] = "i",
        ['Ĳ'] = "IJ",
        ['ĳ'] = "ij",
        ['Ŀ'] = "L",
        ['ŀ'] = "l",
        ['Ł'] = "L",
        ['ł'] = "l",
        ['ŉ'] = "'n",
        ['Ŋ'] = "Ng",
        ['ŋ'] = "ng",
        ['Ŧ'] = "T",
        ['ŧ'] = "t",
        ['ſ'] = "s",
        ['ﬀ'] = "ff",
        ['ﬁ'] = "fi",
        ['ﬂ'] = "fl",
        ['ﬃ'] = "ffi",
        ['ﬄ'] = "ffl",
        ['ﬅ'] = "st",
        ['ﬆ'] = "st",
    };

    // Null for what has no such spelling.
    public static string? Of(char character)
    {
        var simple = LatinMarks.Simplify(character);
        if (ApiCharacters.Contains(ApiCharacterSet.AsciiLettersAndDigits, simple))
            return simple.ToString();
        if (LatinMarks.Strip(simple) is { } bare)
            return bare;
        return Letters.TryGetValue(simple, out var spelling) ? spelling : FullWidth(simple);
    }

    // East Asian typography has ASCII letters and digits of its own, as wide as its other characters.
    private static string? FullWidth(char character) =>
        character is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ')
            ? ((char)(character - '０' + '0')).ToString()
            : null;
}
