using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>What code does with the exception of a failed call.</summary>
internal static class FailureHandling
{
    /// <summary>Somewhere in this code the exception is asked what its failure means.</summary>
    public static bool LooksAtOutcome(ApiSymbols symbols, IOperation code) =>
        code.Descendants()
            .OfType<IPropertyReferenceOperation>()
            .Any(read =>
                read.Property is { Name: "IsSafeToRetry" or "Outcome", ContainingType: var owner }
                && symbols.Types.IsFailure(owner)
            );

    /// <summary>Somewhere in this code the API is asked for the current state.</summary>
    public static bool AsksApi(ApiSymbols symbols, IOperation code) =>
        code.Descendants()
            .OfType<IInvocationOperation>()
            .Any(call => symbols.Call(call.TargetMethod) is { IsUnsafe: false });

    /// <summary>Somewhere in this code a method of the user's own is awaited, which may ask the API.</summary>
    public static bool MayAskApi(IOperation code) =>
        code.Descendants()
            .OfType<IInvocationOperation>()
            .Any(call => Tasks.IsAwaited(call) && !IsOfFramework(call.TargetMethod));

    /// <summary>After a <c>try</c> the API is asked for the current state.</summary>
    public static bool AsksApiAfter(ApiSymbols symbols, ITryOperation guarded) =>
        Writes
            .Root(guarded)
            .Descendants()
            .OfType<IInvocationOperation>()
            .Any(call =>
                call.Syntax.SpanStart > guarded.Syntax.Span.End
                && symbols.Call(call.TargetMethod) is { IsUnsafe: false }
            );

    /// <summary>The exception is at most written to a log, kept, or thrown. Other code that receives it may inspect it.</summary>
    public static bool OnlyTells(IOperation code, ICatchClauseOperation clause) =>
        Failures.Exception(clause) is not { } exception || OnlyTells(code, exception, []);

    private static bool OnlyTells(IOperation code, ILocalSymbol exception, List<ILocalSymbol> known)
    {
        known.Add(exception);
        return Failures.Uses(code, exception).All(use => OnlyTells(code, use, known));
    }

    private static bool OnlyTells(IOperation code, IOperation use, List<ILocalSymbol> known) =>
        use.Parent switch
        {
            IConversionOperation { IsImplicit: true } conversion => OnlyTells(code, conversion, known),
            IPropertyReferenceOperation { Property.ContainingType: var owner } => IsOfFramework(owner),
            IInvocationOperation { TargetMethod: var method } => IsOfFramework(method),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } => IsOfFramework(method),
            IInterpolationOperation or IThrowOperation or IExpressionStatementOperation => true,
            // Written to, or kept under another name.
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var kept } } => known.Contains(
                kept,
                SymbolEqualityComparer.Default
            ) || OnlyTells(code, kept, known),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var kept } } =>
                known.Contains(kept, SymbolEqualityComparer.Default) || OnlyTells(code, kept, known),
            _ => false,
        };

    // The framework does not know outcomes.
    private static bool IsOfFramework(ISymbol symbol) => Namespaces.Outermost(symbol) is "System" or "Microsoft";
}
