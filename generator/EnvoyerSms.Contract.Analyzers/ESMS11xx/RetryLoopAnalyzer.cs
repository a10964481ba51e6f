using System.Collections.Immutable;
using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Finds code that makes a call with an effect once more after it failed, without asking whether it may.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RetryLoopAnalyzer : CallSiteAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(CallSiteRules.RetryLoop);

    private protected override void Register(CompilationStartAnalysisContext context, ApiSymbols symbols)
    {
        context.RegisterOperationAction(operation => AnalyzeLoop(operation, symbols), OperationKind.Try);
        context.RegisterOperationAction(operation => AnalyzePolicy(operation, symbols), OperationKind.Invocation);
    }

    private static void AnalyzeLoop(OperationAnalysisContext context, ApiSymbols symbols)
    {
        var guarded = (ITryOperation)context.Operation;
        if (guarded.Catches.IsEmpty || Failures.Calls(symbols, guarded).FirstOrDefault() is not { } call)
            return;
        var body = Writes.Root(guarded);
        if (
            FailureHandling.LooksAtOutcome(symbols, body)
            || FailureHandling.AsksApi(symbols, SameAgain.Loop(guarded))
            || SameAgain.Differs(call, guarded)
        )
            return;
        var blind = Failures
            .Blind(symbols, guarded)
            .Where(clause => !symbols.Types.IsSettled(clause.ExceptionType) && FailureHandling.OnlyTells(body, clause))
            .ToArray();
        if (
            blind.Length > 0
            && Flow.Around(
                context.GetControlFlowGraph(),
                call,
                KnownLocals.Nothing(symbols, body),
                context.CancellationToken
            )
                is { } flow
            && flow.LeavesAfterSuccess()
            && blind.Any(clause => flow.ComesBackAfter(guarded.Catches.IndexOf(clause)))
        )
            Report(context, call);
    }

    private static void AnalyzePolicy(OperationAnalysisContext context, ApiSymbols symbols)
    {
        var call = (IInvocationOperation)context.Operation;
        if (symbols.Call(call.TargetMethod) is { IsUnsafe: true } && RetryPolicies.Repeat(symbols, call))
            Report(context, call);
    }

    private static void Report(OperationAnalysisContext context, IInvocationOperation call) =>
        context.ReportDiagnostic(
            Diagnostic.Create(CallSiteRules.RetryLoop, CallNames.Location(call), call.TargetMethod.Name)
        );
}
