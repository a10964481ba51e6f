namespace EnvoyerSms.Runtime.Authentication;

/// <summary>
/// Finds what follows the name of a field, up to the field's end: <c>login=…</c>, <c>login%3D…</c>, <c>X-Key: …</c>, in
/// upper or lower case.
/// </summary>
/// <remarks>Written by hand: a regular expression takes longer to construct than all the rest of a client.</remarks>
internal sealed class FieldNames(string[] names)
{
    /// <summary>Replaces the values with the mark.</summary>
    public string Replace(string text, string mark)
    {
        var cleaned = new CleanedText(text, mark);
        for (var i = 0; i < text.Length; i++)
        {
            var value = ValueAt(text, i);
            if (value < 0)
                continue;
            var end = EndOfValue(text, value);
            cleaned.Hide(value, end);
            i = end - 1;
        }
        return cleaned.ToString();
    }

    // Where the value begins of the field whose name begins here; -1 where none does.
    private int ValueAt(string text, int start)
    {
        if (start > 0 && IsOfWord(text[start - 1]))
            return -1;
        foreach (var name in names)
        {
            if (!StartsWith(text, start, name))
                continue;
            var value = SkipSeparator(text, start + name.Length);
            if (value >= 0)
                return value;
        }
        return -1;
    }

    private static int SkipSeparator(string text, int at)
    {
        if (StartsWith(text, at, "="))
            return at + 1;
        if (StartsWith(text, at, "%3d"))
            return at + 3;
        if (!StartsWith(text, at, ":"))
            return -1;
        at++;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static int EndOfValue(string text, int start)
    {
        var end = text.IndexOfAny(Ends, start);
        return end < 0 ? text.Length : end;
    }

    private static readonly char[] Ends = ['&', '\r', '\n'];

    private static bool IsOfWord(char c) => c == '_' || char.IsLetter(c) || char.IsNumber(c);

    private static bool StartsWith(string text, int start, string lookedFor)
    {
        if (text.Length - start < lookedFor.Length)
            return false;
        for (var i = 0; i < lookedFor.Length; i++)
        {
            if (char.ToLowerInvariant(text[start + i]) != char.ToLowerInvariant(lookedFor[i]))
                return false;
        }
        return true;
    }
}
