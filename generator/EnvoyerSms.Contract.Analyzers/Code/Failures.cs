using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Which catch gets the failure of which call.</summary>
internal static class Failures
{
    /// <summary>The calls with an effect that fail in the body of a <c>try</c>, and that no inner one guards.</summary>
    public static IEnumerable<IInvocationOperation> Calls(ApiSymbols symbols, ITryOperation guarded) =>
        Inside(guarded.Body)
            .OfType<IInvocationOperation>()
            .Where(call => symbols.Call(call.TargetMethod) is { IsUnsafe: true } && Tasks.IsAwaited(call));

    /// <summary>
    /// The catches that get such a failure without having asked what it is. Where a filter asks, that catch and all after it
    /// know what they do.
    /// </summary>
    public static IEnumerable<ICatchClauseOperation> Blind(ApiSymbols symbols, ITryOperation guarded)
    {
        foreach (var clause in guarded.Catches)
        {
            var isAny = IsAny(symbols, clause.ExceptionType);
            if (!isAny && !symbols.Types.IsFailure(clause.ExceptionType))
                continue;
            if (clause.Filter is { } filter && Mentions(filter, Exception(clause)))
                yield break;
            yield return clause;
            if (isAny && clause.Filter is null)
                yield break;
        }
    }

    /// <summary>The name that a catch gives to what it caught; null where it gives none.</summary>
    public static ILocalSymbol? Exception(ICatchClauseOperation clause) =>
        (clause.ExceptionDeclarationOrExpression as IVariableDeclaratorOperation)?.Symbol;

    public static bool Mentions(IOperation code, ILocalSymbol? name) => name is not null && Uses(code, name).Any();

    public static IEnumerable<ILocalReferenceOperation> Uses(IOperation code, ILocalSymbol name) =>
        code.DescendantsAndSelf()
            .OfType<ILocalReferenceOperation>()
            .Where(use => SymbolEqualityComparer.Default.Equals(use.Local, name));

    public static bool IsEmpty(ICatchClauseOperation clause) =>
        clause.Handler.Operations.All(operation => operation is IEmptyOperation);

    /// <summary>A failure of this type may leave open whether the call took effect.</summary>
    public static bool MayBeUnsettled(ApiSymbols symbols, ITypeSymbol type) =>
        IsAny(symbols, type) || symbols.Types.IsFailure(type) && !symbols.Types.IsSettled(type);

    // A catch without a type catches objects.
    private static bool IsAny(ApiSymbols symbols, ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object
        || type.Name == "Exception" && Namespaces.IsSystem(type)
        || symbols.Types.IsAnyFailure(type);

    private static IEnumerable<IOperation> Inside(IOperation code)
    {
        foreach (var child in code.ChildOperations)
        {
            // What runs at another time fails at another location.
            if (
                child is IAnonymousFunctionOperation or ILocalFunctionOperation or ITryOperation { Catches.Length: > 0 }
            )
                continue;
            yield return child;
            foreach (var inner in Inside(child))
                yield return inner;
        }
    }
}
