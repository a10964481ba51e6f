using System.Diagnostics;
using CsCheck;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning;
using EnvoyerSms.Contract.Generator.Reporting;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Tests.Reading;

/// <summary>Whatever becomes of a contract, the reader answers: a model or the reason why there is none.</summary>
public sealed class MutationTests
{
    // Nobody's contract takes so long, not even on a busy machine.
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(20);

    private static int Iterations => Environment.GetEnvironmentVariable("CI") == "true" ? 10_000 : 200;

    private static readonly string[] Contracts =
    [
        Sample.Text,
        Sample.Shipped,
        .. Sample.Contracts.Select(contract => contract.Text),
    ];

    /// <summary>Tokens that mean something to YAML, to the contract language or to C#.</summary>
    // csharpier-ignore
    private static readonly string[] Tokens =
    [
        "\t", "\n", "\r\n", "  ", "- ", ": ", ":", "? ", "[", "]", "{", "}", ",", "\"", "'", "|", ">", "&a ", "*a",
        "!!str ", "<<: ", "#", "---\n", "...\n", "%YAML 1.1\n", "~", "null", "true", "false", "yes", "-1", "0", "1",
        "99999999999999999999", "1e9", "2.0.0", "\0", "\u2028", "\uFEFF", "\uD83D", "😀", "é", "*/", "\\", "\\u0000",
        "</summary>", "@class", "(a+)+$", "[", "(?<", "{values}", "contract: 1\n", "api:", "name:", "wire:", "type:",
        "string", "integer", "flag", "dateTime", "phone", "required: true", "rules:", "since:", "deprecated:", "use:",
        "error:", "when:", "unless:", "method:", "minLength: 5", "maxLength: 1", "pattern:", "examples:", "request:",
        "result:", "response:", "now:", "Equals", "Loan", "Card", "LendBooks", "measure:", "segments:", "exclusive:",
        "together:", "distinct: true", "advice: true", "caution:", "requires:", "operation:", "flag:",
        "decimal", "boolean", "date", "duration", "words: [a, b]", "unit: minutes", "plus: true", "as: fields", "{n}",
        "format: unixSeconds", "format: iso8601",
    ];

    private static readonly Gen<Func<string, string>> Mutation = Gen.OneOf(
        Gen.Select(Gen.Double.Unit, Gen.OneOf(Tokens), (at, token) => Func(text => text.Insert(At(text, at), token))),
        Gen.Select(Gen.Double.Unit, Gen.Int[1, 40], (at, length) => Func(text => Cut(text, At(text, at), length))),
        Gen.Select(
            Gen.Double.Unit,
            Gen.Char,
            (at, other) => Func(text => Cut(text, At(text, at), 1).Insert(At(text, at), $"{other}"))
        ),
        Gen.Select(
            Gen.Double.Unit,
            Gen.Double.Unit,
            Gen.Int[1, 400],
            (from, to, length) => Func(text => Copy(text, At(text, from), length, At(text, to)))
        ),
        Gen.Select(Gen.Double.Unit, Gen.Double.Unit, (line, other) => Func(text => SwapLines(text, line, other))),
        Gen.Select(Gen.Double.Unit, Gen.Int[-4, 4], (line, by) => Func(text => Indent(text, line, by))),
        Gen.Select(Gen.Double.Unit, Gen.Double.Unit, (word, other) => Func(text => ReplaceWord(text, word, other))),
        Gen.Select(Gen.Double.Unit, at => Func(text => text.Substring(0, At(text, at))))
    );

    [Fact]
    public void A_mutated_contract_is_read_or_refused() =>
        Gen.Select(Gen.OneOf(Contracts), Mutation.Array[1, 6])
            .Select((text, mutations) => mutations.Aggregate(text, (changed, mutation) => mutation(changed)))
            .Sample(AssertAnswered, iter: Iterations, print: text => text);

    [Fact]
    public void Any_text_is_read_or_refused() =>
        Gen.OneOf(Tokens)
            .Array[0, 200]
            .Select(string.Concat)
            .Sample(AssertAnswered, iter: Iterations, print: text => text);

    private static void AssertAnswered(string text)
    {
        var clock = Stopwatch.StartNew();
        var parsed = Sample.Read(text);

        Assert.True(clock.Elapsed < LongestRead, $"Reading took {clock.Elapsed}.");
        var diagnostics = parsed.Problems.Select(problem => problem.ToDiagnostic()).ToList();
        // What is wrong with an example, a summary or a wording is told, and leaves the rest.
        Assert.True(
            parsed.Value is not null || diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        );
        foreach (var (problem, diagnostic) in parsed.Problems.Zip(diagnostics))
        {
            Assert.NotEqual(RuleIds.InternalError, problem.Rule);
            Assert.InRange(problem.Location.Start + problem.Location.Length, 0, text.Length);
            Assert.DoesNotContain('\n', diagnostic.GetMessage(null));
        }
        if (parsed.Value is { } model)
            AssertHistoryHolds(model);
    }

    // A model that was taken can be asked for any of its past.
    private static void AssertHistoryHolds(ContractModel model)
    {
        foreach (var version in model.Api.Versions)
            Assert.NotNull(ContractHistory.UpTo(model, version.Version));
    }

    private static Func<string, string> Func(Func<string, string> mutation) => mutation;

    private static int At(string text, double part) => (int)(part * text.Length);

    private static string Cut(string text, int start, int length) =>
        text.Remove(start, Math.Min(length, text.Length - start));

    private static string Copy(string text, int start, int length, int to) =>
        text.Insert(to, text.Substring(start, Math.Min(length, text.Length - start)));

    private static string SwapLines(string text, double first, double second)
    {
        var lines = text.Split('\n');
        var (i, j) = ((int)(first * lines.Length), (int)(second * lines.Length));
        (lines[i], lines[j]) = (lines[j], lines[i]);
        return string.Join('\n', lines);
    }

    private static string Indent(string text, double which, int by)
    {
        var lines = text.Split('\n');
        var i = (int)(which * lines.Length);
        lines[i] = by > 0 ? new string(' ', by) + lines[i] : lines[i].Substring(Math.Min(-by, lines[i].Length));
        return string.Join('\n', lines);
    }

    private static string ReplaceWord(string text, double which, double other)
    {
        var words = text.Split(' ');
        words[(int)(which * words.Length)] = words[(int)(other * words.Length)];
        return string.Join(' ', words);
    }
}
