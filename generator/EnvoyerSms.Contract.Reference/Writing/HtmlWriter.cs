using System.Text;
using EnvoyerSms.Contract.Reference.Documents;

namespace EnvoyerSms.Contract.Reference.Writing;

/// <summary>Blocks as HTML, for a page of whatever frame. It needs no script, and loads nothing.</summary>
/// <param name="place">The address of what an anchor names, seen from the page.</param>
internal sealed class HtmlWriter(Func<Anchor, string> place)
{
    private readonly StringBuilder _text = new();

    public static string Write(IEnumerable<Block> blocks, Func<Anchor, string> place)
    {
        var writer = new HtmlWriter(place);
        foreach (var block in blocks)
            writer.Write(block);
        return writer._text.ToString();
    }

    public static string Write(Line line, Func<Anchor, string> place) => new HtmlWriter(place).Of(line);

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                var level = heading.Level;
                Add($"<h{level} id=\"{HtmlText.Of(heading.Anchor.Id)}\">{Of(heading.Words)}</h{level}>");
                break;
            case Paragraph paragraph:
                Add($"<p>{Of(paragraph.Words)}</p>");
                break;
            case Bullets bullets:
                Add("<ul class=\"ref-list\">");
                foreach (var item in bullets.Items)
                    Add($"<li>{Of(item)}</li>");
                Add("</ul>");
                break;
            case Table table:
                Write(table);
                break;
            case Code code:
                Add(
                    $"<pre class=\"ref-code\" tabindex=\"0\"><code class=\"language-{HtmlText.Of(code.Language)}\">{HtmlText.Lines(code.Text)}</code></pre>"
                );
                break;
        }
    }

    // Where the window is narrow, rows become blocks: the roles keep them a table for those who do not see it.
    private void Write(Table table)
    {
        if (table.Rows.Count == 0)
            return;
        Add($"<table class=\"ref-table\" role=\"table\" aria-label=\"{HtmlText.Of(Plain(table.Name))}\">");
        Add("<thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (var head in table.Head)
            Add($"<th role=\"columnheader\" scope=\"col\">{Of(head)}</th>");
        Add("</tr></thead>");
        Add("<tbody role=\"rowgroup\">");
        foreach (var row in table.Rows)
        {
            Add(row.Anchor is { } anchor ? $"<tr role=\"row\" id=\"{HtmlText.Of(anchor.Id)}\">" : "<tr role=\"row\">");
            for (var index = 0; index < row.Cells.Count; index++)
                Add(
                    index == 0
                        ? $"<th role=\"rowheader\" scope=\"row\">{Of(row.Cells[index])}</th>"
                        : $"<td role=\"cell\">{Of(row.Cells[index])}</td>"
                );
            Add("</tr>");
        }
        Add("</tbody></table>");
    }

    private string Of(IReadOnlyList<Line> lines) => string.Concat(lines.Select(line => $"<div>{Of(line)}</div>"));

    private string Of(Line line) => string.Concat(line.Select(Of));

    private string Of(Inline part) =>
        part switch
        {
            Words { Language.Length: > 0 } words =>
                $"<span lang=\"{words.Language}\">{HtmlText.Of(words.Value)}</span>",
            Words words => HtmlText.Of(words.Value),
            Verbatim mono => $"<code>{HtmlText.Of(mono.Value)}</code>",
            Strong strong => $"<strong>{HtmlText.Of(strong.Value)}</strong>",
            Link link => $"<a href=\"{HtmlText.Of(place(link.Target))}\">{Of(link.Label)}</a>",
            Badge badge =>
                $"<span class=\"ref-badge ref-{badge.Kind.ToString().ToLowerInvariant()}\">{HtmlText.Of(badge.Word)}</span>",
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };

    /// <summary>The words alone.</summary>
    public static string Plain(Line line) =>
        string.Concat(
            line.Select(part =>
                part switch
                {
                    Words words => words.Value,
                    Verbatim mono => mono.Value,
                    Strong strong => strong.Value,
                    Link { Label: Verbatim label } => label.Value,
                    Link { Label: Words label } => label.Value,
                    Badge badge => badge.Word,
                    _ => "",
                }
            )
        );

    private void Add(string line) => _text.Append(line).Append('\n');
}
