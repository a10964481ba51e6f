using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Values that are never used. One that is assigned to <c>_</c> is unused on purpose and does not count.</summary>
internal static class Discarded
{
    /// <summary>A value is a statement of its own, or is stored in a local that nothing reads.</summary>
    public static bool Is(IOperation value) =>
        value.Parent switch
        {
            IConversionOperation { IsImplicit: true } conversion => Is(conversion),
            IExpressionStatementOperation => true,
            ISimpleAssignmentOperation
            {
                Target: ILocalReferenceOperation { Local: var local },
                Parent: IExpressionStatementOperation
            } => IsNeverRead(local, value),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declarator } =>
                !IsUsing(declarator) && IsNeverRead(local, value),
            _ => false,
        };

    private static bool IsNeverRead(ILocalSymbol local, IOperation inside) =>
        !local.IsRef && local.Name != "_" && Writes.Reads(inside, local).Count == 0;

    private static bool IsUsing(IVariableDeclaratorOperation declarator)
    {
        var around = declarator.Parent;
        while (around is IVariableDeclarationOperation or IVariableDeclarationGroupOperation)
            around = around.Parent;
        return around is IUsingOperation or IUsingDeclarationOperation;
    }
}
