using System.Collections.Immutable;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>
/// Tells at each use of today's client what a coming contract does to it. The only analyzer that reads contracts; where none is named
/// as coming, it registers nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NextContractAnalyzer : CallSiteAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = CallSiteRules.OfNext;

    private protected override void Register(CompilationStartAnalysisContext context, ApiSymbols symbols)
    {
        var files = ComingContract.Files(context.Options);
        if (files.IsEmpty)
            return;
        var today = ComingContract.OfToday(context.Options, context.CancellationToken);
        foreach (var file in files)
        {
            if (ReadContract.Of(file, context.CancellationToken) is not { } next)
                continue;
            if (NextRefusal.Of(next, today, out var old) is { } refusal)
                Refuse(context, file, refusal);
            else
                NextSession.Start(context, symbols, ComingContract.Of(next, old!, today));
        }
    }

    private static void Refuse(CompilationStartAnalysisContext context, AdditionalText file, NextRefusal refusal) =>
        context.RegisterAdditionalFileAction(reported =>
        {
            if (reported.AdditionalFile == file)
                reported.ReportDiagnostic(
                    Diagnostic.Create(CallSiteRules.NextUnusable, refusal.Location, refusal.Reason)
                );
        });
}
