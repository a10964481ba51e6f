using System.Globalization;

namespace EnvoyerSms.Runtime.Text;

// Which class a character is of. Ranges are listed here where the categories of the host do not decide.
internal static class GraphemeClasses
{
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int TrailingJamos = 28; // syllables follow each other by leading, vowel, trailing jamo or none

    // The class of the character at a place, and the place after it.
    public static GraphemeClass Read(string text, ref int index)
    {
        var start = index++;
        if (!char.IsSurrogatePair(text, start))
            return Of(text[start], text, start);
        index++;
        return Of(char.ConvertToUtf32(text, start), text, start);
    }

    private static GraphemeClass Of(int code, string text, int index) =>
        code switch
        {
            '\r' => GraphemeClass.CarriageReturn,
            '\n' => GraphemeClass.LineFeed,
            >= ' ' and < 0x7F => GraphemeClass.Other,
            0x200D => GraphemeClass.Joiner,
            >= 0x1F1E6 and <= 0x1F1FF => GraphemeClass.Regional,
            _ when IsMark(code) => GraphemeClass.Mark,
            _ when IsPrefix(code) => GraphemeClass.Prefix,
            _ when IsPictograph(code) => GraphemeClass.Pictograph,
            _ when Jamo(code) is var jamo && jamo != GraphemeClass.Other => jamo,
            _ => OfCategory(CharUnicodeInfo.GetUnicodeCategory(text, index)),
        };

    private static GraphemeClass OfCategory(UnicodeCategory category) =>
        category switch
        {
            UnicodeCategory.NonSpacingMark => GraphemeClass.Mark,
            UnicodeCategory.EnclosingMark => GraphemeClass.Mark,
            UnicodeCategory.SpacingCombiningMark => GraphemeClass.Mark,
            UnicodeCategory.Control => GraphemeClass.Control,
            UnicodeCategory.Format => GraphemeClass.Control,
            UnicodeCategory.LineSeparator => GraphemeClass.Control,
            UnicodeCategory.ParagraphSeparator => GraphemeClass.Control,
            _ => GraphemeClass.Other,
        };

    // What goes with the character before it, though it is not a mark by its category.
    private static bool IsMark(int code) =>
        code
            is 0x200C // zero-width non-joiner
                or 0x0E33 // vowel AM of Thai
                or 0x0EB3 // and of Lao
                or 0xFF9E // sound marks of half-width Katakana
                or 0xFF9F
                or (>= 0x1F3FB and <= 0x1F3FF) // skin tones
                or (>= 0xE0020 and <= 0xE007F); // tags, which spell the flags of Scotland and others

    // What goes with the character after it: signs of Arabic and Syriac numbers, letters of some Indic scripts.
    private static bool IsPrefix(int code) =>
        code
            is (>= 0x0600 and <= 0x0605)
                or 0x06DD
                or 0x070F
                or 0x0890
                or 0x0891
                or 0x08E2
                or 0x0D4E
                or 0x110BD
                or 0x110CD
                or 0x111C2
                or 0x111C3
                or 0x113D1
                or 0x1193F
                or 0x11941
                or 0x11A3A
                or (>= 0x11A84 and <= 0x11A89)
                or 0x11D46
                or 0x11F02;

    // Where Unicode has or may get emoji, so that those to come need no new table.
    private static bool IsPictograph(int code) =>
        code
            is 0xA9
                or 0xAE
                or 0x203C
                or 0x2049
                or 0x2122
                or 0x2139
                or (>= 0x2190 and <= 0x2BFF)
                or 0x3030
                or 0x303D
                or 0x3297
                or 0x3299
                or (>= 0x1F000 and <= 0x1FFFD);

    // The parts of Hangul syllables. The vowels of Kirat Rai join each other as theirs do.
    private static GraphemeClass Jamo(int code) =>
        code switch
        {
            (>= 0x1100 and <= 0x115F) or (>= 0xA960 and <= 0xA97C) => GraphemeClass.LeadingJamo,
            (>= 0x1160 and <= 0x11A7) or (>= 0xD7B0 and <= 0xD7C6) or 0x16D63 or (>= 0x16D67 and <= 0x16D6A) =>
                GraphemeClass.VowelJamo,
            (>= 0x11A8 and <= 0x11FF) or (>= 0xD7CB and <= 0xD7FB) => GraphemeClass.TrailingJamo,
            >= FirstSyllable and <= LastSyllable => (code - FirstSyllable) % TrailingJamos == 0
                ? GraphemeClass.OpenSyllable
                : GraphemeClass.ClosedSyllable,
            _ => GraphemeClass.Other,
        };
}
