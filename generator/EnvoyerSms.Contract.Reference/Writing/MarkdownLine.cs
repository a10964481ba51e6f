using System.Text;
using EnvoyerSms.Contract.Reference.Documents;

namespace EnvoyerSms.Contract.Reference.Writing;

/// <summary>A line as Markdown, in a table and outside of one alike.</summary>
internal static class MarkdownLine
{
    // What means nothing between backticks, nor between the bars of a table.
    private const string PlainSigns = " .,:;/-_(){}[]<>?=+*&%@#!'\"…→";

    public static string Of(Line line)
    {
        var text = new StringBuilder();
        foreach (var part in line)
            text.Append(Of(part, isFirst: text.Length == 0));
        return text.ToString();
    }

    private static string Of(Inline part, bool isFirst) =>
        part switch
        {
            Words words => Of(words, isFirst),
            Verbatim mono => Of(mono),
            Strong strong => $"**{Escaped(strong.Value, isFirst: false)}**",
            Link link => $"[{Of(link.Label, isFirst: false)}](#{link.Target.Id})",
            Badge badge => $"`{badge.Word}`",
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };

    private static string Of(Words words, bool isFirst)
    {
        var text = Escaped(words.Value, isFirst);
        return words.Language.Length == 0 ? text : $"<span lang=\"{words.Language}\">{text}</span>";
    }

    // At the start of a line a sign may begin a list, a heading or a quotation; blanks at an end stay.
    private static string Escaped(string text, bool isFirst) =>
        isFirst ? MarkdownText.Of(text) : MarkdownText.Within(text);

    private static string Of(Verbatim mono) =>
        mono.Value.Length == 0 ? ""
        : IsPlain(mono.Value) ? $"`{mono.Value}`"
        : $"<code>{MarkdownText.Within(mono.Value)}</code>";

    private static bool IsPlain(string text) =>
        text[0] != ' '
        && text[^1] != ' '
        && text.All(sign => char.IsAsciiLetterOrDigit(sign) || PlainSigns.Contains(sign));
}
