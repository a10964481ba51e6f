using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>A change of one node. What else changed inside of the node by then is kept.</summary>
internal sealed record NodeEdit(Document Document, SyntaxNode Node, Action<SyntaxEditor, SyntaxNode> Apply)
{
    /// <summary>Replaces a node with what is made of its current state.</summary>
    public static NodeEdit Replace(Document document, SyntaxNode node, Func<SyntaxNode, SyntaxNode> change) =>
        new(document, node, (editor, target) => editor.ReplaceNode(target, (current, _) => change(current)));

    public static NodeEdit Remove(Document document, SyntaxNode node) =>
        new(
            document,
            node,
            (editor, target) =>
                editor.RemoveNode(
                    target,
                    SyntaxRemoveOptions.KeepUnbalancedDirectives | SyntaxRemoveOptions.AddElasticMarker
                )
        );
}
