using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Reading;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using static EnvoyerSms.Contract.Generator.Diagnostics.RuleIds;

namespace EnvoyerSms.Contract.Generator.Tests.Reading.Yaml;

/// <summary>Texts that break YAML readers, each with the rule that tells it and the text under the squiggle.</summary>
public sealed class HostileYamlTests
{
    public sealed record Hostile(string Name, string Text, string Rule, string Under)
    {
        public override string ToString() => Name;
    }

    // csharpier-ignore
    internal static Hostile[] All { get; } =
    [
        new("nothing", "", EmptyContract, ""),
        new("only a comment", "# soon\n", EmptyContract, ""),
        new("only a document mark", "---\n", EmptyContract, ""),
        new("null", "~", EmptyContract, ""),
        new("a list as root", "[]", WrongKind, "["),
        new("a text as root", "hello", WrongKind, "hello"),
        new("bad indent", "a: 1\n  b: 2", NotYaml, ":"),
        new("a colon in a plain text", "a: b: c", NotYaml, ":"),
        new("an unclosed quote", "a: \"x\nb: 1", NotYaml, "\"x"),
        new("an unclosed bracket", "a: [1, 2\nb: 3", NotYaml, "["),
        new("an unclosed brace", "a: {b: 1", NotYaml, "1"),
        new("a bracket too many", "a: ]", NotYaml, "]"),
        new("a reserved character", "a: @x", NotYaml, "@"),
        new("a tab as indent", "a:\n\tb: 1", TabIndentation, "\t"),
        new("a tab after spaces", "a:\n  \tb: 1", TabIndentation, "\t"),
        new("a duplicate key", "contract: 1\ncontract: 1", DuplicateKey, "contract"),
        new("a list as key", "? [a]\n: 2", WrongKind, "["),
        new("an empty key", ": 2", WrongKind, ":"),
        new("an undefined alias", "a: *x", RefusedYaml, "*x"),
        new("an anchor", "a: &x 1", RefusedYaml, "&x 1"),
        new("an anchor of its own", "a: &x [*x]", RefusedYaml, "&x "),
        new("a merge key", "<<: { a: 1 }", RefusedYaml, "<<"),
        new("a tag", "a: !!str 4", RefusedYaml, "!!str 4"),
        new("a local tag", "a: !exec { b: 1 }", RefusedYaml, "!exec "),
        new("two documents", "contract: 2\n---\ncontract: 1", UnknownLanguage, "2"),
        new("a second document", "---\n~\n---\na: 1", SecondDocument, "---"),
        new("what was not decoded", "summary: D\uFFFDsinscrit", NotText, "\uFFFD"),
        new("UTF-16 without a mark", string.Concat(Sample.Text.Select(letter => $"{letter}\0")), NotText, "\0"),
        new("another kind of YAML", "on: [push]\njobs:\n  build: {}\n", NotAContract, "on"),
        new("NUL", "a: \0", RefusedCharacter, "\0"),
        new("an escaped NUL", "a: \"\\0\"", RefusedCharacter, "\"\\0\""),
        new("a bell", "a: \u0007", RefusedCharacter, "\u0007"),
        new("a line separator", "a: x\u2028y", RefusedCharacter, "\u2028"),
        new("an escaped line separator", "a: \"\\u2028\"", RefusedCharacter, "\"\\u2028\""),
        new("a turn of direction", "a: \u202Eb", RefusedCharacter, "\u202E"),
        new("half a surrogate pair", "a: \uD83D", RefusedCharacter, "\uD83D"),
        new("a byte order mark inside", "a: b\uFEFFc", RefusedCharacter, "\uFEFF"),
        new(
            "deep blocks",
            string.Concat(Enumerable.Range(0, 200).Select(i => new string(' ', i) + "a:\n")),
            NestedTooDeep,
            "a"
        ),
        new("deep brackets", new string('[', 20_000), NestedTooDeep, "["),
        new("deep dashes", string.Concat(Enumerable.Repeat("- ", 20_000)), NestedTooDeep, "-"),
        new("deep braces", string.Concat(Enumerable.Repeat("{a: ", 20_000)), NestedTooDeep, "a"),
        new("more than 1 MiB", new string('#', (1024 * 1024) + 1), FileTooLarge, ""),
    ];

