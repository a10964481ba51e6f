using EnvoyerSms.Contract.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>A statement that awaits one call of a client and does not use its response.</summary>
internal sealed record AwaitedCall(ExpressionStatementSyntax Statement, IInvocationOperation Call)
{
    /// <summary>The statement that sends the request; null where it is made here and sent elsewhere.</summary>
    public static AwaitedCall? Of(FixSite site, RequestLocation location)
    {
        var statement = location.Operation.Syntax.FirstAncestorOrSelf<ExpressionStatementSyntax>();
        return
            statement is { Expression: AwaitExpressionSyntax { Expression: var awaited } }
            && site.Model.GetOperation(Unconfigured(awaited)) is IInvocationOperation call
            && ApiSymbols.Of(site.Model.Compilation)?.Call(call.TargetMethod) is not null
            && (
                call.Syntax == location.Operation.Syntax
                || call.Arguments.Any(argument => argument.Value.Syntax == location.Operation.Syntax)
            )
            ? new AwaitedCall(statement, call)
            : null;
    }

    /// <summary>Computing all values but one again gives the same: nothing in them is changed, awaited, made or fetched.</summary>
    public bool IsRepeatable(SyntaxNode but) =>
        Call.Descendants()
            .Where(operation => !but.Span.Contains(operation.Syntax.Span))
            .All(operation =>
                operation switch
                {
                    IAwaitOperation or IIncrementOrDecrementOperation or ICompoundAssignmentOperation => false,
                    ISimpleAssignmentOperation assignment => assignment.Parent
                        is IObjectOrCollectionInitializerOperation,
                    IInvocationOperation { TargetMethod.ContainingType: var type } => IsValue(type),
                    _ => true,
                }
            );

    // Texts and structs such as dates do not change when they are asked.
    private static bool IsValue(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_String || type is { IsValueType: true, IsReadOnly: true };

    private static ExpressionSyntax Unconfigured(ExpressionSyntax awaited) =>
        awaited
            is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } access
            }
            ? access.Expression
            : awaited;
}
