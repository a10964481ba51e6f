using System.Text.Json;
using System.Text.RegularExpressions;

namespace EnvoyerSms.Contract.Tool.Tests.Reports;

/// <summary>Whatever a contract says is data in every format.</summary>
public sealed partial class HostileTextTests
{
    // As values of YAML in double quotes, so that escapes add what a text may not hold.
    public static TheoryData<string> Texts =>
        [
            "::error file=x::owned",
            "x\\n::set-output name=a::b",
            "x\\r\\n##[error]owned",
            "a | b | c",
            "[red]bold[/] [[x]]",
            "[link](https://evil.example) www.evil.example",
            "<script>alert(1)</script><img src=x onerror=y>",
            "\\e[31mred\\a\\b",
            "x\\u202Egnp.exe",
            "%0A%3A%25",
            "@everyone #1",
            "x ##vso[task.setvariable variable=a]b",
            "`code` ***bold*** ~~gone~~ __x__",
            "\\\"},{\\\"ruleId\\\":\\\"ESMS9999\\\"",
            "x(1,1): error CS0001: owned",
            "\\uD800 alone \\L \\P \\N",
            "\\0",
        ];

    [Theory, MemberData(nameof(Texts))]
    public void A_pattern_of_a_contract_is_data(string text) =>
        Check(Library.With("- { maxLength: 8 }", $"- {{ pattern: \"{text}\" }}"));

    [Theory, MemberData(nameof(Texts))]
    public void A_key_that_nobody_knows_is_data(string text) =>
        Check(Library.With("operations:\n", $"\"{text}\": 1\noperations:\n"));

    [Theory, MemberData(nameof(Texts))]
    public void A_path_on_the_wire_is_data(string text) => Check(Library.With("path: book/lend", $"path: \"{text}\""));

    private static void Check(string contract)
    {
        using var folder = new ToolFolder((Library.File, contract), (Library.Baseline, Library.Text));
        var exits = new HashSet<int>();

        var text = Run("text").TrimEnd().Split('\n');
        Assert.All(
            text[..^1],
            line => Assert.Matches(@"^library\.contract\.yaml\(\d+,\d+\): (error|warning|info) ESMS\d{4}: ", line)
        );

        var github = Run("github").TrimEnd().Split('\n');
        Assert.All(github, line => Assert.Matches("^::(error|warning|notice) [^:]*::", line));

        var markdown = Run("markdown");
        Assert.DoesNotMatch(@"(?<!\\)<(?!/?span>)", markdown);
        Assert.DoesNotContain("https://", markdown, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<!\\)\]\(", markdown);
        Assert.All(
            markdown.Split('\n').Where(line => line.StartsWith('|')).Skip(2),
            row => Assert.Equal(4, Bars().Count(row))
        );

        var results = SarifShape.Check(Run("sarif")).GetProperty("runs")[0].GetProperty("results");
        Assert.DoesNotContain(
            "ESMS9999",
            results.EnumerateArray().Select(result => result.GetProperty("ruleId").GetString())
        );
        using var json = JsonDocument.Parse(Run("json"));
        Assert.Equal(results.GetArrayLength(), json.RootElement.GetProperty("lines").GetArrayLength());

        using var terminal = new ToolFolder((Library.File, contract), (Library.Baseline, Library.Text))
        {
            IsTerminal = true,
        };
        var shown = terminal.Run("lint");
        exits.Add(shown.ExitCode);
        Assert.DoesNotContain("\u001b[31mred", shown.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\a', shown.Out);

        folder.Run("changelog");
        Assert.Single(exits);

        string Run(string format)
        {
            var run = folder.Run("lint", "--format", format);
            exits.Add(run.ExitCode);
            Assert.Equal("", run.Error);
            Assert.DoesNotMatch(@"##(vso)?\[", run.Out);
            Assert.DoesNotContain(
                run.Out,
                sign =>
                    sign is '\u202e' or '\u2028' or '\u2029' or '\0'
                    || (char.IsControl(sign) && sign is not ('\n' or '\r'))
            );
            return run.Out.ReplaceLineEndings("\n");
        }
    }

    // Those that are no data.
    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bars();
}
