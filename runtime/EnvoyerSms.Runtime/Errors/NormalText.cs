using System.Text;

namespace EnvoyerSms.Runtime.Errors;

/// <summary>
/// Texts as people read them: kinds of dashes, spaces, case and periods at the end make no difference. What an API wrote is
/// compared in place, so a long message is not copied.
/// </summary>
internal static class NormalText
{
    public static string Of(string text)
    {
        var normal = new StringBuilder(text.Length);
        for (var reader = new NormalReader(TrimEnd(text.AsSpan()), fromEnd: false); reader.MoveNext(); )
            normal.Append(reader.Current);
        return normal.ToString();
    }

    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && (text[text.Length - 1] == '.' || char.IsWhiteSpace(text[text.Length - 1])))
            text = text.Slice(0, text.Length - 1);
        return text;
    }

    /// <summary>How much of the text, from its start, reads like a normal one; -1 where it reads otherwise.</summary>
    public static int StartLength(ReadOnlySpan<char> text, string normal)
    {
        var reader = new NormalReader(text, fromEnd: false);
        foreach (var c in normal)
        {
            if (!reader.MoveNext() || reader.Current != c)
                return -1;
        }
        return reader.Length;
    }

    /// <summary>How much of the text, from its end, reads like a normal one; -1 where it reads otherwise.</summary>
    public static int EndLength(ReadOnlySpan<char> text, string normal)
    {
        var reader = new NormalReader(text, fromEnd: true);
        for (var i = normal.Length - 1; i >= 0; i--)
        {
            if (!reader.MoveNext() || reader.Current != normal[i])
                return -1;
        }
        return reader.Length;
    }
}
