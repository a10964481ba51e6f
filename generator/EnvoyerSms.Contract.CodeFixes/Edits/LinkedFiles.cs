using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>
/// A file is a document of each project that compiles it, one per target framework. All of them are to say the same afterwards:
/// one that is left behind would be written over the file by the next fix, and undo this one.
/// </summary>
internal static class LinkedFiles
{
    public static async Task<Solution> UpdateAsync(
        Solution solution,
        IReadOnlyList<Document> changed,
        CancellationToken cancel
    )
    {
        var updated = solution;
        foreach (var file in changed.GroupBy(document => First(solution, document.Id)))
        {
            foreach (var document in file)
            {
                var root = await document.GetSyntaxRootAsync(cancel).ConfigureAwait(false);
                updated = updated.WithDocumentSyntaxRoot(document.Id, root!);
            }
            var linked = Linked(solution, file.Key);
            if (linked.Length == 1)
                continue;
            var text = await MergeAsync(solution, file, cancel).ConfigureAwait(false);
            foreach (var id in linked)
            {
                // One that says so already keeps its nodes, and with them what is noted there for the formatter.
                var now = await updated.GetDocument(id)!.GetTextAsync(cancel).ConfigureAwait(false);
                if (!now.ContentEquals(text))
                    updated = updated.WithDocumentText(id, text);
            }
        }
        return updated;
    }

    private static DocumentId First(Solution solution, DocumentId id) =>
        Linked(solution, id).OrderBy(linked => linked.Id).First();

    private static DocumentId[] Linked(Solution solution, DocumentId id) =>
        [id, .. solution.GetDocument(id)!.GetLinkedDocumentIds()];

    // Each project sees other code between #if and #endif, and so finds more or less to correct.
    private static async Task<SourceText> MergeAsync(
        Solution solution,
        IEnumerable<Document> file,
        CancellationToken cancel
    )
    {
        var merged = new List<TextChange>();
        SourceText? before = null;
        foreach (var document in file)
        {
            var old = solution.GetDocument(document.Id)!;
            before ??= await old.GetTextAsync(cancel).ConfigureAwait(false);
            foreach (var change in await document.GetTextChangesAsync(old, cancel).ConfigureAwait(false))
            {
                if (!merged.Any(other => other.Span.IntersectsWith(change.Span)))
                    merged.Add(change);
            }
        }
        return before!.WithChanges(merged);
    }
}
