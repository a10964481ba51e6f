using System.Globalization;
using System.Text;
using System.Xml;

namespace EnvoyerSms.Contract.Generator.Rendering.Source;

/// <summary>Text of a contract as it may stand in one line of a <c>///</c> comment.</summary>
internal static class XmlDocText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                escaped.Append(c).Append(text[++i]);
            else
                escaped.Append(Escape(c));
        }
        return escaped.ToString();
    }

    /// <summary>A type as a cref writes it: <c>IProgress{Page}</c>, without nullable annotations.</summary>
    public static string CrefType(string type) => type.Replace("?", "").Replace('<', '{').Replace('>', '}');

    // Anything that C# takes for the end of a line would end the comment; white space around it would double.
    private static string Escape(char c) =>
        c switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '\r' or '\n' or '\t' or '\u0085' or '\u2028' or '\u2029' => " ",
            _ when !XmlConvert.IsXmlChar(c) || IsInvisible(c) => "\uFFFD",
            _ => c.ToString(CultureInfo.InvariantCulture),
        };

    // Bidirectional control characters can make code look different from what is compiled.
    private static bool IsInvisible(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;
}
