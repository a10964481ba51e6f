using System.Globalization;
using EnvoyerSms.Contract.Generator.Tests.Comparison;
using EnvoyerSms.TestSupport.Compiling;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Tests.Pipeline;

/// <summary>What a build says of a contract beside its baseline, and what it does again.</summary>
public sealed class BaselineTests
{
    private const string BaselinePath = "library.released.yaml";
    private const string AcceptedPath = "library.accepted.yaml";

    private const string Accepting = """
        - rule: ESMS2305
          path: operations.LendBooks.parameters.Code.rules[1].maxLength
          reason: nobody has longer ones

        """;

    private static readonly string Shorter = ChangeCases.Find("a text must be shorter").After;

    [Fact]
    public void A_change_is_told_at_its_line_below_the_verdict()
    {
        var run = Run(Shorter);
        var headline = Find(run, "ESMS0140");
        Assert.Equal(DiagnosticSeverity.Warning, headline.Severity);
        Assert.Matches(
            @"^The changes since 3\.1\.0 \(1\) ask for 'major', and 'none' was written, 3\.1\.0 \(\d+ rules over \d+ elements\); write 4\.0\.0 or later, or accept what is meant so$",
            headline.GetMessage(CultureInfo.InvariantCulture)
        );
        var change = Find(run, "ESMS2305");
        Assert.Equal(DiagnosticSeverity.Warning, change.Severity);
        Assert.Contains("maxLength: 6", LineAt(Shorter, change), StringComparison.Ordinal);
        Assert.StartsWith(
            "'LendBooks.Code' must keep to maxLength: 6",
            change.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "« LendBooks.Code » doit respecter",
            change.GetMessage(CultureInfo.GetCultureInfo("fr-FR")).Replace('\u00a0', ' '),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_the_version_moved_far_enough_nothing_warns()
    {
        var run = Run(Raised(Shorter, "4.0.0"));
        Assert.Contains("ESMS0141", Told(run).Select(told => told.Id));
        Assert.Contains("ESMS2305", Told(run).Select(told => told.Id));
        Assert.All(Told(run), told => Assert.Equal(DiagnosticSeverity.Info, told.Severity));
    }

    [Fact]
    public void Without_a_change_and_without_a_baseline_nothing_is_said()
    {
        Assert.Empty(Told(Run(ChangeCase.Before)));
        Assert.Empty(Told(GeneratorHarness.Run(Shorter)));
    }

    [Fact]
    public void What_is_accepted_is_silent_and_what_accepts_nothing_is_told()
    {
        var accepted = Run(Shorter, accepted: Accepting);
        Assert.DoesNotContain(Told(accepted), told => told.Severity == DiagnosticSeverity.Warning);
        Assert.DoesNotContain("ESMS2305", Told(accepted).Select(told => told.Id));

        var unused = Assert.Single(Told(Run(ChangeCase.Before, accepted: Accepting)));
        Assert.Equal(
            ("ESMS0143", "No finding matches this; delete lines 1 to 3", AcceptedPath),
            (unused.Id, unused.GetMessage(CultureInfo.InvariantCulture), unused.Location.GetLineSpan().Path)
        );
    }

    [Fact]
    public void A_file_of_accepted_findings_that_cannot_be_read_is_told_of()
    {
        var run = Run(Shorter, accepted: "- rule: [");
        Assert.Equal(AcceptedPath, Find(run, "ESMS0002").Location.GetLineSpan().Path);
        Assert.NotNull(Find(run, "ESMS0140"));
    }

    public static TheoryData<string, string> Unusable =>
        new()
        {
            { "Hello.", "in its line 1 it has a problem of its own: A contract must be a mapping, not 'Hello.'" },
            { "", "it is no contract; name the file that 'apicontract release' wrote" },
            { "a: 1\nb: 2\n", "it is no contract; name the file that 'apicontract release' wrote" },
            {
                ChangeCase.Before.Replace("name: Library", "name: Shop", StringComparison.Ordinal),
                "it is of the API 'Shop', and the contract is of 'Library'; name a baseline of that"
            },
            {
                ChangeCase.Before.Replace("effect: read", "effect: reed", StringComparison.Ordinal),
                "it has a problem of its own: "
            },
            {
                ChangeCase.Before.Replace("contract: 1", "contract: 7", StringComparison.Ordinal),
                "it has a problem of its own: "
            },
            {
                Raised(ChangeCase.Before, "3.2.0"),
                "it is of version '3.2.0', which is newer than the contract's '3.1.0'; raise 'version', or name an older baseline"
            },
        };

    [Theory, MemberData(nameof(Unusable))]
    public void With_what_is_no_baseline_nothing_is_compared_and_one_sentence_says_why(string baseline, string reason)
    {
        var told = Assert.Single(Told(Run(Shorter, baseline)));
        Assert.Equal((BaselinePath, "ESMS0142"), (told.Location.GetLineSpan().Path, told.Id));
        var message = told.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        Assert.NotEqual(message, told.GetMessage(CultureInfo.GetCultureInfo("fr")));
    }

    [Fact]
    public void A_contract_with_a_problem_tells_that_alone()
    {
        var run = Run(Shorter.Replace("effect: read", "effect: reed", StringComparison.Ordinal));
        Assert.All(Told(run), told => Assert.Equal("ESMS0014", told.Id));
    }

    [Fact]
    public void A_second_baseline_of_one_API_is_refused()
    {
        var consumer = Consumer(Shorter, ChangeCase.Before, null);
        var second = new ContractFile(ChangeCase.Before, "second.released.yaml");
        var run = GeneratorHarness.Run(
            consumer with
            {
                Contracts = [.. consumer.Contracts, second],
                Metadata = new Dictionary<string, (string, string)>(consumer.Metadata)
                {
                    [second.Path] = ("ApiContractBaseline", "bQ=="),
                },
            }
        );
        Assert.Contains(
            "has the baseline 'library.released.yaml' already",
            Find(run, "ESMS0142").GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
        Assert.NotNull(Find(run, "ESMS0140"));
    }

    [Fact]
    public void Neither_the_baseline_nor_what_is_accepted_makes_a_file_again()
    {
        var run = Run(Shorter, ChangeCase.Before, "# nothing yet\n");
        run.EditContract(Accepting, index: 2);
        Assert.DoesNotContain("ESMS2305", Told(run).Select(told => told.Id));
        Assert.Empty(CachedSteps.ChangedFiles(run.Result));
        run.EditContract(Shorter, index: 1);
        Assert.Equal(["ESMS0143"], Told(run).Select(told => told.Id));
        Assert.Empty(CachedSteps.ChangedFiles(run.Result));
    }

    [Fact]
    public void A_blank_line_above_moves_what_is_told_and_makes_no_file_again()
    {
        var run = Run(Shorter);
        var before = Find(run, "ESMS2305").Location.GetLineSpan().StartLinePosition.Line;
        run.EditContract(Shorter.Replace("operations:\n", "\noperations:\n", StringComparison.Ordinal));
        Assert.Equal(before + 1, Find(run, "ESMS2305").Location.GetLineSpan().StartLinePosition.Line);
        Assert.Empty(CachedSteps.ChangedFiles(run.Result));
    }

    private static string Raised(string contract, string version) =>
        contract.Replace("  version: 3.1.0", "  version: " + version, StringComparison.Ordinal);

    private static GeneratorHarness Run(string contract, string? baseline = null, string? accepted = null) =>
        GeneratorHarness.Run(Consumer(contract, baseline ?? ChangeCase.Before, accepted));

    private static Consumer Consumer(string contract, string baseline, string? accepted)
    {
        var files = new List<ContractFile> { new(contract), new(baseline, BaselinePath) };
        if (accepted is not null)
            files.Add(new(accepted, AcceptedPath));
        return new Consumer
        {
            Contracts = files,
            Metadata = new Dictionary<string, (string, string)>
            {
                [BaselinePath] = ("ApiContractBaseline", "a2V5"),
                [AcceptedPath] = ("ApiContractAccepted", "a2V5"),
            },
        };
    }

    // The library says on purpose what the reader warns of.
    private static IEnumerable<Diagnostic> Told(GeneratorHarness run) =>
        run.Diagnostics.Where(told => told.Id != "ESMS0063");

    private static Diagnostic Find(GeneratorHarness run, string id) => Assert.Single(Told(run), told => told.Id == id);

    private static string LineAt(string text, Diagnostic told) =>
        text.Split('\n')[told.Location.GetLineSpan().StartLinePosition.Line];
}
