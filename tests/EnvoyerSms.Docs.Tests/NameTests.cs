using System.Text.RegularExpressions;

namespace EnvoyerSms.Docs.Tests;

/// <summary>The names that were settled: what docs/names.md calls new is there everywhere, and what it calls old nowhere.</summary>
public sealed partial class NameTests
{
    // They tell what was.
    private static readonly string[] History = ["docs/names.md", "CHANGELOG.md"];

    private static readonly Page Names = new("docs/names.md");

    public static TheoryData<string, string> Members =>
        [.. Rows("Types and members"), .. Rows("What emitted code and analyzers use")];

    public static TheoryData<string, string> Keys => Rows("Keys of a contract");

    public static TheoryData<string, string> Settings => Rows("Configuration");

    public static TheoryData<string, string> Signals => Rows("Telemetry");

    [Theory, MemberData(nameof(Members))]
    public void A_member_has_its_new_name_alone(string old, string now)
    {
        Assert.Contains(now, PublicApi);
        Assert.DoesNotContain(old, PublicApi);
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_key_of_the_contract_has_its_new_name_alone(string old, string now)
    {
        var schema = File.ReadAllText(Path.Combine(Page.Root, "contract/contract.schema.json"));
        Assert.Contains($"\"{Last(now)}\": {{", schema);
        Assert.DoesNotContain($"\"{Last(old)}\": {{", schema);
    }

    [Theory, MemberData(nameof(Settings))]
    public void An_option_has_its_new_name_alone(string old, string now)
    {
        foreach (var options in new[] { typeof(EnvoyerSmsOptions), typeof(ApiCallOptions) })
        {
            Assert.NotNull(options.GetProperty(now));
            Assert.Null(options.GetProperty(old));
        }
    }

    // That page is held to the code by the runtime's tests.
    [Theory, MemberData(nameof(Signals))]
    public void A_signal_has_its_new_name_alone(string old, string now)
    {
        var telemetry = new Page("docs/telemetry.md").Prose;
        Assert.Contains($"`{now}`", telemetry);
        Assert.DoesNotContain($"`{old}`", telemetry);
    }

    [Fact]
    public void No_code_of_a_page_has_an_old_name()
    {
        var old = Rows("Types and members")
            .Select(row => Last(row.Data.Item1))
            .Where(name => name is not "Try")
            .ToHashSet();
        var found =
            from page in Page.All()
            where !History.Contains(page.Path)
            from block in page.Blocks
            from word in Word().Matches(block.Code)
            where old.Contains(word.Value)
            select $"{page.Path}: {word.Value}";
        Assert.Empty(found);
    }

    // What the files of the public API name, and the interface that is emitted.
    private static HashSet<string> PublicApi { get; } =
    [
        .. Directory
            .GetFiles(Path.Combine(Page.Root, "runtime/EnvoyerSms.Runtime"), "PublicAPI.*.txt")
            .SelectMany(File.ReadLines)
            .SelectMany(NamesOf),
        .. typeof(IEnvoyerSmsClient).GetMembers().Select(member => $"EnvoyerSms.IEnvoyerSmsClient.{member.Name}"),
    ];

    // `static A.B.C(int d) -> void` names A.B.C; `A.B.C.get -> int` names it too.
    private static IEnumerable<string> NamesOf(string line)
    {
        var name = Signature().Match(line).Groups["name"].Value;
        yield return name;
        yield return name.EndsWith(".get", StringComparison.Ordinal) ? name[..^4] : name;
    }

    private static TheoryData<string, string> Rows(string heading)
    {
        var section = Names.Prose.Split($"\n## {heading}\n")[1].Split("\n## ")[0];
        var data = new TheoryData<string, string>();
        foreach (Match row in Row().Matches(section))
            data.Add(row.Groups["old"].Value, row.Groups["new"].Value);
        Assert.NotEmpty(data);
        return data;
    }

    private static string Last(string path) => path.Split('.')[^1];

    [GeneratedRegex(
        @"^(?:(?:abstract|override|static|virtual|const|readonly) )*(?<name>[\w.]+(?:<[\w, ]+>)?(?:\.\w+)*)"
    )]
    private static partial Regex Signature();

    [GeneratedRegex(@"^\| `(?<old>[^`]+)` \| `(?<new>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
