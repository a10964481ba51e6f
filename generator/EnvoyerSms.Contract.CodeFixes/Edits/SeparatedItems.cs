using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Takes items from lists with commas and adds them, and leaves the lines as their author laid them out.</summary>
internal static class SeparatedItems
{
    private const string Step = "    ";

    public static SeparatedSyntaxList<T> Without<T>(this SeparatedSyntaxList<T> list, T item)
        where T : SyntaxNode
    {
        var parts = list.GetWithSeparators().ToList();
        var at = parts.FindIndex(part => part.AsNode() == item);
        if (at + 1 < parts.Count)
            RemoveWithCommaAfter(parts, at);
        else
            RemoveLast(parts, at);
        return SyntaxFactory.SeparatedList<T>(new SyntaxNodeOrTokenList(parts));
    }

    /// <summary>The initializer with one more member behind the others: on a line of its own where they stand so.</summary>
    public static InitializerExpressionSyntax With(this InitializerExpressionSyntax initializer, ExpressionSyntax item)
    {
        var parts = initializer.Expressions.GetWithSeparators().ToList();
        if (initializer.Expressions.Count == 0)
            return initializer
                .WithOpenBraceToken(initializer.OpenBraceToken.WithTrailingTrivia(SyntaxFactory.Space))
                .WithExpressions(SyntaxFactory.SingletonSeparatedList(item.WithTrailingTrivia(SyntaxFactory.Space)));
        var last = initializer.Expressions.Last();
        var ownLine = last.StartsLine();
        if (ownLine)
            item = item.WithLeadingTrivia(last.Indent());
        if (parts[parts.Count - 1].IsToken)
        {
            // A comma already stands behind the last one, so one stands behind the new one too.
            var comma = parts[parts.Count - 1];
            parts[parts.Count - 1] = ownLine ? comma : comma.WithTrailingTrivia(SyntaxFactory.Space);
            parts.Add(item);
            parts.Add(Comma(ownLine ? SyntaxFactory.TriviaList(last.EndOfLine()) : comma.GetTrailingTrivia()));
        }
        else
        {
            parts[parts.Count - 1] = last.WithoutTrailingTrivia();
            parts.Add(Comma(ownLine ? last.GetTrailingTrivia() : SyntaxFactory.TriviaList(SyntaxFactory.Space)));
            parts.Add(
                ownLine ? item.WithTrailingTrivia(last.EndOfLine()) : item.WithTrailingTrivia(last.GetTrailingTrivia())
            );
        }
        return initializer.WithExpressions(
            SyntaxFactory.SeparatedList<ExpressionSyntax>(new SyntaxNodeOrTokenList(parts))
        );
    }

    /// <summary>Nothing but white space stands before the node on its line.</summary>
    public static bool StartsLine(this SyntaxNode node)
    {
        var first = node.GetFirstToken();
        return first.GetPreviousToken().TrailingTrivia.HoldsEndOfLine() || first.LeadingTrivia.HoldsEndOfLine();
    }

    /// <summary>The white space before a node that starts its line.</summary>
    public static SyntaxTrivia Indent(this SyntaxNode node) =>
        node.GetLeadingTrivia() is [.., { RawKind: (int)SyntaxKind.WhitespaceTrivia } white]
            ? white
            : SyntaxFactory.Whitespace("");

    /// <summary>One step further to the right.</summary>
    public static SyntaxTrivia Deeper(this SyntaxTrivia indent) => SyntaxFactory.Whitespace(indent.ToString() + Step);

    /// <summary>How lines end in the file of a node.</summary>
    public static SyntaxTrivia EndOfLine(this SyntaxNode node)
    {
        var known = node.GetFirstToken().GetPreviousToken().TrailingTrivia.FirstOrDefault(IsEndOfLine);
        return known.RawKind == 0 ? SyntaxFactory.LineFeed : known;
    }

    public static bool HoldsEndOfLine(this SyntaxTriviaList trivia) => trivia.Any(IsEndOfLine);

    private static SyntaxToken Comma(SyntaxTriviaList after) =>
        SyntaxFactory.Token(SyntaxFactory.TriviaList(), SyntaxKind.CommaToken, after);

    private static bool IsEndOfLine(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    private static void RemoveWithCommaAfter(List<SyntaxNodeOrToken> parts, int at)
    {
        var item = parts[at];
        var startsLine = item.AsNode()!.StartsLine();
        var endsLine = parts[at + 1].GetTrailingTrivia().HoldsEndOfLine();
        if (startsLine && !endsLine && at + 2 < parts.Count)
            parts[at + 2] = parts[at + 2].WithLeadingTrivia(item.GetLeadingTrivia());
        if (!startsLine && at > 0 && (endsLine || at + 2 == parts.Count))
            parts[at - 1] = parts[at - 1].WithTrailingTrivia(parts[at + 1].GetTrailingTrivia());
        parts.RemoveRange(at, 2);
    }

    private static void RemoveLast(List<SyntaxNodeOrToken> parts, int at)
    {
        if (at > 1)
            parts[at - 2] = parts[at - 2].WithTrailingTrivia(parts[at].GetTrailingTrivia());
        var first = Math.Max(at - 1, 0);
        parts.RemoveRange(first, parts.Count - first);
    }
}
