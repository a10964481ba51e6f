using EnvoyerSms.Contract.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>
/// Gathers the arguments of a call that takes members of a request into a request, which can have more:
/// <c>(text, to, from, ct)</c> becomes <c>(new Request { First = text, Second = to, Third = from, Flag = true }, ct)</c>.
/// </summary>
internal sealed class RequestArguments
{
    private static readonly SyntaxTrivia Space = SyntaxFactory.Space;

    private readonly IMethodSymbol _overload;
    private readonly string _flag;

    // For each argument the member that it stands for; null for one that stays.
    private readonly string?[] _members;

    private RequestArguments(ArgumentListSyntax list, string?[] members, IMethodSymbol overload, string flag)
    {
        List = list;
        _members = members;
        _overload = overload;
        _flag = flag;
    }

    public ArgumentListSyntax List { get; }

    /// <summary>Null where no method takes the whole request.</summary>
    public static RequestArguments? Of(IInvocationOperation call, RequestType type, string flag)
    {
        var overload = call
            .TargetMethod.ContainingType.GetMembers(call.TargetMethod.Name)
            .OfType<IMethodSymbol>()
            .FirstOrDefault(method =>
                method.Parameters is [{ Type: var first }, ..]
                && SymbolEqualityComparer.Default.Equals(first, type.Symbol)
            );
        if (overload is null || call.Syntax is not InvocationExpressionSyntax { ArgumentList: var list })
            return null;
        var members = new string?[list.Arguments.Count];
        foreach (var argument in call.Arguments)
        {
            if (argument.Syntax is ArgumentSyntax written && list.Arguments.IndexOf(written) is >= 0 and var at)
                members[at] = type.Member(argument.Parameter!.Name)?.Name;
        }
        return new RequestArguments(list, members, overload, flag);
    }

    /// <param name="now">The list as it is after changes in its arguments.</param>
    public ArgumentListSyntax Write(ArgumentListSyntax now)
    {
        var first = Array.FindIndex(_members, member => member is not null);
        var last = Array.FindLastIndex(_members, member => member is not null);
        var parts = new List<SyntaxNodeOrToken>();
        SyntaxToken? comma = null;
        for (var i = 0; i < now.Arguments.Count; i++)
        {
            if (i != first && _members[i] is not null)
                continue;
            if (comma is { } between)
                parts.Add(between);
            parts.Add(i == first ? Request(now, isNamed: first > 0) : now.Arguments[i]);
            comma = now.Arguments.GetSeparators().ElementAtOrDefault(i == first ? last : i);
        }
        return now.WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(new SyntaxNodeOrTokenList(parts)));
    }

    private ArgumentSyntax Request(ArgumentListSyntax now, bool isNamed)
    {
        var written = now.Arguments.Where((_, i) => _members[i] is not null).ToArray();
        var ownLines = written[0].StartsLine();
        var (indent, line) = (written[0].Indent(), written[0].EndOfLine());
        var initializer = SyntaxFactory.InitializerExpression(
            SyntaxKind.ObjectInitializerExpression,
            Token(SyntaxKind.OpenBraceToken, ownLines ? [line, indent] : [Space], ownLines ? [line] : [Space]),
            SyntaxFactory.SeparatedList<ExpressionSyntax>(
                new SyntaxNodeOrTokenList(Assignments(now, written, ownLines))
            ),
            Token(
                SyntaxKind.CloseBraceToken,
                ownLines ? [indent] : [],
                [.. written[written.Length - 1].GetTrailingTrivia()]
            )
        );
        var creation = SyntaxFactory.ObjectCreationExpression(
            Token(SyntaxKind.NewKeyword, [], [Space]),
            Type(),
            argumentList: null,
            initializer
        );
        var name = isNamed ? SyntaxFactory.NameColon(_overload.Parameters[0].Name).WithTrailingTrivia(Space) : null;
        var argument = SyntaxFactory.Argument(name, refKindKeyword: default, creation);
        return ownLines ? argument.WithLeadingTrivia(indent) : argument;
    }

    private IEnumerable<SyntaxNodeOrToken> Assignments(ArgumentListSyntax now, ArgumentSyntax[] written, bool ownLines)
    {
        foreach (var argument in written)
        {
            var member = _members[now.Arguments.IndexOf(argument)]!;
            var before = argument.GetLeadingTrivia();
            yield return FlagAssignment
                .Create(member, argument.Expression.WithoutLeadingTrivia())
                .WithLeadingTrivia(argument.StartsLine() ? before.Select(Deeper) : before);
            yield return CommaAfter(now, argument, isLast: argument == written[written.Length - 1]);
        }
        var flag = FlagAssignment.Create(_flag);
        yield return ownLines ? flag.WithLeadingTrivia(written[0].Indent().Deeper()) : flag.WithTrailingTrivia(Space);
        if (ownLines)
            yield return Token(SyntaxKind.CommaToken, [], [written[0].EndOfLine()]);
    }

    // The commas between members stay, with what is written behind them.
    private static SyntaxToken CommaAfter(ArgumentListSyntax now, ArgumentSyntax argument, bool isLast)
    {
        var comma = now.Arguments.IndexOf(argument);
        if (!isLast && comma < now.Arguments.SeparatorCount)
            return now.Arguments.GetSeparator(comma);
        return Token(SyntaxKind.CommaToken, [], [argument.StartsLine() ? argument.EndOfLine() : Space]);
    }

    private static SyntaxToken Token(SyntaxKind kind, SyntaxTrivia[] before, SyntaxTrivia[] after) =>
        SyntaxFactory.Token(SyntaxFactory.TriviaList(before), kind, SyntaxFactory.TriviaList(after));

    private TypeSyntax Type() =>
        SyntaxFactory
            .ParseTypeName(_overload.Parameters[0].Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
            .WithAdditionalAnnotations(Simplifier.Annotation);

    private static SyntaxTrivia Deeper(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.WhitespaceTrivia) ? SeparatedItems.Deeper(trivia) : trivia;
}
