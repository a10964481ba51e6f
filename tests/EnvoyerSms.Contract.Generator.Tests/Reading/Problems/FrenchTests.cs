using System.Globalization;
using System.Text.RegularExpressions;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reporting;
using EnvoyerSms.Contract.Generator.Tests.Pipeline;
using EnvoyerSms.Contract.Generator.Tests.Reading;
using EnvoyerSms.Contract.Generator.Tests.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Tests.Reading.Problems;

/// <summary>Who compiles in French is told in French what is wrong with a contract; the author's own words stay.</summary>
public sealed partial class FrenchTests
{
    private const int Mutations = 150;

    // Of Canada as well as of France.
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-CA");

    private static IEnumerable<Problem> Known =>
        Slips
            .All.Select(slip => slip.Text)
            .Concat(HostileYamlTests.All.Select(hostile => hostile.Text))
            .Concat(Mutated(Sample.Text))
            .Concat(Mutated(Sample.Shipped))
            .SelectMany(text => Sample.Read(text).Problems);

    [Fact]
    public void No_English_is_left_in_any_problem()
    {
        var left =
            from problem in Known
            let rule = Generator.Diagnostics.Rules.Find(problem.Rule)
            from wording in problem.Arguments.Where((_, index) => !rule.Message.Contains($"'{{{index}}}'"))
            from english in English(wording)
            select $"{problem.Rule}: {english}";

        Assert.Empty(left.Distinct());
    }

    [Theory]
    [InlineData("effect: read\n", "effect: raed\n", "« raed » n’est pas un effet ; vouliez-vous dire « read » ?")]
    [InlineData("    effect: read\n", "", "L’opération « GetCard » n’a pas la clé « effect » ; ajoutez-la")]
    [InlineData("path: card/get", "path: [card, get]", "« path » doit être un texte, et non une liste")]
    [InlineData(
        "kind: query",
        "kind: cookie",
        "« cookie » n’est pas un genre de mode d’authentification ; écrivez « basic », « form », « query », « header », « headers » ou « signature »"
    )]
    // What the author wrote is not ours to translate, whatever it says.
    [InlineData(
        "effect: read\n",
        "effect: a list\n",
        "« a list » n’est pas un effet ; écrivez « read », « idempotent », « destructive » ou « unsafe »"
    )]
    public void Words_stand_in_the_order_of_French(string was, string now, string expected)
    {
        var problem = Assert.Single(Sample.Read(new Slip(was, now, "", "").Text).Problems);

        Assert.Equal(expected, problem.ToDiagnostic().GetMessage(French).Replace('\u00A0', ' '));
    }

    [Fact]
    public void An_example_that_breaks_a_rule_is_told_without_the_sentence_of_the_runtime()
    {
        var slip = Slips.All.First(slip => slip.Rule == RuleIds.ExampleBreaksRule);
        var diagnostic = Assert.Single(Sample.Read(slip.Text).Problems).ToDiagnostic();

        Assert.Contains("enfreint la règle", diagnostic.GetMessage(French), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "enfreint",
            diagnostic.GetMessage(CultureInfo.GetCultureInfo("en-US")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    [InlineData("")]
    public void Others_are_told_in_English(string culture) =>
        Assert.Equal(
            "The contract is empty",
            Descriptors
                .Of(Generator.Diagnostics.Rules.EmptyContract)
                .Title.ToString(CultureInfo.GetCultureInfo(culture))
        );

    private static IEnumerable<string> Mutated(string contract) =>
        Enumerable.Range(0, Mutations).Select(seed => Mutation.Of(contract, new Random(seed)));

    private static IEnumerable<string> English(Wording wording)
    {
        var said = wording.Elsewhere ?? wording;
        var holes = said.Holes.ToArray().OfType<Wording>().SelectMany(English);
        var isFound = ProblemWords.Find(said.English, French) != said.English;
        return isFound || !Hole.Replace(said.English, "").Any(char.IsLetter) ? holes : holes.Append(said.English);
    }

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Hole { get; }
}
