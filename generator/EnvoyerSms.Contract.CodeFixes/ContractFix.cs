using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>What all fixes share: one says which nodes change; this offers it, for one diagnostic or for all of them.</summary>
internal abstract class ContractFix : CodeFixProvider
{
    private protected ContractFix(params string[] ids) => FixableDiagnosticIds = ids.ToImmutableArray();

    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>The equivalence key: each fix corrects in one way only.</summary>
    public string Key => GetType().Name;

    /// <summary>Code might not compile after the change, so that must be tried before it is offered.</summary>
    public virtual bool MayBreakCode => false;

    public override FixAllProvider? GetFixAllProvider() => FixEverywhere.Instance;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // "dotnet format" also asks each fix about the first of all diagnostics that it was told to mend, whatever its id.
        foreach (var diagnostic in context.Diagnostics.Where(found => FixableDiagnosticIds.Contains(found.Id)))
        {
            var edits = await FindEditsAsync(context.Document, diagnostic, context.CancellationToken)
                .ConfigureAwait(false);
            if (edits.Count == 0)
                continue;
            var action = CodeAction.Create(
                Title(diagnostic),
                cancel => NodeEdits.ApplyAsync(context.Document.Project.Solution, edits, cancel),
                Key
            );
            context.RegisterCodeFix(action, diagnostic);
        }
    }

    /// <summary>What the fix changes for one diagnostic; nothing where it cannot correct it.</summary>
    public async Task<IReadOnlyList<NodeEdit>> FindEditsAsync(
        Document document,
        Diagnostic diagnostic,
        CancellationToken cancel
    )
    {
        var edits = await FindUntriedEditsAsync(document, diagnostic, cancel).ConfigureAwait(false);
        return
            edits.Count > 0
            && MayBreakCode
            && !await NodeEdits.CompileAsync(document.Project.Solution, edits, cancel).ConfigureAwait(false)
            ? []
            : edits;
    }

    /// <summary>The same, without checking that the code still compiles.</summary>
    public async Task<IReadOnlyList<NodeEdit>> FindUntriedEditsAsync(
        Document document,
        Diagnostic diagnostic,
        CancellationToken cancel
    )
    {
        var site = await FixSite.AtAsync(document, diagnostic, cancel).ConfigureAwait(false);
        return [.. await FindEditsAsync(site, cancel).ConfigureAwait(false)];
    }

    /// <summary>What the user reads in the menu.</summary>
    public virtual string Title(Diagnostic diagnostic) => CodeFixWords.Find(Key);

    protected virtual Task<IEnumerable<NodeEdit>> FindEditsAsync(FixSite site, CancellationToken cancel) =>
        Task.FromResult(FindEdits(site, cancel));

    protected virtual IEnumerable<NodeEdit> FindEdits(FixSite site, CancellationToken cancel) => [];
}
