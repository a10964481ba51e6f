using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms;

public static partial class GsmText
{
    /// <summary>The longest beginning of a text that takes at most so many units.</summary>
    /// <remarks>
    /// <para>The text is never cut inside what a reader takes for one character: CR LF, a letter with its combining marks, a
    /// flag, an emoji with its skin tone or its family (the extended grapheme clusters of Unicode). So up to a few units may
    /// stay unused, and nothing but <paramref name="ending"/> is left where the first such character alone is too long. The
    /// result depends neither on the culture nor on the framework, except for marks that are newer than the framework.</para>
    /// <para>Word boundaries are not considered, and unsupported characters are not replaced: call <see cref="Transliterate"/> first.</para>
    /// <para>A text that fits is returned as it is, without the ending; doing it again changes nothing.</para>
    /// </remarks>
    /// <param name="text">The text.</param>
    /// <param name="maxUnits">The most units of the result, the ending included; 0 or more. 160, one segment, by default.</param>
    /// <param name="ending">What shows the reader that something was left out, such as <c>...</c>; nothing by default.</param>
    /// <returns>The text itself where it fits; otherwise its beginning and the ending.</returns>
    /// <example>Three segments, of which the service appends 19 units:
    /// <code>var text = GsmText.Truncate(story, GsmText.Capacity(segments: 3) - 19, ending: "...");</code></example>
    /// <exception cref="ArgumentNullException">The text or the ending is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxUnits"/> is negative.</exception>
    /// <exception cref="ArgumentException">The ending alone takes more than <paramref name="maxUnits"/>.</exception>
    public static string Truncate(string text, int maxUnits = UnitsOfOne, string ending = "")
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        if (ending is null)
            throw new ArgumentNullException(nameof(ending));
        if (maxUnits < 0)
            throw new ArgumentOutOfRangeException(nameof(maxUnits), maxUnits, "No text takes less than 0 units.");
        var maxKept = maxUnits - CountUnits(ending);
        if (maxKept < 0)
            throw new ArgumentException("The ending alone takes more units than are allowed.", nameof(ending));

        var units = 0;
        var kept = 0;
        for (var end = 0; end < text.Length; )
        {
            var start = end;
            end = GraphemeClusters.End(text, start);
            units += CountUnits(text, start, end);
            if (units <= maxKept)
                kept = end;
            else if (units > maxUnits)
                return text.Remove(kept) + ending;
        }
        return text;
    }
}
