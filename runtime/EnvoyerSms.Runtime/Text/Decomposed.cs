namespace EnvoyerSms.Runtime.Text;

// A letter whose accent is a character of its own, though Unicode has one character for both: e and U+0301 for é.
// Readers see no difference; limits and networks do.
internal readonly struct Decomposed
{
    // More marks than any script has on one letter (UAX #15, stream-safe texts), and few enough to put in order quickly.
    private const int MaxMarks = 30;

    private Decomposed(int index, string written, string composed)
    {
        Index = index;
        Written = written;
        Composed = composed;
    }

    // Where the letter is.
    public int Index { get; }

    // The letter and its marks, as written in the text.
    public string Written { get; }

    // The same in as few characters as there are for it.
    public string Composed { get; }

    public int End => Index + Written.Length;

    // The first one at a position or after it. Allocates nothing where there is no mark.
    public static Decomposed? Find(string text, int start = 0)
    {
        for (int mark; (mark = IndexOfMark(text, start)) >= 0; )
        {
            var end = mark + 1;
            while (end < text.Length && end - mark < MaxMarks && LatinMarks.IsMark(text[end]))
                end++;
            if (mark > start && char.IsLetter(text[mark - 1]))
            {
                var written = text.Substring(mark - 1, end - mark + 1);
                if (Compose(written) is { } composed)
                    return new Decomposed(mark - 1, written, composed);
            }
            start = end;
        }
        return null;
    }

    private static string? Compose(string written)
    {
        var composed = written.Normalize();
        if (composed.Length < written.Length)
            return composed;
        // A machine without globalization data leaves every text as it is.
        var letter = LatinMarks.Compose(written, 0, out _);
        return letter == written[0] ? null : letter.ToString();
    }

    private static int IndexOfMark(string text, int start) =>
        ApiCharacters.IndexOfBetween(text, start, LatinMarks.FirstMark, LatinMarks.LastMark);
}
