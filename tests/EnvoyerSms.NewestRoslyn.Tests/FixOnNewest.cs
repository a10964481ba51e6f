using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace EnvoyerSms.NewestRoslyn.Tests;

/// <summary>Marked code under every analyzer, and what a fix makes of it in each scope.</summary>
internal sealed class FixOnNewest : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
{
    private readonly CodeFixProvider _fix;

    public FixOnNewest(string fix, string marked, string mended)
    {
        _fix = Product.Fix(fix);
        this.UseFramework();
        TestState.AdditionalReferences.Add(Product.Client);
        TestCode = marked;
        FixedCode = mended;
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Product.Analyzers;

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => [_fix];

    protected override CompilationOptions CreateCompilationOptions() => Product.Consumer.ToCompilation().Options;

    protected override ParseOptions CreateParseOptions() => Product.Consumer.ParseOptions;
}
