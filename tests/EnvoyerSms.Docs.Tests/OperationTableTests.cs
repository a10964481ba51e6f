using System.Text.RegularExpressions;

namespace EnvoyerSms.Docs.Tests;

/// <summary>The READMEs list each operation of the contract, in its order, with what a call of its effect does.</summary>
public sealed partial class OperationTableTests
{
    public static TheoryData<string> Readmes => [Page.English.Path, Page.French.Path];

    [Theory, MemberData(nameof(Readmes))]
    public void Every_operation_is_listed(string path) =>
        Assert.Equal(Operations().Select(operation => operation.Method), Rows(path).Select(row => row.Method));

    [Theory, MemberData(nameof(Readmes))]
    public void What_has_no_effect_and_what_may_be_repeated_is_told_by_the_same_words(string path)
    {
        var effects = Operations().Zip(Rows(path), (operation, row) => (operation.Effect, row.Effect)).ToList();
        var reads = Assert.Single(Words("read"));
        var repeated = Assert.Single(Words("idempotent"));
        Assert.DoesNotContain(reads, effects.Where(pair => pair.Item1 != "read").Select(pair => pair.Item2));
        Assert.DoesNotContain(repeated, effects.Where(pair => pair.Item1 != "idempotent").Select(pair => pair.Item2));

        IEnumerable<string> Words(string effect) =>
            effects.Where(pair => pair.Item1 == effect).Select(pair => pair.Item2).Distinct();
    }

    private static List<(string Method, string Effect)> Rows(string path) =>
        [
            .. Row()
                .Matches(new Page(path).Prose)
                .Select(row => (row.Groups["method"].Value, row.Groups["effect"].Value)),
        ];

    private static List<(string Method, string Effect)> Operations() =>
        [
            .. Operation()
                .Matches(new Page("contract/envoyersms.contract.yaml").Text)
                .Select(operation => (operation.Groups["name"].Value + "Async", operation.Groups["effect"].Value)),
        ];

    [GeneratedRegex(@"^\| `(?<method>\w+Async)` \|[^|]+\| (?<effect>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^  (?<name>\w+):\n    path: .+\n    effect: (?<effect>\w+)$", RegexOptions.Multiline)]
    private static partial Regex Operation();
}
