using System.Collections.Immutable;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Tells the contract's warning about an operation, where it is called.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallCautionAnalyzer : CallSiteAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(CallSiteRules.CallCaution);

    private protected override void Register(CompilationStartAnalysisContext context, ApiSymbols symbols) =>
        context.RegisterOperationAction(operation => Analyze(operation, symbols), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, ApiSymbols symbols)
    {
        var call = (IInvocationOperation)context.Operation;
        // A method of the same name only hands the call on: whoever calls that one is to know.
        if (
            symbols.Call(call.TargetMethod)?.Caution is not { } caution
            || context.ContainingSymbol.Name == call.TargetMethod.Name
            || NotSent.Holds(call)
        )
            return;
        context.ReportDiagnostic(
            Diagnostic.Create(CallSiteRules.CallCaution, call.Syntax.GetLocation(), call.TargetMethod.Name, caution)
        );
    }
}
