using Xunit;

namespace EnvoyerSms.TestSupport.Contracts;

/// <summary>Changes a contract line by line, as changes.txt writes it.</summary>
public static class ContractEdit
{
    /// <param name="steps">
    /// A line to look behind (<c>@</c>), that goes (<c>-</c>), that comes (<c>+</c>), or of which a part becomes another (<c>&amp;</c>).
    /// </param>
    public static string Apply(string contract, IReadOnlyList<string> steps)
    {
        var lines = contract.Split('\n').ToList();
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
}
