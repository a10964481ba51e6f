using System.Text.RegularExpressions;

namespace EnvoyerSms.Docs.Tests;

/// <summary>The table of figures has a row for each comparison that is measured, by its name.</summary>
public sealed partial class PerformancePageTests
{
    [Fact]
    public void Every_comparison_has_a_row()
    {
        var page = new Page("docs/performance.md").Prose;
        var titles = Title()
            .Matches(new Page("tests/EnvoyerSms.Benchmarks/Ratios/Comparisons.cs").Text)
            .Select(title => title.Groups["words"].Value)
            .ToList();
        Assert.NotEmpty(titles);
        Assert.All(titles, title => Assert.Contains($"\n| {title}", page, StringComparison.Ordinal));
    }

    // A title that is put together ends where its hole begins.
    [GeneratedRegex("""new Work\(\s*\$?"(?<words>[^"{]+)""")]
    private static partial Regex Title();
}
