using System.Text.Json;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>What the compiler found in a project, in the form that it writes for machines (SARIF).</summary>
internal sealed class CompilerLog(string path)
{
    public const string File = "compiler.sarif";

    /// <summary>What asks for it in a project file. Only where it is read: analyzers run for it that would say nothing else.</summary>
    public const string Property = $"<ErrorLog>{File},version=2.1</ErrorLog>";

    /// <summary>Each diagnostic of ours that users see: its line, its id, and the text under the squiggle.</summary>
    /// <param name="file">The file to look at; empty where there is one alone.</param>
    public IEnumerable<string> Squiggles(string source, string file = "")
    {
        var lines = source.Split('\n');
        return JsonDocument
            .Parse(System.IO.File.ReadAllText(path))
            .RootElement.GetProperty("runs")[0]
            .GetProperty("results")
            .EnumerateArray()
            .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("ESMS", StringComparison.Ordinal))
            // Hidden ones are offers of the editor.
            .Where(result => result.GetProperty("level").GetString() != "none")
            .Where(result =>
                Place(result)
                    .GetProperty("artifactLocation")
                    .GetProperty("uri")
                    .GetString()!
                    .EndsWith(file, StringComparison.Ordinal)
            )
            .Select(result =>
            {
                var region = Place(result).GetProperty("region");
                var line = region.GetProperty("startLine").GetInt32();
                var from = region.GetProperty("startColumn").GetInt32() - 1;
                var to = region.GetProperty("endColumn").GetInt32() - 1;
                return (line, text: $"{line}: {result.GetProperty("ruleId").GetString()} {lines[line - 1][from..to]}");
            })
            .OrderBy(found => found.line)
            .Select(found => found.text);
    }

    private static JsonElement Place(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation");
}
