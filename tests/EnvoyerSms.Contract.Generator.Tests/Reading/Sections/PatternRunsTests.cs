using System.Diagnostics;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Tests.Reading.Sections;

/// <summary>An editor reads a contract at every edit: its patterns have a bound, whatever they are and however many examples there are.</summary>
public sealed class PatternRunsTests
{
    // Beside one second for all patterns: reading, and a machine that does other things.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    // Each of them twice as long as the one before, and no end to it.
    private const string Slow = "(a+)+b";

    private static readonly string Value = new('a', 40);

    [Fact]
    public void One_that_is_slow_is_told_once_and_left_alone()
    {
        var (problems, elapsed) = Read(Contract(patterns: 1, examples: 40));

        var problem = Assert.Single(problems, problem => problem.Rule == RuleIds.SlowPattern);
        Assert.Equal($"\"{Slow}{{1}}\"", problem.Location.Under(Contract(patterns: 1, examples: 40)));
        Assert.DoesNotContain(problems, problem => problem.Rule == RuleIds.ExampleBreaksRule);
        Assert.True(elapsed < Bound, $"{elapsed}");
    }

    [Fact]
    public void Many_that_are_slow_share_one_bound()
    {
        var (problems, elapsed) = Read(Contract(patterns: 40, examples: 1));

        Assert.InRange(problems.Count(problem => problem.Rule == RuleIds.SlowPattern), 1, 6);
        Assert.True(elapsed < Bound, $"{elapsed}");
    }

    [Fact]
    public void One_that_is_quick_is_held_to_every_example()
    {
        var text = Contract(patterns: 1, examples: 40).Replace(Slow, "b", StringComparison.Ordinal);

        Assert.Equal(40, Read(text).Problems.Count(problem => problem.Rule == RuleIds.ExampleBreaksRule));
    }

    private static (EquatableArray<Problem> Problems, TimeSpan Elapsed) Read(string text)
    {
        var watch = Stopwatch.StartNew();
        return (Sample.Read(text).Problems, watch.Elapsed);
    }

    // An operation with parameters of a pattern each, no two alike.
    private static string Contract(int patterns, int examples)
    {
        var numbers = Enumerable.Range(1, patterns).ToList();
        var parameters = numbers.Select(number =>
            $"      P{number}: {{ wire: p{number}, type: string, rules: [{{ pattern: \"{Slow}{{{number}}}\" }}] }}\n"
        );
        var values = string.Join(", ", numbers.Select(number => $"P{number}: {Value}"));
        var written = Enumerable
            .Range(1, examples)
            .Select(number =>
                $"      - {{ name: e{number}, request: {{ {values} }}, response: \"<bell><tone>1</tone></bell>\" }}\n"
            );
        return $$"""
            contract: 1
            api:
              name: Bell
              version: 1.0.0
              baseAddress: https://bell.example/
              methods: [post]
              envelope:
                root: bell
                error: { element: broken, id: id, message: why }
            types:
              Sound:
                fields:
                  Tone: { wire: tone, type: string }
            operations:
              Ring:
                path: ring
                effect: read
                response: { type: Sound }
                parameters:
            {{string.Concat(parameters)}}    examples:
            {{string.Concat(written)}}
            """;
    }
}
