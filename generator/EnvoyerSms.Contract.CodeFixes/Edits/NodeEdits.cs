using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Makes changes in any number of documents. Of several for one node the first is used: two squiggles have one cause.</summary>
internal static class NodeEdits
{
    public static async Task<Solution> ApplyAsync(
        Solution solution,
        IEnumerable<NodeEdit> edits,
        CancellationToken cancel
    )
    {
        var changed = new List<Document>();
        foreach (var inDocument in edits.GroupBy(edit => edit.Document.Id))
        {
            var document = inDocument.First().Document;
            var root = await document.GetSyntaxRootAsync(cancel).ConfigureAwait(false);
            changed.Add(document.WithSyntaxRoot(Apply(solution, root!, inDocument)));
        }
        return await LinkedFiles.UpdateAsync(solution, changed, cancel).ConfigureAwait(false);
    }

    /// <summary>The changed documents have no error, and no warning about null, that they did not have before.</summary>
    public static async Task<bool> CompileAsync(
        Solution solution,
        IReadOnlyList<NodeEdit> edits,
        CancellationToken cancel
    )
    {
        var changed = await ApplyAsync(solution, edits, cancel).ConfigureAwait(false);
        foreach (var id in edits.Select(edit => edit.Document.Id).Distinct())
        {
            var before = await TroubleAsync(solution.GetDocument(id)!, cancel).ConfigureAwait(false);
            var after = await TroubleAsync(changed.GetDocument(id)!, cancel).ConfigureAwait(false);
            if (after.Except(before).Any())
                return false;
        }
        return true;
    }

    private static SyntaxNode Apply(Solution solution, SyntaxNode root, IEnumerable<NodeEdit> edits)
    {
        var editor = new SyntaxEditor(root, solution.Services);
        // Inner nodes before those around them, which then find them changed.
        var inOrder = edits
            .GroupBy(edit => edit.Node)
            .Select(same => same.First())
            .OrderBy(edit => edit.Node.Span.Length)
            .ThenBy(edit => edit.Node.SpanStart);
        foreach (var edit in inOrder)
            edit.Apply(editor, edit.Node);
        return editor.GetChangedRoot();
    }

    // By their messages, because positions move.
    private static async Task<IEnumerable<string>> TroubleAsync(Document document, CancellationToken cancel)
    {
        var model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        return model!
            .GetDiagnostics(cancellationToken: cancel)
            .Where(diagnostic =>
                diagnostic.Severity == DiagnosticSeverity.Error
                || diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal)
            )
            .Select(diagnostic => diagnostic.Id + diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }
}
