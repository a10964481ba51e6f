using System.Text.RegularExpressions;

namespace EnvoyerSms.Docs.Tests;

/// <summary>A link within the repository leads to a file that is there, and to a heading of it.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => [.. Page.All().Select(page => page.Path)];

    [Theory, MemberData(nameof(Pages))]
    public void Every_link_of_a_page_leads_somewhere(string path)
    {
        var page = new Page(path);
        Assert.All(
            Link().Matches(page.Prose),
            link => Assert.True(Leads(page, link.Groups["path"].Value, link.Groups["heading"].Value), link.Value)
        );
    }

    [Fact]
    public void Every_page_for_users_and_contributors_is_listed()
    {
        var listed = Link().Matches(new Page("docs/README.md").Prose).Select(link => link.Groups["path"].Value);
        Assert.Subset(
            listed.ToHashSet(),
            Directory
                .GetFiles(Path.Combine(Page.Root, "docs"), "*.md")
                .Select(file => Path.GetFileName(file))
                .Where(name => name != "README.md")
                .ToHashSet()
        );
    }

    private static bool Leads(Page from, string path, string heading)
    {
        var target = path == "" ? from.Path : Normalized(Path.Combine(Path.GetDirectoryName(from.Path)!, path));
        var file = Path.Combine(Page.Root, target);
        return heading == "" ? Path.Exists(file) : File.Exists(file) && Anchors(new Page(target)).Contains(heading);
    }

    // A page that was written from a contract names its places itself: they are the same in every language.
    private static IEnumerable<string> Anchors(Page page) =>
        page.Headings.Select(Anchor).Concat(Named().Matches(page.Prose).Select(named => named.Groups["name"].Value));

    private static string Normalized(string path) =>
        Path.GetRelativePath(Page.Root, Path.GetFullPath(Path.Combine(Page.Root, path))).Replace('\\', '/');

    // As the usual hosts make it: lower case, hyphens for spaces, other signs left out.
    private static string Anchor(string heading) => NoSign().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?![a-z]+:)(?<path>[^)#\s]*)(#(?<heading>[^)\s]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex("<a id=\"(?<name>[^\"]+)\"></a>")]
    private static partial Regex Named();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoSign();
}
