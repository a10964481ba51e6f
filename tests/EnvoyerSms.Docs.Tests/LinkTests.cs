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
        var target = from.Target(path);
        var file = Path.Combine(Page.Root, target);
        return heading == "" ? Path.Exists(file) : File.Exists(file) && new Page(target).Anchors.Contains(heading);
    }

    [GeneratedRegex(@"\]\((?![a-z]+:)(?<path>[^)#\s]*)(#(?<heading>[^)\s]+))?\)")]
    private static partial Regex Link();
}
