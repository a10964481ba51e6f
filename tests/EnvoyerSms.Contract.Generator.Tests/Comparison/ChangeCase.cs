using System.Globalization;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using EnvoyerSms.Contract.Generator.Tests.Reading;

namespace EnvoyerSms.Contract.Generator.Tests.Comparison;

/// <summary>One change of the library's contract, as changes.txt writes it.</summary>
/// <param name="Steps">Lines that go and come, and those to look behind.</param>
/// <param name="Level">The bump that is required.</param>
/// <param name="Expected">What is found, a line each.</param>
internal sealed record ChangeCase(
    string Title,
    IReadOnlyList<string> Steps,
    string Level,
    IReadOnlyList<string> Expected
)
{
    public const string OldPath = "old.contract.yaml";
    public const string NewPath = "new.contract.yaml";

    private const string StoodStill = "ESMS2903";

    public static string Before { get; } = ChangeCases.Load("library.contract.yaml");

    public string After => Edit(Steps);

    public static ContractModel Old => Read(Before, OldPath);

    public ContractModel New => Read(After, NewPath);

    public static ContractModel Read(string text, string path)
    {
        var parsed = Sample.Read(text, path);
        Assert.True(
            parsed.Value is not null,
            string.Join("\n", parsed.Problems.Select(problem => Slip.Describe(problem, text)))
        );
        return parsed.Value;
    }

    /// <summary>What is found, as the file writes it.</summary>
    public IReadOnlyList<string> Found(ContractComparison comparison) =>
        [
            .. LocatedChange
                .Of(comparison, new ContractText(OldPath, Before), new ContractText(NewPath, After))
                .Where(located => located.Change.Rule.Id != StoodStill || Expects(StoodStill))
                .Select(Line),
        ];

    private bool Expects(string rule) => Expected.Any(line => line.StartsWith(rule, StringComparison.Ordinal));

    private static string Line(LocatedChange located)
    {
        var change = located.Change;
        var sure = change.Certainty == Certainty.Sure ? "" : " !" + change.Certainty;
        var lines = string.Create(CultureInfo.InvariantCulture, $"{located.Old.Line + 1} {located.New.Line + 1}");
        return $"{change.Rule.Id} {lines} {change.Path}{sure}";
    }

    private static string Edit(IReadOnlyList<string> steps)
    {
        var lines = Before.Split('\n').ToList();
        var at = 0;
        string? gone = null;
        foreach (var step in steps)
        {
            var words = step[2..];
            switch (step[0])
            {
                case '@':
                    at = Find(lines, at, line => line.StartsWith(words, StringComparison.Ordinal), words) + 1;
                    break;
                case '-':
                    at = Find(lines, at, line => line == words, words);
                    gone = lines[at];
                    lines.RemoveAt(at);
                    continue;
                case '+':
                    lines.Insert(at, IndentOf(gone ?? Neighbour(lines, at)) + words);
                    at++;
                    break;
                default:
                    Replace(lines, words.Split(" =>"));
                    break;
            }
            gone = null;
        }
        return string.Join('\n', lines);
    }

    private static void Replace(List<string> lines, string[] words)
    {
        var index = Find(lines, 0, line => line == words[0], words[0]);
        if (words[1].Trim() is { Length: > 0 } now)
            lines[index] = lines[index].Replace(words[0], now);
        else
            lines.RemoveAt(index);
    }

    private static int Find(List<string> lines, int from, Predicate<string> isIt, string words)
    {
        var found = lines.FindIndex(from, line => isIt(line.Trim()));
        Assert.True(found >= 0, $"Behind line {from} there is no '{words}'.");
        return found;
    }

    // What comes in place of a line stands where that did; else it is its owner's first child, or stands like the line before it.
    private static string Neighbour(List<string> lines, int at) =>
        lines[at - 1].EndsWith(':') ? lines[at] : lines[at - 1];

    private static string IndentOf(string line) => line[..^line.TrimStart().Length];

    public override string ToString() => Title;
}
