using System.Globalization;
using System.Text;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>Text of a contract as messages show it: one line, not long, and nothing in it that moves other text or is invisible.</summary>
internal static class ShownText
{
    private const int Longest = 80;

    public static string Of(string text)
    {
        var shown = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            var isPair = index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);
            if (shown.Length + (isPair ? 2 : 1) > Longest)
                return shown.Append('…').ToString();
            if (isPair)
                shown.Append(text[index]).Append(text[++index]);
            else
                shown.Append(Visible(text[index]));
        }
        return shown.ToString();
    }

    private static char Visible(char sign) =>
        char.GetUnicodeCategory(sign) switch
        {
            _ when sign is '\n' or '\r' or '\t' => ' ',
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => ' ',
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate => '\uFFFD',
            _ => sign,
        };
}
