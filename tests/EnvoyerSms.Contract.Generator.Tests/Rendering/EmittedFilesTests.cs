using System.Text;
using EnvoyerSms.Contract.Generator.Tests.Pipeline;
using EnvoyerSms.Contract.Generator.Tests.Reading;
using EnvoyerSms.TestSupport.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Contract.Generator.Tests.Rendering;

/// <summary>The snapshots once more, under Microsoft's own test of generators: these files, in this order, and no warning.</summary>
public sealed class EmittedFilesTests
{
    [Fact]
    public async Task A_project_that_only_has_a_contract_gets_these_files()
    {
        // As our own driver emits them, and as the snapshots say wherever there is one.
        var expected = GeneratorHarness
            .Run(Sample.Text, ("ApiContractExamples", "true"))
            .Files.Select(file => (file.Key, Snapshot.Find(file.Key, nameof(SnapshotTests.Library)) ?? file.Value))
            .ToArray();

        await new EmittedFiles(expected).RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class EmittedFiles : CSharpSourceGeneratorTest<ContractGenerator, DefaultVerifier>
    {
        private static readonly Consumer Consumer = new();

        private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

        public EmittedFiles(IEnumerable<(string File, string Text)> emitted)
        {
            // What this process runs on is taken instead: nothing is downloaded.
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.AdditionalReferences.AddRange(Consumer.Framework);
            TestState.AdditionalFiles.Add(("sample.contract.yaml", Sample.Text));
            TestState.AnalyzerConfigFiles.Add(
                ("/.globalconfig", "is_global = true\nbuild_property.ApiContractExamples = true\n")
            );
            TestCode = Consumer.Code[0];
            foreach (var (file, text) in emitted)
                TestState.GeneratedSources.Add((typeof(ContractGenerator), file, SourceText.From(text, Utf8)));
            CompilerDiagnostics = CompilerDiagnostics.Warnings;
        }

        protected override CompilationOptions CreateCompilationOptions() => Consumer.ToCompilation().Options;

        protected override ParseOptions CreateParseOptions() => Consumer.ParseOptions;
    }
}
