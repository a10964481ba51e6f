using CsCheck;

namespace EnvoyerSms.Contract.Generator.Tests.Comparison;

/// <summary>Lines go, change places, or get a word of another: a contract is often left, unlike of random letters.</summary>
internal static class RandomEdits
{
    public static readonly Gen<Func<string, string>> One = Gen.OneOf(
        Gen.Double.Unit.Select(at => Of(lines => lines.RemoveAt(At(lines, at)))),
        Gen.Select(
            Gen.Double.Unit,
            Gen.Int[-6, 6],
            (at, by) =>
                Of(lines =>
                {
                    var from = At(lines, at);
                    var to = Math.Clamp(from + by, 0, lines.Count - 1);
                    (lines[from], lines[to]) = (lines[to], lines[from]);
                })
        ),
        Gen.Select(
            Gen.Double.Unit,
            Gen.OneOf("1", "2", "77", "true", "false", "read", "unsafe", "string", "integer", "get", "other", "[post]"),
            (at, word) => Of(lines => ReplaceValue(lines, At(lines, at), word))
        ),
        Gen.Select(
            Gen.Double.Unit,
            Gen.OneOf(", required: true }", ", since: 1.0.0 }", ", personal: true }", ", repeated: true }", " }"),
            (at, end) =>
                Of(lines =>
                {
                    var line = lines[At(lines, at)];
                    if (line.EndsWith(" }", StringComparison.Ordinal))
                        lines[At(lines, at)] = line[..^2] + end;
                })
        )
    );

    private static Func<string, string> Of(Action<List<string>> edit) =>
        text =>
        {
            var lines = text.Split('\n').ToList();
            edit(lines);
            return string.Join('\n', lines);
        };

    private static int At(List<string> lines, double part) => (int)(part * lines.Count);

    private static void ReplaceValue(List<string> lines, int index, string word)
    {
        var colon = lines[index].LastIndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
            return;
        var end = lines[index].IndexOfAny([',', ' ', '}'], colon + 2);
        lines[index] = lines[index][..(colon + 2)] + word + (end < 0 ? "" : lines[index][end..]);
    }
}
