using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>
/// Fixes all diagnostics of a document, project or solution in one step. The batch fixer of Roslyn merges texts and drops what
/// touches; here several diagnostics may lie in one list or one initializer, and one literal may cause several.
/// </summary>
internal sealed class FixEverywhere : FixAllProvider
{
    public static readonly FixEverywhere Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var fix = (ContractFix)fixAllContext.CodeFixProvider;
        // Without a key the first diagnostic was one that this fix does not correct; the others are still to be corrected.
        if (fixAllContext.CodeActionEquivalenceKey is { } key && key != fix.Key)
            return null;
        var cancel = fixAllContext.CancellationToken;
        var found = await FindAsync(fixAllContext).ConfigureAwait(false);
        var edits = await FindEditsAsync(found, fix.FindUntriedEditsAsync, cancel).ConfigureAwait(false);
        // To try each of a thousand takes long, and of some changes only all together compile.
        if (
            fix.MayBreakCode
            && !await NodeEdits.CompileAsync(fixAllContext.Solution, edits, cancel).ConfigureAwait(false)
        )
            edits = await FindEditsAsync(found, fix.FindEditsAsync, cancel).ConfigureAwait(false);
        return edits.Count == 0
            ? null
            : CodeAction.Create(
                fix.Title(found[0].Diagnostic),
                later => NodeEdits.ApplyAsync(fixAllContext.Solution, edits, later),
                fix.Key
            );
    }

    private static async Task<List<NodeEdit>> FindEditsAsync(
        IEnumerable<(Document, Diagnostic)> found,
        Func<Document, Diagnostic, CancellationToken, Task<IReadOnlyList<NodeEdit>>> find,
        CancellationToken cancel
    )
    {
        var edits = new List<NodeEdit>();
        foreach (var (document, diagnostic) in found)
            edits.AddRange(await find(document, diagnostic, cancel).ConfigureAwait(false));
        return edits;
    }

    private static async Task<IReadOnlyList<(Document Document, Diagnostic Diagnostic)>> FindAsync(
        FixAllContext context
    )
    {
        if (context is { Scope: FixAllScope.Document, Document: { } document })
        {
            var inDocument = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            return [.. inDocument.Select(diagnostic => (document, diagnostic))];
        }
        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        var found = new List<(Document, Diagnostic)>();
        foreach (var project in projects.Where(project => project.Language == LanguageNames.CSharp))
        {
            foreach (var diagnostic in await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false))
            {
                if (diagnostic.Location.SourceTree is { } tree && context.Solution.GetDocument(tree) is { } location)
                    found.Add((location, diagnostic));
            }
        }
        return found;
    }
}
