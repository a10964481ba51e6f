using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reporting;
using EnvoyerSms.Contract.Generator.Tests.Reading.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Contract.Generator.Tests.Reading;

public sealed class ProblemTests
{
    public static TheoryData<Slip> Slips => [.. Reading.Slips.All];

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_is_told_once_at_its_place(Slip slip) => AssertOnly(slip, slip.Text);

    [Theory]
    [MemberData(nameof(Slips))]
    public void The_place_is_right_in_a_file_of_windows_and_beside_characters_of_two_units(Slip slip)
    {
        var text = slip.Text.Replace("Lends books.", "Lends 😀 books.").Replace("\n", "\r\n");

        AssertOnly(slip, "# 😀😀\r\n" + text);
    }

    [Fact]
    public void Every_rule_about_a_contract_has_a_slip_or_a_hostile_text()
    {
        var tested = Reading
            .Slips.All.Select(slip => slip.Rule)
            .Concat(HostileYamlTests.All.Select(hostile => hostile.Rule))
            .Append(RuleIds.TooManyProblems)
            .Append(RuleIds.DuplicateContract)
            .Concat([RuleIds.VersionTooLow, RuleIds.VersionMoved, RuleIds.BaselineUnusable, RuleIds.AcceptedInVain]);

        // Rules of call sites are tested where call sites are, and so are those of a contract beside its baseline.
        var rules = Diagnostics
            .Rules.All.Select(rule => rule.Id)
            .Where(id => id.StartsWith("ESMS0", StringComparison.Ordinal))
            .Where(id => !id.StartsWith("ESMS09", StringComparison.Ordinal));
        Assert.Empty(rules.Except(tested));
    }

    [Fact]
    public void Reading_goes_on_after_a_problem()
    {
        var text = Sample
            .Text.Replace("effect: read\n", "effect: raed\n")
            .Replace("type: secret", "type: secrets")
            .Replace("error: TooMany\n", "error: TooFew\n")
            .Replace("State: Returned }", "Stat: Returned }");

        var problems = Sample.Read(text).Problems;

        Assert.Equal(
            ["secrets", "raed", "TooFew", "Stat", "raed"],
            problems.Select(problem => problem.Location.Under(text))
        );
    }

    [Fact]
    public void Problems_end_at_a_hundred_and_say_so()
    {
        var text = Sample.Text + string.Concat(Enumerable.Range(0, 200).Select(i => $"extra{i}: 1\n"));

        var problems = Sample.Read(text).Problems;

        Assert.Equal(101, problems.Count);
        Assert.Equal(RuleIds.TooManyProblems, problems[100].Rule);
    }

    [Fact]
    public void A_warning_leaves_the_model()
    {
        var text = Sample.Text.Replace("enums:\n", "enums:\n  Colour:\n    values: { Red: { value: 1 } }\n");

        var parsed = Sample.Read(text);

        Assert.NotNull(parsed.Value);
        Assert.Equal(RuleIds.Unused, Assert.Single(parsed.Problems).Rule);
    }

    private static void AssertOnly(Slip slip, string text)
    {
        var parsed = Sample.Read(text);

        Assert.True(
            parsed.Problems is [var problem]
                && problem.Rule == slip.Rule
                && problem.Location.Under(text) == slip.Under
                && problem.ToDiagnostic().GetMessage(null).Contains(slip.Says, StringComparison.Ordinal),
            $"Expected {slip.Rule} under '{slip.Under}' that says '{slip.Says}', found:\n"
                + string.Join("\n", parsed.Problems.Select(found => Slip.Describe(found, text)))
        );
        AssertLinesAgree(parsed.Problems[0], text);
        var isError = Diagnostics.Rules.Find(slip.Rule).Severity == Diagnostics.RuleSeverity.Error;
        // C2: what is wrong takes away no more than what depends on it.
        Assert.Equal(isError && !slip.LeavesTheClient, parsed.Value is null);
    }

    private static void AssertLinesAgree(Problem problem, string text)
    {
        var location = problem.Location.ToLocation();
        var expected = SourceText.From(text).Lines.GetLinePositionSpan(location.SourceSpan);

        Assert.Equal(expected, location.GetLineSpan().Span);
        Assert.Equal("sample.contract.yaml", location.GetLineSpan().Path);
    }
}
