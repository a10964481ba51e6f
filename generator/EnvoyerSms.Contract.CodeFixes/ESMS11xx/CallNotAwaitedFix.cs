using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Awaits a call, where the method around it can: making it async would change all that call it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CallNotAwaitedFix))]
internal sealed class CallNotAwaitedFix() : ContractFix(CallSiteRuleIds.CallNotAwaited)
{
    public override bool MayBreakCode => true;

    protected override IEnumerable<NodeEdit> FindEdits(FixSite site, CancellationToken cancel) =>
        site.Node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { Expression: InvocationExpressionSyntax call }
        && call.Span.Contains(site.Node.Span)
        && IsAsync(call)
            ? [NodeEdit.Replace(site.Document, call, now => Await((ExpressionSyntax)now))]
            : [];

    private static AwaitExpressionSyntax Await(ExpressionSyntax call) =>
        SyntaxFactory
            .AwaitExpression(
                SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space),
                call.WithoutTrivia()
            )
            .WithTriviaFrom(call);

    // Statements outside of any method become async by their first await.
    private static bool IsAsync(SyntaxNode call)
    {
        foreach (var around in call.Ancestors())
        {
            switch (around)
            {
                case AnonymousFunctionExpressionSyntax function:
                    return function.AsyncKeyword.RawKind != 0;
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MemberDeclarationSyntax member:
                    return member.Modifiers.Any(SyntaxKind.AsyncKeyword) || member is GlobalStatementSyntax;
            }
        }
        return false;
    }
}
