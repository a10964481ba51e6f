using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Architecture.Tests;

/// <summary>Reads from the code what messages about contracts and projects can say.</summary>
internal static class Wordings
{
    private const string Type = "Wording";

    /// <summary>Each text that becomes a wording, with <c>{0}</c> and so on for its holes.</summary>
    public static IEnumerable<(string English, string Place)> Said(Product product) =>
        from tree in product.Compilation.SyntaxTrees
        where product.FolderOf(tree) is not null
        let model = product.Compilation.GetSemanticModel(tree)
        from expression in tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>()
        where BecomesWording(model, expression)
        from text in Texts(model, expression)
        where text.Any(letter => char.IsLetter(letter) || letter == '\'')
        select (text, $"{tree.FilePath}({tree.GetLineSpan(expression.Span).StartLinePosition.Line + 1})");

    /// <summary>Each literal of a folder: the reasons that are found where no wording is known.</summary>
    public static IEnumerable<string> Literals(Product product, string folder) =>
        product
            .Compilation.SyntaxTrees.Where(tree => tree.FilePath.Contains($"/{folder}/", StringComparison.Ordinal))
            .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>())
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
            .Select(literal => literal.Token.ValueText);

    private static bool BecomesWording(SemanticModel model, ExpressionSyntax expression) =>
        expression is CastExpressionSyntax { Type: IdentifierNameSyntax { Identifier.Text: Type } }
        || (
            model.GetTypeInfo(expression) is { ConvertedType.Name: Type, Type.SpecialType: SpecialType.System_String }
            && expression is not ParenthesizedExpressionSyntax
        );

    private static IEnumerable<string> Texts(SemanticModel model, ExpressionSyntax expression)
    {
        if (model.GetConstantValue(expression) is { HasValue: true, Value: string constant })
            return [constant];
        return expression switch
        {
            InterpolatedStringExpressionSyntax interpolated => [Template(interpolated)],
            ParenthesizedExpressionSyntax inner => Texts(model, inner.Expression),
            CastExpressionSyntax cast => Texts(model, cast.Expression),
            ConditionalExpressionSyntax either => [.. Texts(model, either.WhenTrue), .. Texts(model, either.WhenFalse)],
            SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Texts(model, arm.Expression)),
            IdentifierNameSyntax name when model.GetSymbolInfo(name).Symbol is ILocalSymbol local => Assigned(
                model,
                local
            ),
            // A name or a number of the author's.
            _ => [],
        };
    }

    private static IEnumerable<string> Assigned(SemanticModel model, ILocalSymbol local) =>
        local
            .DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())
            .OfType<VariableDeclaratorSyntax>()
            .Where(declared => declared.Initializer is not null)
            .SelectMany(declared => Texts(model, declared.Initializer!.Value));

    /// <summary>A text with <c>{0}</c> and so on for its holes.</summary>
    public static string Template(InterpolatedStringExpressionSyntax interpolated)
    {
        var holes = 0;
        return string.Concat(
            interpolated.Contents.Select(part =>
                part is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : $"{{{holes++}}}"
            )
        );
    }
}
