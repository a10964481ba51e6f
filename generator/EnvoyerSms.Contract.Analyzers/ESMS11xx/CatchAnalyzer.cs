using System.Collections.Immutable;
using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Finds catches that lose what went wrong in a call with an effect, and those that do not ask whether it had its effect.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatchAnalyzer : CallSiteAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(CallSiteRules.EmptyCatch, CallSiteRules.OutcomeIgnored);

    private protected override void Register(CompilationStartAnalysisContext context, ApiSymbols symbols) =>
        context.RegisterOperationAction(operation => Analyze(operation, symbols), OperationKind.Try);

    private static void Analyze(OperationAnalysisContext context, ApiSymbols symbols)
    {
        var guarded = (ITryOperation)context.Operation;
        if (guarded.Catches.IsEmpty || Failures.Calls(symbols, guarded).FirstOrDefault() is not { } call)
            return;
        var blind = Failures.Blind(symbols, guarded).ToArray();
        foreach (var clause in blind.Where(Failures.IsEmpty))
            Report(CallSiteRules.EmptyCatch, clause);

        // A catch with its own type or filter is deliberate, and so are those after it.
        var first = blind.FirstOrDefault(clause => !symbols.Types.IsSettled(clause.ExceptionType));
        if (
            first is not null
            && !Failures.IsEmpty(first)
            && IgnoresOutcome(symbols, first)
            && !FailureHandling.AsksApiAfter(symbols, guarded)
        )
            Report(CallSiteRules.OutcomeIgnored, first);

        void Report(DiagnosticDescriptor rule, ICatchClauseOperation clause) =>
            context.ReportDiagnostic(
                Diagnostic.Create(
                    rule,
                    ((CatchClauseSyntax)clause.Syntax).CatchKeyword.GetLocation(),
                    call.TargetMethod.Name
                )
            );
    }

    // Code that throws leaves the decision to its caller; code that asks the API learns the outcome.
    private static bool IgnoresOutcome(ApiSymbols symbols, ICatchClauseOperation clause) =>
        clause.Filter is null
        && !Failures.Mentions(clause.Handler, Failures.Exception(clause))
        && !clause.Handler.Descendants().Any(operation => operation is IThrowOperation)
        && !FailureHandling.AsksApi(symbols, clause.Handler)
        && !FailureHandling.MayAskApi(clause.Handler);
}
