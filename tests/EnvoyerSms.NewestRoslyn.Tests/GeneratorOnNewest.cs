using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace EnvoyerSms.NewestRoslyn.Tests;

/// <summary>Code beside a contract: with what the generator emits, it compiles without a warning.</summary>
internal sealed class GeneratorOnNewest : CSharpSourceGeneratorTest<EmptySourceGeneratorProvider, DefaultVerifier>
{
    public GeneratorOnNewest(string code)
    {
        this.UseFramework();
        TestCode = code;
        TestState.AdditionalFiles.Add((Product.ContractName, Product.Contract()));
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        // The snapshots hold the text.
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
    }

    protected override IEnumerable<Type> GetSourceGenerators() => [Product.Generator];

    protected override CompilationOptions CreateCompilationOptions() => Product.Consumer.ToCompilation().Options;

    protected override ParseOptions CreateParseOptions() => Product.Consumer.ParseOptions;
}
