using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>One file of code, held to what is to be reported in it: by every analyzer, and nothing else.</summary>
internal sealed class RuleTest : CSharpAnalyzerTest<EmptyDiagnosticAnalyzer, DefaultVerifier>
{
    /// <param name="code">The file, without marks.</param>
    /// <param name="expected">The rules that are broken in it, and where.</param>
    /// <param name="ignored">Rules that are tested elsewhere.</param>
    public RuleTest(string code, IReadOnlyList<(string Id, TextSpan Span)> expected, params string[] ignored)
    {
        this.UseClient();
        TestCode = code;
        var lines = SourceText.From(code).Lines;
        ExpectedDiagnostics.AddRange(
            expected.Select(mark =>
                new DiagnosticResult(mark.Id, AsInAProject.Rules[mark.Id].DefaultSeverity)
                    .WithSpan(new FileLinePositionSpan(DefaultFilePath, lines.GetLinePositionSpan(mark.Span)))
                    // How grave it is depends on the contract as well; a mark does not say.
                    .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity)
            )
        );
        // Hidden ones are offers, not complaints: a test that wants them marks them.
        DisabledDiagnostics.AddRange(
            AsInAProject
                .Rules.Values.Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Hidden)
                .Select(rule => rule.Id)
                .Except(expected.Select(mark => mark.Id))
                .Concat(ignored)
        );
    }

    /// <summary>The contract that is coming. That the code was looked at is said in it, and no matter here.</summary>
    public string? Next
    {
        init
        {
            if (value is null)
                return;
            ShippedNext.AddTo(TestState, value);
            DisabledDiagnostics.Add(CallSiteRules.NextCompared.Id);
        }
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => CallSites.Analyzers;

    protected override CompilationOptions CreateCompilationOptions() => AsInAProject.Options;

    protected override ParseOptions CreateParseOptions() => AsInAProject.ParseOptions;
}
