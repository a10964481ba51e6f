using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EnvoyerSms.Docs.Tests;

/// <summary>The changelog says what is in the version that is packed.</summary>
public sealed partial class ChangelogTests
{
    [Fact]
    public void The_version_stands_first_with_its_day_below_what_is_not_released()
    {
        var version = XDocument
            .Load(Path.Combine(Page.Root, "Directory.Build.props"))
            .Descendants("Version")
            .Single()
            .Value;
        var headings = Heading()
            .Matches(new Page("CHANGELOG.md").Text)
            .Select(heading => heading.Groups["words"].Value);
        Assert.Collection(
            headings.Take(2),
            first => Assert.Equal("Unreleased", first),
            second => Assert.Matches($@"^{Regex.Escape(version)} \(\d{{1,2}} [A-Z][a-z]+ \d{{4}}", second)
        );
    }

    [GeneratedRegex("^## (?<words>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
