using System.Collections.Immutable;
using EnvoyerSms.Contract.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

/// <summary>
/// Files, and what one fix makes of them: diagnostic by diagnostic until none is offered, and all at once in a document, a project and
/// a solution. Where the diagnostics stand is what the rules' own tests say; here they are taken as they come, and a compiler's error
/// or a warning about null is a failure.
/// </summary>
internal sealed class FixVerifier : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
{
    private readonly ContractFix _fix;

    public FixVerifier(ContractFix fix, string? editorConfig, string[] before, string[] oneByOne, string[] atOnce)
    {
        _fix = fix;
        this.UseClient();
        Add(TestState, before);
        Add(FixedState, oneByOne);
        if (!atOnce.SequenceEqual(oneByOne))
            Add(BatchFixedState, atOnce);
        if (editorConfig is not null)
            TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + editorConfig));
        CodeActionEquivalenceKey = fix.Key;
        CodeActionVerifier = static (action, verify) => verify.False(string.IsNullOrWhiteSpace(action.Title));
        // Whether a diagnostic can be suppressed, and what becomes of it in generated code, is no matter of its fix.
        TestBehaviors = TestBehaviors.SkipSuppressionCheck | TestBehaviors.SkipGeneratedCodeCheck;
        DisabledDiagnostics.AddRange(AsInAProject.Rules.Keys.Except(fix.FixableDiagnosticIds));
    }

    /// <summary>The contract that is coming. What a fix writes for it does not compile with the client of today.</summary>
    public string? Next
    {
        init
        {
            if (value is null)
                return;
            ShippedNext.AddTo(TestState, value);
            CompilerDiagnostics = CompilerDiagnostics.None;
        }
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => CallSites.Analyzers;

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => [_fix];

    protected override CompilationOptions CreateCompilationOptions() => AsInAProject.Options;

    protected override ParseOptions CreateParseOptions() => AsInAProject.ParseOptions;

    protected override bool IsCompilerDiagnosticIncluded(
        Diagnostic diagnostic,
        CompilerDiagnostics compilerDiagnostics
    ) =>
        base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics)
        || diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal);

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        var ids = _fix.FixableDiagnosticIds;
        var before = TestState.WithInheritedValuesApplied(null, ids);
        var after = FixedState.WithInheritedValuesApplied(before, ids);
        TestState.ExpectedDiagnostics.AddRange(await FindAsync(before, cancellationToken));
        Assert.NotEmpty(TestState.ExpectedDiagnostics);
        FixedState.ExpectedDiagnostics.AddRange(await FindAsync(after, cancellationToken));
        var isMended = !after.Sources.Select(Text).SequenceEqual(before.Sources.Select(Text));
        Assert.True(
            !isMended || FixedState.ExpectedDiagnostics.Count < TestState.ExpectedDiagnostics.Count,
            "Nothing that was reported is gone."
        );
        if (BatchFixedState.Sources.Count > 0)
        {
            var atOnce = BatchFixedState.WithInheritedValuesApplied(after, ids);
            BatchFixedState.ExpectedDiagnostics.AddRange(await FindAsync(atOnce, cancellationToken));
        }
        await base.RunImplAsync(cancellationToken);
    }

    private static string Text((string Name, SourceText Content) file) => file.Content.ToString();

    private static void Add(SolutionState state, string[] files)
    {
        state.MarkupHandling = MarkupMode.None;
        foreach (var file in files)
            state.Sources.Add(file);
    }

    private async Task<IEnumerable<DiagnosticResult>> FindAsync(SolutionState state, CancellationToken cancel)
    {
        var project = await CreateProjectAsync(new EvaluatedProjectState(state, ReferenceAssemblies), [], cancel);
        var compilation = await project.GetCompilationAsync(cancel);
        var found = await compilation!
            .WithAnalyzers([.. GetDiagnosticAnalyzers()], project.AnalyzerOptions)
            .GetAllDiagnosticsAsync(cancel);
        return found
            .Where(diagnostic => _fix.FixableDiagnosticIds.Contains(diagnostic.Id))
            .Select(diagnostic =>
                new DiagnosticResult(diagnostic.Id, diagnostic.Severity)
                    .WithSpan(diagnostic.Location.GetLineSpan())
                    .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            );
    }
}
