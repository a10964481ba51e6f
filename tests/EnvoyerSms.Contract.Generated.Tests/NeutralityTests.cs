using System.Reflection;
using System.Text.RegularExpressions;

namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>The generator and the runtime know no API: no word of either contract stands in their code.</summary>
public sealed partial class NeutralityTests
{
    public static TheoryData<string> Contracts =>
        ["envoyersms.contract.yaml", "parcels.contract.yaml", "meters.contract.yaml"];

    [Theory, MemberData(nameof(Contracts))]
    public void No_literal_under_generator_or_runtime_is_a_word_of_the_contract(string contract)
    {
        var words = WireWords(contract);
        Assert.True(words.Count > 15, "the search below would find nothing");

        var found =
            from folder in Folders
            from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.*", SearchOption.AllDirectories)
            where Path.GetExtension(file) is ".cs" or ".sbn-cs"
            where
                !file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            from Match literal in StringLiteral().Matches(File.ReadAllText(file))
            where words.Contains(literal.Groups["text"].Value)
            select $"{Path.GetRelativePath(Root, file)}: {literal.Value}";

        Assert.Empty(found.ToList());
    }

    [Fact]
    public void The_search_finds_a_word_where_there_is_one() =>
        Assert.Equal("message/send", StringLiteral().Match("""Path = "message/send",""").Groups["text"].Value);

    private static readonly string[] Folders = ["generator", "runtime"];

    // Words that are general in this field and say nothing of the one API.
    private static readonly HashSet<string> General = new(StringComparer.Ordinal)
    {
        "status",
        "success",
        "error",
        "fault",
        "request",
        "date",
        "text",
        "content",
        "offset",
        "tag",
        "account",
        "message",
        "code",
        "key",
        "no", // as in standalone="no"
        "in", // a key of the contract language
        "response",
        "state",
        // Places of the reference.
        "call",
        "wait",
        // Words of other languages that describe APIs, for which the reader names ours.
        "password",
        "responses",
        "route",
    };

    private static HashSet<string> WireWords(string contract)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "contract", contract));
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in WireName().Matches(text))
        foreach (
            var word in match.Groups["names"].Value.Split([',', '[', ']', ' '], StringSplitOptions.RemoveEmptyEntries)
        )
            words.Add(word.Trim());
        words.ExceptWith(General);
        words.RemoveWhere(word => word.All(char.IsAsciiDigit));
        return words;
    }

    private static string Root { get; } =
        typeof(NeutralityTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "RepositoryRoot")
            .Value!;

    [GeneratedRegex("""\b(wire|path|root|element|id|message):\s*(?<names>\[[a-z_0-9, ]+\]|[a-z_0-9/]+)\s*[,}\r\n#]""")]
    private static partial Regex WireName();

    [GeneratedRegex("\"(?<text>[^\"\\\\\\r\\n]+)\"")]
    private static partial Regex StringLiteral();
}
