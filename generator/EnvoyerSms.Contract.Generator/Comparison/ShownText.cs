using System.Globalization;
using System.Text;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>Text of a contract as messages show it: one line, not long, and nothing in it that moves other text or is invisible.</summary>
internal static class ShownText
{
    private const int Longest = 80;

    public static string Of(string text) => OnOneLine(text, Longest);

    /// <summary>The same of a whole message, however long.</summary>
    public static string OnOneLine(string text, int longest = int.MaxValue)
    {
        var shown = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            var isPair = index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);
            if (shown.Length > longest - (isPair ? 2 : 1))
                return Inert(shown.Append('…'));
            if (isPair)
                shown.Append(text[index]).Append(text[++index]);
            else
                shown.Append(Visible(text[index]));
        }
        return Inert(shown);
    }

    // Build servers look for these anywhere in what a build prints, and do what stands behind.
    private static string Inert(StringBuilder shown) =>
        shown.Replace("##[", "# #[").Replace("##vso[", "# #vso[").ToString();

    private static char Visible(char sign) =>
        char.GetUnicodeCategory(sign) switch
        {
            _ when sign is '\n' or '\r' or '\t' => ' ',
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => ' ',
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate => '\uFFFD',
            _ => sign,
        };
}
