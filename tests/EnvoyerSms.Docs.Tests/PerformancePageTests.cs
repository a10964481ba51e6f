using System.Text.RegularExpressions;
using EnvoyerSms.Benchmarks.Ratios;

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

    [Fact]
    public void The_French_table_is_what_the_benchmarks_print_beside_the_English_one() =>
        Assert.Equal(FrenchTable.Of(Table("docs/performance.md")), Table("docs/fr/performance.md"));

    private static string Table(string path) =>
        string.Join('\n', new Page(path).Text.Split('\n').Where(line => line.StartsWith('|')));

    // A title that is put together ends where its hole begins.
    [GeneratedRegex("""new Work\(\s*\$?"(?<words>[^"{]+)""")]
    private static partial Regex Title();
}