    public static TheoryData<Hostile> Cases => [.. All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_hostile_text_is_told_at_its_place(Hostile hostile)
    {
        var parsed = Sample.Read(hostile.Text);

        Assert.Null(parsed.Value);
        Assert.Contains(
            (hostile.Rule, hostile.Under),
            parsed.Problems.Select(problem => (problem.Rule, problem.Location.Under(hostile.Text)))
        );
        Assert.DoesNotContain(RuleIds.InternalError, parsed.Problems.Select(problem => problem.Rule));
    }

    [Fact]
    public void What_the_compiler_decoded_from_Windows_1252_is_told_once()
    {
        var parsed = ContractReader.Read(
            new ContractText("a.contract.yaml", Sample.Text, "windows-1252"),
            TestContext.Current.CancellationToken
        );
        var problem = Assert.Single(parsed.Problems);
        Assert.Equal(NotText, problem.Rule);
        Assert.Contains("windows-1252", problem.Arguments[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UTF-16 without a mark")]
    [InlineData("another kind of YAML")]
    [InlineData("what was not decoded")]
    public void A_file_that_is_something_else_is_told_once(string name) =>
        Assert.Single(Sample.Read(All.Single(hostile => hostile.Name == name).Text).Problems);

    [Fact]
    public void An_alias_bomb_is_not_expanded()
    {
        var text = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 20).Select(Layer));

        Assert.All(Sample.Read(text).Problems.Take(50), problem => Assert.Equal(RefusedYaml, problem.Rule));

        static string Layer(int i) => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n";
    }

    [Theory]
    [InlineData("x: {}\n", "an entry each")]
    [InlineData("- 1\n", "a list")]
    [InlineData("a: 'b'\n", "duplicates")]
    [InlineData("\"", "quotes")]
    [InlineData("? a\n", "explicit keys")]
    [InlineData("[],", "flow")]
    [InlineData("a", "one long word")]
    [InlineData("|\n a\n", "blocks")]
    [InlineData("&a ", "anchors")]
    [InlineData("%TAG ! x\n", "directives")]
    public void A_megabyte_of_anything_is_read_in_bounded_time(string piece, string name)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1024 * 1024 / piece.Length));

        Assert.True(Sample.Read(text).Problems.Count > 0, name);
    }

    [Fact]
    public void A_contract_of_a_megabyte_is_read_in_bounded_time()
    {
        var types = string.Concat(Enumerable.Range(0, 4000).Select(Type));
        var operations = string.Concat(Enumerable.Range(0, 2900).Select(Operation));
        var text = Sample
            .Text.Replace("types:\n", "types:\n" + types)
            .Replace("operations:\n", "operations:\n" + operations);
        Assert.InRange(text.Length, 900_000, 1024 * 1024);

        Assert.Equal(101, Sample.Read(text).Problems.Count);

        static string Type(int i) =>
            $"  Type{i}:\n    fields: {{ Next: {{ wire: n, type: Type{(i + 1) % 4000}, required: true }}, Lost: {{ wire: l, type: Typ{i} }} }}\n";

        static string Operation(int i) =>
            $"  Do{i}:\n    path: do\n    effect: read\n    response: {{ type: Type{i} }}\n    parameters:\n"
            + "      A: { wire: a, type: string, rules: [{ minLength: 9 }, { maxLength: 8 }, { pattern: (a+)+b, when: [B] }] }\n";
    }

    [Fact]
    public void A_byte_order_mark_at_the_start_is_welcome() =>
        Assert.NotNull(Sample.Read("\uFEFF" + Sample.Text).Value);

    [Fact]
    public void Cancellation_passes()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var text = new ContractText("a.contract.yaml", Sample.Text);

        Assert.Throws<OperationCanceledException>(() => Generator.Reading.ContractReader.Read(text, cancelled.Token));
    }
}
