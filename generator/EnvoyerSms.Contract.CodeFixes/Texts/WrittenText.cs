using System.Collections.Immutable;
using EnvoyerSms.Contract.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>A text as it stands in the code: a literal, an interpolated string, or several of them with <c>+</c> between.</summary>
internal sealed class WrittenText
{
    private readonly FixSite _site;
    private readonly ImmutableArray<TextPart>.Builder _parts = ImmutableArray.CreateBuilder<TextPart>();

    private WrittenText(FixSite site, ExpressionSyntax expression)
    {
        _site = site;
        Add(expression);
    }

    /// <summary>The text under the squiggle, or where it is written; null where no literal is in it.</summary>
    public static async Task<WrittenText?> FindAsync(FixSite site, CancellationToken cancel) =>
        At(site) ?? (await site.WrittenAsync(cancel).ConfigureAwait(false) is { } written ? At(written) : null);

    public Document Document => _site.Document;

    public SyntaxTree Tree => _site.Model.SyntaxTree;

    /// <summary>The text is one literal, and so can be replaced by any other.</summary>
    public bool IsLiteral => _parts is [{ Node: LiteralExpressionSyntax }];

    /// <summary>All of the text is known.</summary>
    public bool IsWhole => _parts.All(part => part.IsWhole);

    public string Text => string.Concat(_parts.Select(part => part.Text));

    /// <summary>What begins the text.</summary>
    public TextPart First => _parts[0];

    /// <summary>The text after a change of each of its written parts.</summary>
    public string After(Func<string, string> change) =>
        string.Concat(_parts.Select(part => part.IsWritten ? change(part.Text) : part.Text));

    /// <summary>Changes each written part; nothing where one of them cannot say what it should.</summary>
    public IEnumerable<NodeEdit> Change(Func<string, string> change) =>
        Change(_parts.Where(part => part.IsWritten), change);

    /// <summary>Changes one part.</summary>
    public IEnumerable<NodeEdit> Change(TextPart part, Func<string, string> change) => Change([part], change);

    private NodeEdit[] Change(IEnumerable<TextPart> parts, Func<string, string> change)
    {
        var changes = parts.Where(part => change(part.Text) != part.Text).ToDictionary(part => part.Node);
        return InterpolationsSay(changes, change) ? [.. changes.Keys.Select(node => Edit(node, change))] : [];
    }

    private NodeEdit Edit(SyntaxNode node, Func<string, string> change) =>
        Write(node, change) is { } written && written is not InterpolatedStringTextSyntax { TextToken.Text: "" }
            ? NodeEdit.Replace(Document, node, _ => written)
            : NodeEdit.Remove(Document, node);

    private static SyntaxNode Write(SyntaxNode node, Func<string, string> change) =>
        node is LiteralExpressionSyntax literal
            ? StringLiterals.Write(literal, change(literal.Token.ValueText))
            : InterpolatedTexts.Write((InterpolatedStringTextSyntax)node, change);

    // Read again, each interpolated string says what it should.
    private bool InterpolationsSay(Dictionary<SyntaxNode, TextPart> changes, Func<string, string> change) =>
        changes
            .Keys.Select(node => node.Parent)
            .OfType<InterpolatedStringExpressionSyntax>()
            .Distinct()
            .All(whole =>
            {
                var texts = whole.Contents.OfType<InterpolatedStringTextSyntax>().ToArray();
                var written = whole.ReplaceNodes(
                    texts.Where(changes.ContainsKey),
                    (text, _) => InterpolatedTexts.Write(text, change)
                );
                var read = SyntaxFactory.ParseExpression(written.ToString(), options: Tree.Options);
                return !read.ContainsDiagnostics
                    && read is InterpolatedStringExpressionSyntax again
                    && Say(again) == Say(written);
            });

    private static string Say(InterpolatedStringExpressionSyntax text) =>
        string.Concat(
            text.Contents.Select(part =>
                part is InterpolatedStringTextSyntax known ? InterpolatedTexts.Read(known) : "\0"
            )
        );

    private static WrittenText? At(FixSite site) =>
        site.Node is ExpressionSyntax expression
        && new WrittenText(site, expression) is var text
        && text._parts.Any(part => part.IsWritten)
            ? text
            : null;

    private void Add(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                Add(inner.Expression);
                break;
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner:
                Add(inner.Operand);
                break;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal:
                _parts.Add(new TextPart(literal, literal.Token.ValueText, IsWritten: true, IsWhole: true));
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                foreach (var content in interpolated.Contents)
                    Add(content);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum
                when _site.Model.GetTypeInfo(sum).Type?.SpecialType == SpecialType.System_String:
                Add(sum.Left);
                Add(sum.Right);
                break;
            default:
                AddOther(expression);
                break;
        }
    }

    private void Add(InterpolatedStringContentSyntax content)
    {
        if (content is InterpolatedStringTextSyntax text)
            _parts.Add(new TextPart(text, InterpolatedTexts.Read(text), IsWritten: true, IsWhole: true));
        else if (content is InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole)
            Add(hole.Expression);
        else
            _parts.Add(new TextPart(content, "", IsWritten: false, IsWhole: false));
    }

    // As the analyzer reads it, which is what the fix must satisfy.
    private void AddOther(ExpressionSyntax expression)
    {
        var known = _site.Model.GetOperation(expression) is { } operation
            ? KnownText.Behind(operation)
            : KnownText.Unknown;
        _parts.Add(new TextPart(expression, known.Text, IsWritten: false, known.IsWhole));
    }
}
