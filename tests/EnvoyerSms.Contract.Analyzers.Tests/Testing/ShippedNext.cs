using System.Collections.Immutable;
using EnvoyerSms.TestSupport.Compiling;
using EnvoyerSms.TestSupport.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>The shipped contract as it comes: with a few of its lines changed.</summary>
internal static class ShippedNext
{
    private const string File = "/coming.yaml";

    private static readonly (string Path, string Text)[] Today =
    [
        ("/shipped.contract.yaml", EmittedClient.Read("shipped.contract.yaml")),
        ("/parcels.contract.yaml", EmittedClient.Read("parcels.contract.yaml")),
        ("/kiosk.contract.yaml", EmittedClient.Read("kiosk.contract.yaml")),
    ];

    /// <param name="steps">As <see cref="ContractEdit"/> takes them.</param>
    public static string With(params string[] steps) => ContractEdit.Apply(Today[0].Text, steps);

    /// <summary>The same for Microsoft's tests.</summary>
    public static void AddTo(SolutionState state, string next)
    {
        foreach (var (path, text) in Today)
            state.AdditionalFiles.Add((path, text));
        state.AdditionalFiles.Add((File, next));
        state.AnalyzerConfigFiles.Add(
            ("/.globalconfig", $"is_global = true\n[{File}]\nbuild_metadata.AdditionalFiles.ApiContractNext = true\n")
        );
    }

    public static AnalyzerOptions Options(string next) =>
        new(
            [
                .. Today.Select(file => (AdditionalText)new ContractFile(file.Text, file.Path)),
                new ContractFile(next, File),
            ],
            new ProjectProperties(new Dictionary<string, string>())
            {
                Metadata = new Dictionary<string, (string, string)> { [File] = ("ApiContractNext", "true") },
            }
        );
}
