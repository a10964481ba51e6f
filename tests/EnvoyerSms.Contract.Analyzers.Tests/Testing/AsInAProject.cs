using EnvoyerSms.TestSupport.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>What Microsoft's tests are told of the project that code stands in: it uses the client, which is compiled once for all of them.</summary>
internal static class AsInAProject
{
    private static readonly Consumer Consumer = new();

    // What this process runs on is taken instead: nothing is downloaded.
    private static readonly ReferenceAssemblies None = new("net10.0");

    private static readonly MetadataReference[] References = [.. Consumer.Framework, EmittedClient.Assembly];

    public static CompilationOptions Options { get; } = Consumer.ToCompilation().Options;

    public static ParseOptions ParseOptions => Consumer.ParseOptions;

    /// <summary>Every rule by its id, as an analyzer declares it.</summary>
    public static IReadOnlyDictionary<string, DiagnosticDescriptor> Rules { get; } =
        CallSites
            .Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .GroupBy(rule => rule.Id)
            .ToDictionary(rules => rules.Key, rules => rules.First());

    public static void UseClient(this AnalyzerTest<DefaultVerifier> test)
    {
        test.ReferenceAssemblies = None;
        test.TestState.AdditionalReferences.AddRange(References);
        // Ours come as code and spans: where a rule stands in one form of a call, it must stand in the other.
        test.TestState.MarkupHandling = MarkupMode.None;
    }
}
