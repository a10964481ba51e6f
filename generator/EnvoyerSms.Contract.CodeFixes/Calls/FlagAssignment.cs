using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Sets a flag in an object initializer: where it is set already, else behind the other members.</summary>
internal static class FlagAssignment
{
    public static InitializerExpressionSyntax Set(InitializerExpressionSyntax initializer, string flag)
    {
        var old = initializer
            .Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(assignment =>
                assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == flag
            );
        return old is null
            ? initializer.With(Create(flag))
            : initializer.ReplaceNode(old.Right, SyntaxFactory.ParseExpression("true").WithTriviaFrom(old.Right));
    }

    // Parsed, because what the factory makes is laid out anew, and the initializer around it with it.
    public static ExpressionSyntax Create(string flag) => SyntaxFactory.ParseExpression(flag + " = true");

    /// <summary><c>Name = value</c></summary>
    public static ExpressionSyntax Create(string name, ExpressionSyntax value)
    {
        var assignment = (AssignmentExpressionSyntax)SyntaxFactory.ParseExpression(name + " = _");
        return assignment.WithRight(value);
    }
}
