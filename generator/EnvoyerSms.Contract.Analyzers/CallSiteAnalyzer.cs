using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>What all analyzers of call sites share: none of them runs where the runtime is not referenced.</summary>
public abstract class CallSiteAnalyzer : DiagnosticAnalyzer
{
    // Roslyn requires public analyzers; their helpers are internal.
    private protected CallSiteAnalyzer() { }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ApiSymbols.Of(start.Compilation) is { } symbols)
                Register(start, symbols);
        });
    }

    private protected abstract void Register(CompilationStartAnalysisContext context, ApiSymbols symbols);
}
