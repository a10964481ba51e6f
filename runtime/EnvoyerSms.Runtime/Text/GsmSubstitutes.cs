namespace EnvoyerSms.Runtime.Text;

// What is written for punctuation and signs that GSM 03.38 lacks. Only what a reader takes for the same: no superscripts,
// which would turn 10² into 102, no fractions, and no degree sign.
internal static class GsmSubstitutes
{
    private static readonly (string Characters, string Replacement)[] Table =
    [
        ("‘’‚‛′‵‹›ʹʻʼ´`｀", "'"),
        ("“”„‟″«»", "\""),
        ("‐‑‒–—―−•", "-"),
        ("…", "..."),
        ("·‧∙⋅", "."),
        ("⁄∕", "/"),
        ("×", "x"),
        ("¦", "|"),
        ("ˆ", "^"),
        ("˜", "~"),
        ("ƒ", "f"),
        ("→", "->"),
        ("←", "<-"),
        ("©", "(C)"),
        ("®", "(R)"),
        ("™", "(TM)"),
        ("№", "No"),
        ("\t\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000", " "),
        ("\u2028\u2029", "\n"),
    ];

    // What texts of Windows-1252 that were read as Latin-1 hold, from U+0080 on: 27 characters, and 5 that are none.
    private const char FirstOfWindows = '\u0080';
    private const string Windows = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    private static readonly Dictionary<char, string> Known = Spread();

    // The character that was meant by one; the same for nearly all.
    public static char Meant(char character) =>
        character - FirstOfWindows is >= 0 and var place
        && place < Windows.Length
        && Windows[place] is not '\0' and var meant
            ? meant
            : character;

    public static string? Of(char character)
    {
        if (LatinMarks.IsInvisible(character))
            return "";
        return Known.TryGetValue(character, out var replacement) ? replacement : null;
    }

    private static Dictionary<char, string> Spread()
    {
        var known = new Dictionary<char, string>();
        foreach (var (characters, replacement) in Table)
        {
            foreach (var character in characters)
                known.Add(character, replacement);
        }
        return known;
    }
}
