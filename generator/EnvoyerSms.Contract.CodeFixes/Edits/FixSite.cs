using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>A diagnostic, and the code under its squiggle.</summary>
/// <param name="Node">The smallest node that is as long as the squiggle.</param>
internal sealed record FixSite(Document Document, Diagnostic Diagnostic, SyntaxNode Node, SemanticModel Model)
{
    public SyntaxNode Root => Model.SyntaxTree.GetRoot();

    public static async Task<FixSite> AtAsync(Document document, Diagnostic diagnostic, CancellationToken cancel) =>
        await AtAsync(document, diagnostic, diagnostic.Location, cancel).ConfigureAwait(false);

    /// <summary>Where the value under the squiggle is written, if that is elsewhere, in code that can be changed.</summary>
    public async Task<FixSite?> WrittenAsync(CancellationToken cancel) =>
        Diagnostic.AdditionalLocations is [{ SourceTree: { } tree } location, ..]
        && Document.Project.Solution.GetDocument(tree) is { } document and not SourceGeneratedDocument
            ? await AtAsync(document, Diagnostic, location, cancel).ConfigureAwait(false)
            : null;

    /// <summary>What the analyzer noted for the fix.</summary>
    public FixFacts Facts => FixFacts.Of(Diagnostic);

    private static async Task<FixSite> AtAsync(
        Document document,
        Diagnostic diagnostic,
        Location location,
        CancellationToken cancel
    )
    {
        var model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        var root = await model!.SyntaxTree.GetRootAsync(cancel).ConfigureAwait(false);
        return new FixSite(
            document,
            diagnostic,
            root.FindNode(location.SourceSpan, getInnermostNodeForTie: true),
            model
        );
    }
}
