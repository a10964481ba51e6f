using System.Text;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms;

public static partial class GsmText
{
    /// <summary>Replaces characters that GSM 03.38 does not have by what it has, where a reader takes it for the same.</summary>
    /// <remarks>
    /// <para>Typographic quotes, dashes and spaces become plain ones (<c>’</c> is written <c>'</c>, <c>«</c> is written
    /// <c>"</c>, <c>…</c> is written <c>...</c>), letters lose marks that the alphabet does not have them with (<c>ê</c> is
    /// written <c>e</c>, <c>ç</c> is written <c>c</c>, <c>À</c> is written <c>A</c>), ligatures are spelled out (<c>œ</c> is
    /// written <c>oe</c>), soft hyphens and zero-width spaces go, and so do joiners and marks of direction, except beside emoji
    /// and other scripts. Control characters that Windows-1252 uses are what they are there (U+0080 is written <c>€</c>).</para>
    /// <para>A character that the alphabet has stays, and so does one that has no such replacement: emoji, other scripts,
    /// <c>°</c>. A letter followed by combining marks is taken as one, so <c>é</c> in two characters becomes <c>é</c> in one.
    /// The result may take more units than the text; doing it again changes nothing.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static string Transliterate(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        if (!HoldsOutsider(text))
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; )
        {
            var character = LatinMarks.Compose(text, i, out var end);
            var plain =
                Has(character) ? character.ToString()
                : LatinMarks.IsJoiner(character) && !Joins(text, i) ? ""
                : Substitute(character);
            result.Append(plain ?? GsmSubstitutes.Meant(text[i]).ToString());
            // Marks belong to a letter only: they make another sign of others, as of = in ≠.
            i = plain is { Length: > 0 } && char.IsLetter(plain[plain.Length - 1]) ? end : i + 1;
        }
        return result.ToString();
    }

    // What Transliterate writes for one character that the alphabet does not have; null where it stays.
    internal static string? Substitute(string character) => character.Length == 1 ? Substitute(character[0]) : null;

    private static string? Substitute(char character)
    {
        if (Has(character))
            return null;
        if (GsmSubstitutes.Meant(character) is var meant && meant != character)
            return Has(meant) ? meant.ToString() : Substitute(meant);
        if (GsmSubstitutes.Of(character) is { } replacement)
            return replacement;
        var simple = LatinMarks.Simplify(character);
        return Has(simple) ? simple.ToString() : AsciiSpelling.Of(simple);
    }

    // Beside an emoji or a letter of another script, which stay as they are, a joiner or a mark of direction does what it is for.
    private static bool Joins(string text, int index) => Stays(text, index, step: -1) || Stays(text, index, step: 1);

    private static bool Stays(string text, int index, int step)
    {
        do index += step;
        while (
            index >= 0
            && index < text.Length
            && (LatinMarks.IsJoiner(text[index]) || LatinMarks.IsInvisible(text[index]))
        );
        return index >= 0
            && index < text.Length
            && !Has(text[index])
            && !LatinMarks.IsMark(text[index])
            && Substitute(text[index]) is null;
    }

    private static bool HoldsOutsider(string text)
    {
        foreach (var character in text)
        {
            if (!Has(character))
                return true;
        }
        return false;
    }

    internal static bool Has(char character) => character < Units.Length && Units[character] != 0;
}
