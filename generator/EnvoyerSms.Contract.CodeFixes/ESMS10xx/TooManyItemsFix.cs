using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>
/// Sends a list that is too long in several calls: <c>foreach (var part in list.Chunk(1000)) { await client.SendAsync(… part …); }</c>
/// Only where the response is not used, and where the other values can be computed again for each call.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TooManyItemsFix))]
internal sealed class TooManyItemsFix()
    : ContractFix(CallSiteRuleIds.TooManyItems, CallSiteRuleIds.TooManyItemsForMethod)
{
    private const string Method = "Chunk";

    public override bool MayBreakCode => true;

    protected override IEnumerable<NodeEdit> FindEdits(FixSite site, CancellationToken cancel)
    {
        if (
            site.Facts.Limit is not { } limit
            || !HasChunk(site.Model.Compilation)
            || RequestLocation.Around(site) is not { Value: ExpressionSyntax list } location
            || AwaitedCall.Of(site, location) is not { } call
            || !call.IsRepeatable(list)
            || Chunkable.From(list) is not { } source
        )
            return [];
        var name = FreshName.Like("part", call.Statement, site.Model);
        var loop = SyntaxFactory
            .ForEachStatement(
                SyntaxFactory.IdentifierName("var"),
                SyntaxFactory.Identifier(name),
                Chunk(source, limit),
                SyntaxFactory.Block(
                    call.Statement.ReplaceNode(list, SyntaxFactory.IdentifierName(name).WithTriviaFrom(list))
                        .WithoutTrivia()
                )
            )
            .WithTriviaFrom(call.Statement)
            .WithAdditionalAnnotations(Formatter.Annotation);
        return
        [
            NodeEdit.Replace(site.Document, call.Statement, _ => loop),
            .. Usings.Add(site, "System.Linq", "Enumerable"),
        ];
    }

    private static InvocationExpressionSyntax Chunk(ExpressionSyntax source, long limit) =>
        SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                source,
                SyntaxFactory.IdentifierName(Method)
            ),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(Number(limit))))
        );

    private static LiteralExpressionSyntax Number(long limit) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal((int)limit));

    // .NET 6 has it; .NET Framework and .NET Standard do not.
    private static bool HasChunk(Compilation compilation) =>
        compilation.GetTypeByMetadataName("System.Linq.Enumerable")?.GetMembers(Method).IsEmpty == false;
}
