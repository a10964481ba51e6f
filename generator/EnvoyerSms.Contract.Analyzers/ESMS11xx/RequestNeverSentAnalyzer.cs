using System.Collections.Immutable;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Finds requests that are created and never passed on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestNeverSentAnalyzer : CallSiteAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(CallSiteRules.RequestNeverSent);

    private protected override void Register(CompilationStartAnalysisContext context, ApiSymbols symbols) =>
        context.RegisterOperationAction(
            operation => Analyze(operation, symbols),
            OperationKind.ObjectCreation,
            OperationKind.With
        );

    private static void Analyze(OperationAnalysisContext context, ApiSymbols symbols)
    {
        var made = context.Operation;
        if (
            symbols.Request(made.Type) is not { } request
            || !Discarded.Is(made)
            || IsBodyOfLambda(made)
            || NotSent.Holds(made)
        )
            return;
        context.ReportDiagnostic(
            Diagnostic.Create(
                CallSiteRules.RequestNeverSent,
                made.Syntax.GetLocation(),
                request.Symbol.Name,
                request.Operation + "Async"
            )
        );
    }

    // () => new …: the caller may only want to create it, as a benchmark does.
    private static bool IsBodyOfLambda(IOperation made) =>
        made.Parent is IExpressionStatementOperation { IsImplicit: true };
}
