using System.Text.RegularExpressions;

namespace EnvoyerSms.Docs.Tests;

/// <summary>What a page and its translation have alike: headings, code, tables, numbers, names and links, section by section.</summary>
internal static partial class Parity
{
    /// <summary>Where the two differ: what, in which section, and both of it.</summary>
    public static IEnumerable<string> Differences(Page english, Page french)
    {
        if (Levels(english) != Levels(french))
            return [$"headings:\n{Levels(english)}\n{Levels(french)}"];
        return
        [
            .. Differing("code", Code(english), Code(french)),
            .. Differing("tables", Each(english, Rows), Each(french, Rows)),
            .. Differing("numbers", Each(english, Numbers), Each(french, Numbers)),
            .. Differing("names", Each(english, Names), Each(french, Names)),
            .. Differing("links", Each(english, Links), Each(french, Links)),
        ];
    }

    private static IEnumerable<string> Differing(
        string what,
        IReadOnlyList<string> english,
        IReadOnlyList<string> french
    )
    {
        if (english.Count != french.Count)
            return [$"{what}: {english.Count} and {french.Count}"];
        return Enumerable
            .Range(0, english.Count)
            .Where(index => english[index] != french[index])
            .Select(index => $"{what} {index}:\n{english[index]}\n{french[index]}");
    }

    private static string Levels(Page page) =>
        string.Join(" ", Heading().Matches(page.Prose).Select(heading => heading.Groups["level"].Value));

    // What is compiled for one page is the code of the other: comments alone are words, and what a compiler says behind an id.
    private static IReadOnlyList<string> Code(Page page) =>
        [
            .. page.Blocks.Select(block =>
                $"{block.Name} {block.Language}\n{Said().Replace(Comment().Replace(block.Code, ""), "")}"
            ),
        ];

    private static IReadOnlyList<string> Each(Page page, Func<Page, string, string> find) =>
        [
            .. BeforeHeading()
                .Split(page.Prose.Replace(Translation.Link(page), "", StringComparison.Ordinal))
                .Select(section => find(page, section)),
        ];

    private static string Rows(Page page, string section) =>
        string.Join(
            "\n",
            Row()
                .Matches(section)
                .Select(row =>
                    $"{Name().Replace(row.Value, "").Count(c => c == '|')} bars; {Numbers(page, row.Value)}; {Names(page, row.Value)}"
                )
        );

    private static string Numbers(Page page, string section)
    {
        var words = Link().Replace(Name().Replace(section, ""), "");
        return Sorted(
            Translation.IsFrench(page.Path)
                ? FrenchNumber()
                    .Matches(words)
                    .Select(number => number.Value.Replace("\u202F", "", StringComparison.Ordinal).Replace(',', '.'))
                : EnglishNumber()
                    .Matches(words)
                    .Select(number => number.Value.Replace(",", "", StringComparison.Ordinal))
        );
    }

    private static string Names(Page page, string section) =>
        Sorted(Name().Matches(section).Select(name => name.Value).Distinct());

    private static string Links(Page page, string section) =>
        Sorted(
            Link().Matches(section).Select(link => Leads(page, link.Groups["path"].Value, link.Groups["heading"].Value))
        );

    // Each language stays with its own pages where they are there; a heading is known by its place on the page.
    private static string Leads(Page page, string path, string heading)
    {
        if (path.Contains(':', StringComparison.Ordinal))
            return path;
        var target = page.Target(path);
        var place = heading == "" ? "" : $"#{new Page(target).Anchors.ToList().IndexOf(heading)}";
        return Translation.IsFrench(page.Path) && !Translation.IsFrench(target) && Translation.IsThere(target)
            ? $"{target}{place}, which is there in French"
            : $"{Translation.EnglishOf(target)}{place}";
    }

    private static string Sorted(IEnumerable<string> values) => string.Join(" ", values.Order(StringComparer.Ordinal));

    [GeneratedRegex("^(?<level>#+) .+$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^(?=#+ )", RegexOptions.Multiline)]
    private static partial Regex BeforeHeading();

    [GeneratedRegex(" *(//|(?<=  )#) .*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<=(error|warning) ESMS\d{4}: ).*")]
    private static partial Regex Said();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\|.+\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\]\((?<path>[^)#\s]*)(#(?<heading>[^)\s]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\d+(,\d{3}(?!\d))*(\.\d+)*")]
    private static partial Regex EnglishNumber();

    [GeneratedRegex(@"\d+(\u202F\d{3}(?!\d))*([.,]\d+)*")]
    private static partial Regex FrenchNumber();
}
