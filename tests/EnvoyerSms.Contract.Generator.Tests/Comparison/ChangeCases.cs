using System.Reflection;
using System.Text.RegularExpressions;

namespace EnvoyerSms.Contract.Generator.Tests.Comparison;

/// <summary>The cases of changes.txt.</summary>
internal static partial class ChangeCases
{
    public static readonly string Folder = Path.Combine(
        typeof(ChangeCases)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "ProjectDirectory")
            .Value!,
        "Comparison"
    );

    public static IReadOnlyList<ChangeCase> All { get; } =
    [.. Blank().Split(Load("changes.txt").Trim()).Where(block => block[0] != '#').Select(Parse)];

    public static ChangeCase Find(string title) => All.Single(item => item.Title == title);

    public static string Load(string name) => File.ReadAllText(Path.Combine(Folder, name)).ReplaceLineEndings("\n");

    /// <summary>The case with the places that were found, where the rules are those that it expects.</summary>
    public static ChangeCase WritePlaces(ChangeCase item, IReadOnlyList<string> found)
    {
        if (!item.Expected.Select(RuleOf).Order().SequenceEqual(found.Select(RuleOf).Order()))
            return item;
        var text = Load("changes.txt");
        var start = text.IndexOf(
            "\n= ",
            text.IndexOf($"\n\n{item.Title}\n", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        var from = text.IndexOf('\n', start + 1) + 1;
        var end = text.IndexOf("\n\n", from, StringComparison.Ordinal);
        File.WriteAllText(
            Path.Combine(Folder, "changes.txt"),
            text[..from] + string.Join('\n', found) + (end < 0 ? "\n" : text[end..])
        );
        return item with { Expected = found };
    }

    private static string RuleOf(string line) => line.Split(' ')[0];

    private static ChangeCase Parse(string block)
    {
        var lines = block.Split('\n');
        var steps = lines.Skip(1).TakeWhile(line => !line.StartsWith("= ", StringComparison.Ordinal)).ToList();
        var rest = lines.Skip(steps.Count + 1).ToList();
        return new ChangeCase(lines[0], steps, rest[0][2..], rest[1..]);
    }

    [GeneratedRegex("\n\n+")]
    private static partial Regex Blank();
}
