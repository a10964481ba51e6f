using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Removes an item that occurs earlier in the list.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DuplicateItemFix))]
internal sealed class DuplicateItemFix() : ContractFix(CallSiteRuleIds.DuplicateItem)
{
    protected override async Task<IEnumerable<NodeEdit>> FindEditsAsync(FixSite site, CancellationToken cancel)
    {
        var edit = Remove(site);
        if (edit is null && await site.WrittenAsync(cancel).ConfigureAwait(false) is { } written)
            edit = Remove(written);
        return edit is null ? [] : [edit];
    }

    private static NodeEdit? Remove(FixSite site)
    {
        var item = site.Node;
        while (item.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or ExpressionElementSyntax)
            item = item.Parent;
        return item.Parent switch
        {
            CollectionExpressionSyntax list => Remove(
                site,
                item,
                list,
                (now, gone) => now.WithElements(now.Elements.Without((CollectionElementSyntax)gone))
            ),
            InitializerExpressionSyntax list when IsList(list) => Remove(
                site,
                item,
                list,
                (now, gone) => now.WithExpressions(now.Expressions.Without((ExpressionSyntax)gone))
            ),
            _ => null,
        };
    }

    // The list is changed as it is by then: other items may be gone.
    private static NodeEdit Remove<T>(FixSite site, SyntaxNode item, T list, Func<T, SyntaxNode, T> remove)
        where T : SyntaxNode =>
        new(
            site.Document,
            item,
            (editor, target) =>
            {
                editor.TrackNode(target);
                editor.ReplaceNode(list, (now, _) => remove((T)now, now.GetCurrentNode(target)!));
            }
        );

    // An array whose length is written down needs as many items.
    private static bool IsList(InitializerExpressionSyntax list) =>
        list.IsKind(SyntaxKind.CollectionInitializerExpression)
        || list.IsKind(SyntaxKind.ArrayInitializerExpression)
            && list.Parent
                is not ArrayCreationExpressionSyntax
                {
                    Type.RankSpecifiers: [{ Sizes: [not OmittedArraySizeExpressionSyntax, ..] }, ..]
                };
}
