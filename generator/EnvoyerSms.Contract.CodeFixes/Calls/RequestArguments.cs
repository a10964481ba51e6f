using EnvoyerSms.Contract.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>
/// Turns a call that takes members of a request into one that takes the request, which can have more:
/// <c>client.Send(text, to, from, ct)</c> becomes <c>client.Send(new Request { First = text, Second = to, Third = from, Flag = true }, ct)</c>,
/// and <c>Extensions.Send(client, text, to, from, ct)</c> the same.
/// </summary>
internal sealed class RequestArguments
{
    private static readonly SyntaxTrivia Space = SyntaxFactory.Space;

    private readonly IMethodSymbol _whole;
    private readonly string _flag;

    // For each argument the member that it stands for; null for one that stays.
    private readonly string?[] _members;

    // Where the client stands among the arguments; -1 where it stands before the name.
    private readonly int _client;

    private RequestArguments(
        InvocationExpressionSyntax call,
        string?[] members,
        int client,
        IMethodSymbol whole,
        string flag
    )
    {
        Call = call;
        _members = members;
        _client = client;
        _whole = whole;
        _flag = flag;
    }

    public InvocationExpressionSyntax Call { get; }

    /// <summary>Null where the client has no method that takes the whole request.</summary>
    public static RequestArguments? Of(IInvocationOperation call, RequestType type, string flag)
    {
        var whole = Receivers
            .Argument(call)
            ?.Parameter!.Type.GetMembers(call.TargetMethod.Name)
            .OfType<IMethodSymbol>()
            .FirstOrDefault(method =>
                method.Parameters is [{ Type: var first }, ..]
                && SymbolEqualityComparer.Default.Equals(first, type.Symbol)
            );
        if (whole is null || call.Syntax is not InvocationExpressionSyntax { ArgumentList.Arguments: var list } written)
            return null;
        var members = new string?[list.Count];
        foreach (var argument in Receivers.Arguments(call))
        {
            if (IndexOf(argument) is >= 0 and var at)
                members[at] = type.Member(argument.Parameter!.Name)?.Name;
        }
        return new RequestArguments(written, members, IndexOf(Receivers.Argument(call)!), whole, flag);

        int IndexOf(IArgumentOperation argument) =>
            argument.Syntax is ArgumentSyntax syntax ? list.IndexOf(syntax) : -1;
    }

    /// <param name="now">The call as it is after changes in its arguments.</param>
    public InvocationExpressionSyntax Write(InvocationExpressionSyntax now)
    {
        var written = now.WithArgumentList(Write(now.ArgumentList));
        return _client < 0
            ? written
            : written.WithExpression(
                SyntaxFactory
                    .MemberAccessExpression(
                        SyntaxKind.SimpleMemberAccessExpression,
                        Client(now.ArgumentList.Arguments[_client].Expression),
                        SyntaxFactory.IdentifierName(_whole.Name)
                    )
                    .WithTriviaFrom(now.Expression)
            );
    }

    private static ParenthesizedExpressionSyntax Client(ExpressionSyntax client) =>
        SyntaxFactory.ParenthesizedExpression(client.WithoutTrivia()).WithAdditionalAnnotations(Simplifier.Annotation);

    private ArgumentListSyntax Write(ArgumentListSyntax now)
    {
        var first = Array.FindIndex(_members, member => member is not null);
        var last = Array.FindLastIndex(_members, member => member is not null);
        var parts = new List<SyntaxNodeOrToken>();
        SyntaxToken? comma = null;
        for (var i = 0; i < now.Arguments.Count; i++)
        {
            if (i == _client || i != first && _members[i] is not null)
                continue;
            // Behind an argument that has a name, this one needs its own.
            var isNamed = parts.Count > 0;
            if (comma is { } between)
                parts.Add(between);
            parts.Add(i == first ? Request(now, isNamed) : now.Arguments[i]);
            comma = now.Arguments.GetSeparators().ElementAtOrDefault(i == first ? last : i);
        }
        return Opened(now).WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(new SyntaxNodeOrTokenList(parts)));
    }

    // Without the client before it, what began a line goes on beginning one.
    private ArgumentListSyntax Opened(ArgumentListSyntax now) =>
        _client == 0
        && now.Arguments.SeparatorCount > 0
        && now.Arguments.GetSeparator(0).TrailingTrivia is var line
        && line.Any(SyntaxKind.EndOfLineTrivia)
            ? now.WithOpenParenToken(now.OpenParenToken.WithTrailingTrivia(line))
            : now;

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
        var name = isNamed ? SyntaxFactory.NameColon(_whole.Parameters[0].Name).WithTrailingTrivia(Space) : null;
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
            .ParseTypeName(_whole.Parameters[0].Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
            .WithAdditionalAnnotations(Simplifier.Annotation);

    private static SyntaxTrivia Deeper(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.WhitespaceTrivia) ? SeparatedItems.Deeper(trivia) : trivia;
}
