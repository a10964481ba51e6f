using System.Text;
using EnvoyerSms.Contract.Generator.Comparison;

namespace EnvoyerSms.Contract.Reference.Writing;

/// <summary>Text as Markdown that reads the same: no markup, no HTML, no link, no mention of anybody.</summary>
internal static class MarkdownText
{
    private const string Markup = "\\`*_{}[]<>|~&$^";

    /// <summary>A line of its own.</summary>
    public static string Of(string text) => AtStart(Within(text));

    /// <summary>A part of a line that does not begin it.</summary>
    public static string Within(string text)
    {
        var line = ShownText.OnOneLine(text);
        var written = new StringBuilder(line.Length);
        for (var index = 0; index < line.Length; index++)
        {
            var sign = line[index];
            if (Markup.Contains(sign))
                written.Append('\\').Append(sign);
            // GitHub makes a mention, a reference and a link of what no markup stands around.
            else if (sign == '@' || (sign == '#' && index + 1 < line.Length && char.IsLetterOrDigit(line[index + 1])))
                written.Append("<span>").Append(sign).Append("</span>");
            // Some hosts mark what stands between two of them twice.
            else if (sign is '=' or '+' && IsDoubled(line, index))
                written.Append('\\').Append(sign);
            else if (sign == ':' && index + 1 < line.Length && line[index + 1] == '/')
                written.Append("&#58;");
            else if (sign == '.' && IsAfterWww(line, index))
                written.Append("&#46;");
            else
                written.Append(sign);
        }
        return written.ToString();
    }

    private static bool IsDoubled(string line, int index) =>
        (index > 0 && line[index - 1] == line[index]) || (index + 1 < line.Length && line[index + 1] == line[index]);

    private static bool IsAfterWww(string line, int index) =>
        index >= 3 && line.AsSpan(index - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase);

    // A list, a heading and a rule begin a line.
    private static string AtStart(string written)
    {
        if (written.Length > 0 && written[0] is '-' or '+' or '=' or '#' or ':')
            return "\\" + written;
        var digits = written.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < written.Length && written[digits] is '.' or ')'
            ? written.Insert(digits, "\\")
            : written;
    }
}
