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
        ("→", "->"),
        ("←", "<-"),
        ("©", "(C)"),
        ("®", "(R)"),
        ("™", "(TM)"),
        ("№", "No"),
        ("\t\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000", " "),
        ("\u2028\u2029", "\n"),
    ];

    private static readonly Dictionary<char, string> Known = Spread();

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
