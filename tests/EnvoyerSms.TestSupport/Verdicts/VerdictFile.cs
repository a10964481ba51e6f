using System.Globalization;

namespace EnvoyerSms.TestSupport.Verdicts;

/// <summary>The verdicts that everybody is held to; their file says how it is written.</summary>
public sealed class VerdictFile
{
    private const string Name = "verdicts.txt";

    private VerdictFile(string[] lines)
    {
        var all = new List<Verdict>();
        List<KeyValuePair<string, object?>> good = [];
        var operation = "";
        for (var i = 0; i < lines.Length; i++)
        {
            var line = new VerdictLine($"{Name}({i + 1}): {lines[i].Trim()}", lines[i]);
            if (line.IsEmpty)
                continue;
            if (line.Skip("now"))
                Now = (DateTimeOffset)line.Value()!;
            else if (line.IsIndented)
                all.Add(Read(line, operation, good));
            else
                (operation, good) = (line.Name(), line.Assignments());
            line.End();
        }
        All = all;
    }

    public static VerdictFile Shared { get; } = new(ReadLines());

    /// <summary>The time that all of them are given at.</summary>
    public DateTimeOffset Now { get; }

    public IReadOnlyList<Verdict> All { get; }

    private static string[] ReadLines()
    {
        using var reader = new StreamReader(typeof(VerdictFile).Assembly.GetManifestResourceStream(Name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
    }

    private static Verdict Read(VerdictLine line, string operation, List<KeyValuePair<string, object?>> good)
    {
        var given = line.Assignments();
        var byGet = given.RemoveAll(member => member is { Key: "Method", Value: "Get" }) > 0;
        var members = good.Select(member =>
                given.Find(other => other.Key == member.Key) is { Key: not null } changed ? changed : member
            )
            .Concat(given.Where(member => good.TrueForAll(other => other.Key != member.Key)));
        line.Expect("->");
        return new Verdict(line.Where, operation, byGet, [.. members], good.Count, BrokenRules.InOrder(line.Rules()));
    }
}
