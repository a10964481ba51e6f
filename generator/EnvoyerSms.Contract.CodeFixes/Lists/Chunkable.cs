using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Writes a list so that a method can be called on it.</summary>
internal static class Chunkable
{
    /// <summary>Null for an expression that has no type of its own.</summary>
    public static ExpressionSyntax? From(ExpressionSyntax list) =>
        list switch
        {
            CollectionExpressionSyntax collection => Array(collection),
            ImplicitObjectCreationExpressionSyntax => null,
            IdentifierNameSyntax
            or MemberAccessExpressionSyntax
            or InvocationExpressionSyntax
            or ElementAccessExpressionSyntax
            or ObjectCreationExpressionSyntax
            or ArrayCreationExpressionSyntax
            or ImplicitArrayCreationExpressionSyntax
            or ParenthesizedExpressionSyntax => list.WithoutTrivia(),
            _ => SyntaxFactory.ParenthesizedExpression(list.WithoutTrivia()),
        };

    private static ImplicitArrayCreationExpressionSyntax? Array(CollectionExpressionSyntax collection)
    {
        if (collection.Elements.Any(element => element is not ExpressionElementSyntax))
            return null;
        var items = collection
            .Elements.GetWithSeparators()
            .Select(part => part.AsNode() is ExpressionElementSyntax item ? item.Expression : part);
        var (open, close) = (collection.OpenBracketToken, collection.CloseBracketToken);
        var inOneLine = !open.TrailingTrivia.HoldsEndOfLine() && !collection.StartsLine();
        return SyntaxFactory.ImplicitArrayCreationExpression(
            SyntaxFactory.InitializerExpression(
                SyntaxKind.ArrayInitializerExpression,
                SyntaxFactory
                    .Token(SyntaxKind.OpenBraceToken)
                    .WithTrailingTrivia(
                        inOneLine ? SyntaxFactory.TriviaList(SyntaxFactory.Space) : open.TrailingTrivia
                    ),
                SyntaxFactory.SeparatedList<ExpressionSyntax>(new SyntaxNodeOrTokenList(items)),
                SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(close.LeadingTrivia)
            )
        );
    }
}
