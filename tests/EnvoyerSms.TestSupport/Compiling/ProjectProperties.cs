using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.TestSupport.Compiling;

/// <summary>MSBuild properties, and the files that have metadata, <c>ApiContract</c> or other, as the compiler hands them over.</summary>
public sealed class ProjectProperties(IReadOnlyDictionary<string, string> properties, params string[] marked)
    : AnalyzerConfigOptionsProvider
{
    private static readonly Values Nothing = new(new Dictionary<string, string>());
    private static readonly Values Marked = new(
        new Dictionary<string, string> { ["build_metadata.AdditionalFiles.ApiContract"] = "true" }
    );

    /// <summary>What else is said of a file: its path, with the name and value of the metadata.</summary>
    public IReadOnlyDictionary<string, (string Name, string Value)> Metadata { get; init; } =
        new Dictionary<string, (string, string)>();

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(properties.ToDictionary(pair => "build_property." + pair.Key, pair => pair.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Nothing;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        marked.Contains(textFile.Path) ? Marked
        : Metadata.TryGetValue(textFile.Path, out var said)
            ? new Values(
                new Dictionary<string, string> { ["build_metadata.AdditionalFiles." + said.Name] = said.Value }
            )
        : Nothing;

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
