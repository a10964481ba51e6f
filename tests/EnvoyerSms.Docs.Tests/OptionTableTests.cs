using System.Text.RegularExpressions;
using EnvoyerSms.Ledger;
using EnvoyerSms.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EnvoyerSms.Docs.Tests;

/// <summary>The tables of options are what the options' docs and values say. UPDATE_SNAPSHOTS=1 writes them.</summary>
public sealed partial class OptionTableTests
{
    private const string Section = "EnvoyerSms";

    // What the client says of a section that has every option, each with a value that is none.
    private static readonly string Refusal = Refuse();

    private static readonly Dictionary<string, Func<string>> Tables = new()
    {
        ["client"] = () =>
            OptionTable.Of(new EnvoyerSmsOptions(), name => IsKnown(name) ? $"{Section}:{name}" : null, ValuesOf),
        ["ledger"] = () =>
            OptionTable.Of(
                new LedgerOptions(),
                name => name == nameof(LedgerOptions.Secret) ? $"{Section}:Ledger:{name}" : null
            ),
        ["simulator"] = () => OptionTable.Of(new SimulatorOptions(), _ => null),
    };

    public static TheoryData<string> Names => [.. Tables.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_table_is_that_of_the_options(string name)
    {
        var path = Path.Combine(Page.Root, "docs/configuration.md");
        var page = new Page("docs/configuration.md").Text;
        var mark = $"<!-- options: {name} -->\n";
        var start = page.IndexOf(mark, StringComparison.Ordinal);
        Assert.True(start > 0, $"The page has no table '{name}'.");
        start += mark.Length;
        var end = page.IndexOf("\n\n", start - 1, StringComparison.Ordinal) + 1;
        var wanted = page[..start] + Tables[name]() + page[end..];
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, wanted);

        Assert.Equal(wanted, new Page("docs/configuration.md").Text);
    }

    [Fact]
    public void What_code_alone_can_set_is_known() =>
        Assert.Equal(
            ["LoggerFactory", "RateLimiter", "TimeProvider"],
            Options().Where(name => !IsKnown(name)).Order(StringComparer.Ordinal)
        );

    private static IEnumerable<string> Options() =>
        typeof(EnvoyerSmsOptions).GetProperties().Select(property => property.Name);

    private static bool IsKnown(string name) =>
        !Refusal.Contains($"{Section}:{name} is not an option", StringComparison.Ordinal);

    private static IEnumerable<string>? ValuesOf(string name) =>
        Choice().Matches(Refusal).SingleOrDefault(choice => choice.Groups["option"].Value == name) is { } choice
            ? choice.Groups["values"].Value.Split(", ")
            : null;

    private static string Refuse()
    {
        var services = new ServiceCollection();
        services.AddEnvoyerSms(
            new ConfigurationBuilder()
                .AddInMemoryCollection(Options().Select(name => KeyValuePair.Create($"{Section}:{name}", (string?)"?")))
                .Build()
                .GetSection(Section)
        );
        using var provider = services.BuildServiceProvider();
        var refusal = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IEnvoyerSmsClient>());
        return string.Join('\n', refusal.Failures);
    }

    [GeneratedRegex(@":(?<option>\w+) is '\?': write one of (?<values>[\w, ]+)\.")]
    private static partial Regex Choice();
}
