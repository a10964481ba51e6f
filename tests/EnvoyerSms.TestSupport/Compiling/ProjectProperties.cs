using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.TestSupport.Compiling;

/// <summary>MSBuild properties, and the files that have <c>ApiContract</c> metadata, as the compiler hands them over.</summary>
public sealed class ProjectProperties(IReadOnlyDictionary<string, string> properties, params string[] marked)
    : AnalyzerConfigOptionsProvider
{
    private static readonly Values Nothing = new(new Dictionary<string, string>());
    private static readonly Values Marked = new(
        new Dictionary<string, string> { ["build_metadata.AdditionalFiles.ApiContract"] = "true" }
    );

    private static readonly Values Coming = new(
        new Dictionary<string, string> { ["build_metadata.AdditionalFiles.ApiContractNext"] = "true" }
    );

    /// <summary>Files that have <c>ApiContractNext</c> metadata.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(properties.ToDictionary(pair => "build_property." + pair.Key, pair => pair.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Nothing;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        Next.Contains(textFile.Path) ? Coming
        : marked.Contains(textFile.Path) ? Marked
        : Nothing;

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
