using System.Collections.Immutable;
using EnvoyerSms.TestSupport.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Contract.Generator.Tests.Pipeline;

/// <summary>
/// Runs the generator as a compiler would. Every first run is followed by a second over an unrelated edit, which must find
/// every step cached and hold nothing of the compiler's in its values: so every generator test is a caching test too.
/// </summary>
internal sealed class GeneratorHarness
{
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;
    private ImmutableArray<AdditionalText> _files;

    private GeneratorHarness(Consumer consumer)
    {
        _compilation = consumer.ToCompilation();
        _files = [.. consumer.Contracts];
        _driver = CSharpGeneratorDriver.Create(
            [new ContractGenerator().AsSourceGenerator()],
            _files,
            consumer.ParseOptions,
            consumer.Properties,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );
    }

    /// <summary>Runs once, and again over an unrelated edit.</summary>
    public static GeneratorHarness Run(Consumer consumer)
    {
        var harness = new GeneratorHarness(consumer);
        harness.RunAgain();
        var first = harness.Result;
        harness.Edit("// an unrelated edit");
        CachedSteps.AssertAllCached(harness.Result);
        CachedSteps.AssertHoldNothingOfTheCompiler(harness.Result);
        Assert.Equal(Texts(first), Texts(harness.Result));
        return harness;
    }

    public static GeneratorHarness Run(string contract, params (string Property, string Value)[] set) =>
        Run(
            new Consumer
            {
                Contracts = [new ContractFile(contract)],
                Set = set.ToDictionary(property => property.Property, property => property.Value),
            }
        );

    public GeneratorRunResult Result { get; private set; }

    public IReadOnlyList<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>Emitted files by name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>The user's code with what was emitted.</summary>
    public CSharpCompilation Compilation =>
        _compilation.AddSyntaxTrees(Result.GeneratedSources.Select(source => source.SyntaxTree));

    /// <summary>What the compiler says of the user's code and ours together.</summary>
    public IReadOnlyList<Diagnostic> Complaints =>
        [
            .. Compilation
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(complaint => complaint.Severity >= DiagnosticSeverity.Warning),
        ];

    /// <summary>The compiler is content: no error and no warning, nullable and XML docs included.</summary>
    public GeneratorHarness Compiles()
    {
        Assert.Empty(Complaints.Select(complaint => complaint.ToString()));
        return this;
    }

    public GeneratorHarness ReportsNothing()
    {
        Assert.Empty(Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return this;
    }

    /// <summary>The user types C#.</summary>
    public void Edit(string code)
    {
        _compilation = _compilation.AddSyntaxTrees(
            Consumer.Parse(code, (CSharpParseOptions)_compilation.SyntaxTrees[0].Options)
        );
        RunAgain();
    }

    /// <summary>The author saves the contract.</summary>
    /// <param name="index">Which of the project's files: the first is the contract.</param>
    public void EditContract(string text, int index = 0)
    {
        var file = new ContractFile(text, _files[index].Path);
        _driver = _driver.ReplaceAdditionalText(_files[index], file);
        _files = _files.SetItem(index, file);
        RunAgain();
    }

    public void EditProperties(ProjectProperties properties)
    {
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(properties);
        RunAgain();
    }

    private void RunAgain()
    {
        _driver = _driver.RunGenerators(_compilation, TestContext.Current.CancellationToken);
        Result = Assert.Single(_driver.GetRunResult().Results);
        Assert.Null(Result.Exception);
    }

    private static IEnumerable<string> Texts(GeneratorRunResult result) =>
        result.GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText);
}
