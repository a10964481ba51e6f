using System.Collections.Immutable;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Finds calls whose failure is lost, and calls that are never made because their sequence is not read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallNotAwaitedAnalyzer : CallSiteAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(CallSiteRules.CallNotAwaited, CallSiteRules.SequenceNotRead);

    private protected override void Register(CompilationStartAnalysisContext context, ApiSymbols symbols) =>
        context.RegisterOperationAction(operation => Analyze(operation, symbols), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, ApiSymbols symbols)
    {
        var call = (IInvocationOperation)context.Operation;
        if (symbols.Call(call.TargetMethod) is null || !Discarded.Is(Tasks.Of(call)) || NotSent.Holds(call))
            return;
        var rule = Tasks.IsSequence(call.TargetMethod.ReturnType)
            ? CallSiteRules.SequenceNotRead
            : CallSiteRules.CallNotAwaited;
        context.ReportDiagnostic(Diagnostic.Create(rule, Whole(call).Syntax.GetLocation(), call.TargetMethod.Name));
    }

    // The syntax of a call behind ?. begins at the dot.
    private static IOperation Whole(IOperation call)
    {
        var task = Tasks.Of(call);
        return task is IConditionalAccessOperation ? task : call;
    }
}
