using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Code that is inspected, not run: what a mock is told to expect is never sent.</summary>
internal static class ExpressionTrees
{
    public static bool Hold(IOperation operation)
    {
        for (var around = operation.Parent; around is not null; around = around.Parent)
        {
            if (around is IConversionOperation { Operand: IAnonymousFunctionOperation, Type: { } type } && IsTree(type))
                return true;
        }
        return false;
    }

    private static bool IsTree(ITypeSymbol type) =>
        type
            is {
                Name: "Expression" or "LambdaExpression",
                ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" }
            };
}
