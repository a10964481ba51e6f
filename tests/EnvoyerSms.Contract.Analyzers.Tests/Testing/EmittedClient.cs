using System.Collections.Immutable;
using System.Reflection;
using EnvoyerSms.Contract.Generator;
using EnvoyerSms.TestSupport.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>
/// The client of the shipped contract, and beside it those of contracts that have the rules and the history which the shipped one lacks:
/// as an assembly of their own, or as sources beside the code that uses them.
/// </summary>
internal static class EmittedClient
{
    private static readonly Lazy<byte[]> Compiled = new(Compile);
    private static readonly Lazy<PortableExecutableReference> Referenced = new(() =>
        MetadataReference.CreateFromImage(Compiled.Value)
    );
    private static readonly Lazy<ImmutableArray<SyntaxTree>> Emitted = new(Emit);

    public static MetadataReference Assembly => Referenced.Value;

    /// <summary>The assembly's bytes, for a test that runs it.</summary>
    public static byte[] Image => Compiled.Value;

    public static ImmutableArray<SyntaxTree> Sources => Emitted.Value;

    private static byte[] Compile()
    {
        var compilation = new Consumer { Assembly = "Client" }
            .ToCompilation()
            .AddSyntaxTrees(Sources);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return image.ToArray();
    }

    private static ImmutableArray<SyntaxTree> Emit()
    {
        var consumer = new Consumer
        {
            Contracts =
            [
                FileOf("shipped.contract.yaml"),
                FileOf("parcels.contract.yaml"),
                FileOf("kiosk.contract.yaml"),
            ],
        };
        var run = CSharpGeneratorDriver
            .Create(
                [new ContractGenerator().AsSourceGenerator()],
                consumer.Contracts,
                consumer.ParseOptions,
                consumer.Properties
            )
            .RunGenerators(consumer.ToCompilation())
            .GetRunResult();
        Assert.Empty(run.Diagnostics);
        return run.GeneratedTrees;
    }

    private static ContractFile FileOf(string name) => new(Read(name), name);

    /// <summary>The text of a contract.</summary>
    public static string Read(string name)
    {
        using var text = new StreamReader(
            System.Reflection.Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!
        );
        return text.ReadToEnd().ReplaceLineEndings("\n");
    }
}
