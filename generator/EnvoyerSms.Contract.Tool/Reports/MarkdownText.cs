using System.Text;
using EnvoyerSms.Contract.Generator.Comparison;

namespace EnvoyerSms.Contract.Tool.Reports;

/// <summary>Text as Markdown that reads the same: no markup, no HTML, no link, no mention of anybody.</summary>
internal static class MarkdownText
{
    private const string Markup = "\\`*_{}[]<>|~&";

    public static string Of(string text)
    {
        var line = ShownText.OnOneLine(text);
        var written = new StringBuilder(line.Length);
        for (var index = 0; index < line.Length; index++)
        {
            var sign = line[index];
            if (Markup.Contains(sign))
                written.Append('\\').Append(sign);
            // GitHub makes a mention, a reference and a link of what no markup stands around.
            else if (sign is '@' or '#')
                written.Append("<span>").Append(sign).Append("</span>");
            else if (sign == ':' && index + 1 < line.Length && line[index + 1] == '/')
                written.Append("&#58;");
            else if (sign == '.' && IsAfterWww(line, index))
                written.Append("&#46;");
            else
                written.Append(sign);
        }
        return AtStart(written.ToString());
    }

    private static bool IsAfterWww(string line, int index) =>
        index >= 3 && line.AsSpan(index - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase);

    // A list, a quotation and a rule begin a line.
    private static string AtStart(string written) =>
        written.Length > 0 && written[0] is '-' or '+' or '=' ? "\\" + written : written;
}
