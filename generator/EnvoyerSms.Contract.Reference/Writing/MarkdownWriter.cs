using System.Text;
using EnvoyerSms.Contract.Reference.Documents;

namespace EnvoyerSms.Contract.Reference.Writing;

/// <summary>All pages as one text of Markdown, as the usual hosts show it.</summary>
internal sealed class MarkdownWriter
{
    private readonly StringBuilder _text = new();

    private MarkdownWriter() { }

    /// <param name="head">The first line.</param>
    public static string Write(string head, IEnumerable<Page> pages)
    {
        var writer = new MarkdownWriter();
        writer._text.Append(head).Append('\n');
        foreach (var page in pages)
        {
            writer.Title(page.Depth, page.Anchor, page.Title);
            foreach (var block in page.Blocks)
                writer.Write(block, page.Depth);
        }
        return writer._text.ToString();
    }

    private void Write(Block block, int depth)
    {
        switch (block)
        {
            case Heading heading:
                Title(depth + heading.Level - 1, heading.Anchor, heading.Words);
                break;
            case Paragraph paragraph:
                Add(MarkdownLine.Of(paragraph.Words));
                break;
            case Bullets bullets:
                Add(string.Join('\n', bullets.Items.Select(item => "- " + MarkdownLine.Of(item))));
                break;
            case Table table:
                Write(table);
                break;
            case Code code:
                Write(code);
                break;
        }
    }

    // What is deeper than the language has levels for is a line in bold.
    private void Title(int level, Anchor anchor, Line words)
    {
        var title = MarkdownLine.Of(words);
        var mark = $"<a id=\"{HtmlText.Of(anchor.Id)}\"></a>";
        Add(level <= 6 ? $"{mark}\n\n{new string('#', level)} {title}" : $"{mark}**{title}**");
    }

    private void Write(Table table)
    {
        if (table.Rows.Count == 0)
            return;
        var lines = table.Rows.Select(row =>
            Row(row.Cells.Select((cell, index) => Cell(cell, index == 0 ? row.Anchor : null)))
        );
        var head = Row(table.Head.Select(MarkdownLine.Of));
        Add(string.Join('\n', lines.Prepend(Row(table.Head.Select(_ => "---"))).Prepend(head)));
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Cell(IReadOnlyList<Line> lines, Anchor? anchor)
    {
        var mark = anchor is { } name ? $"<a id=\"{HtmlText.Of(name.Id)}\"></a>" : "";
        return mark + string.Join("<br>", lines.Select(MarkdownLine.Of));
    }

    // The fence is longer than any row of its sign within.
    private void Write(Code code)
    {
        var lines = ShownLines.Of(code.Text).ToList();
        var longest = lines.Select(LongestFence).DefaultIfEmpty().Max();
        var fence = new string('`', Math.Max(3, longest + 1));
        Add($"{fence}{code.Language}\n{string.Join('\n', lines)}\n{fence}");
    }

    private static int LongestFence(string line)
    {
        var (longest, length) = (0, 0);
        foreach (var sign in line)
        {
            length = sign == '`' ? length + 1 : 0;
            longest = Math.Max(longest, length);
        }
        return longest;
    }

    private void Add(string block) => _text.Append('\n').Append(block).Append('\n');
}
