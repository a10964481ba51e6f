using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace EnvoyerSms.Ledger.Tests.Recipes;

/// <summary>docs/several-machines.md shows the code of this folder, which is compiled here and run by its tests, and no other.</summary>
public sealed partial class PageTests
{
    private const string Page = "docs/several-machines.md";
    private const string Recipes = "tests/EnvoyerSms.Ledger.Tests/Recipes";

    private static string Root { get; } =
        typeof(PageTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "RepositoryRoot")
            .Value!;

    [Fact]
    public void The_page_shows_code_that_is_compiled()
    {
        var code = Directory
            .GetFiles(Path.Combine(Root, Recipes), "*.cs")
            .Select(file => Words(File.ReadAllText(file)))
            .ToArray();
        var blocks = Blocks().ToArray();
        Assert.All(
            blocks,
            block =>
                Assert.True(
                    code.Any(file => file.Contains(Words(block), StringComparison.Ordinal)),
                    $"No file of {Recipes} has this code of {Page}:\n{block}"
                )
        );
        foreach (var engine in new[] { "Hangfire", "Quartz", "Wolverine", "BackgroundService" })
            Assert.Contains($"### {engine}", Read(Page), StringComparison.Ordinal);
        Assert.InRange(blocks.Length, 9, 30);
    }

    [Fact]
    public void No_code_of_the_page_hides_as_text() =>
        Assert.DoesNotContain("```text", Read(Page), StringComparison.Ordinal);

    [Fact]
    public void Every_event_of_the_log_is_listed_with_its_id_and_level()
    {
        var events =
            from method in Internal("LedgerLog").GetMethods()
            let line = method.GetCustomAttribute<LoggerMessageAttribute>()
            where line is not null
            orderby line.EventId
            select $"| {line.EventId} | `{line.EventName}` | {line.Level} |";
        Assert.Equal(events, Rows(Event()));
    }

    [Fact]
    public void Every_instrument_is_listed_with_its_kind_and_unit()
    {
        var instruments = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == "EnvoyerSms.Ledger")
                instruments.Add($"| `{instrument.Name}` | {Kind(instrument)}, {instrument.Unit} |");
        };
        RuntimeHelpers.RunClassConstructor(Internal("LedgerMetrics").TypeHandle);
        listener.Start();
        Assert.Equal(instruments.Order(StringComparer.Ordinal), Rows(Instrument()).Order(StringComparer.Ordinal));
    }

    private static string Kind(Instrument instrument) => instrument.GetType().Name.Split('`')[0].ToLowerInvariant();

    private static Type Internal(string name) =>
        typeof(CallLedger).Assembly.GetType("EnvoyerSms.Ledger." + name, throwOnError: true)!;

    private static IEnumerable<string> Rows(Regex row) => row.Matches(Read(Page)).Select(match => match.Value);

    [GeneratedRegex(@"^\| \d+ \| `\w+` \| \w+ \|", RegexOptions.Multiline)]
    private static partial Regex Event();

    [GeneratedRegex(@"^\| `envoyersms\.[\w.]+` \| \w+, [\w{}]+ \|", RegexOptions.Multiline)]
    private static partial Regex Instrument();

    private static IEnumerable<string> Blocks() =>
        Read(Page).Split("```csharp\n").Skip(1).Select(rest => rest.Split("```")[0]);

    // A page is narrower than a file, so lines are broken elsewhere.
    private static string Words(string code) => string.Concat(code.Where(character => !char.IsWhiteSpace(character)));

    private static string Read(string page) => File.ReadAllText(Path.Combine(Root, page)).ReplaceLineEndings("\n");
}
