using System.Collections.Immutable;
using EnvoyerSms.Contract.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

/// <summary>
/// What <c>dotnet format analyzers --diagnostics …</c> does with a solution: id by id, it analyzes anew, asks each fix of the id
/// about the first diagnostic of all that it found, be it of another id, and lets the fix correct all of the id in the solution.
/// </summary>
internal static class FormatCommand
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Every fix that corrects everything at once.</summary>
    private static readonly ImmutableArray<ContractFix> Fixes =
    [
        .. typeof(ContractFix)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ContractFix)) && !type.IsAbstract)
            .Select(type => (ContractFix)Activator.CreateInstance(type)!)
            .Where(fix => fix.GetFixAllProvider() is not null),
    ];

    /// <param name="ids">In the order in which they are corrected.</param>
    /// <param name="arrange">The order in which an analysis happens to find the diagnostics.</param>
    public static async Task<Solution> RunAsync(
        Solution solution,
        IReadOnlyList<string> ids,
        Func<IEnumerable<Diagnostic>, IEnumerable<Diagnostic>> arrange
    )
    {
        foreach (var id in ids)
        {
            var found = new Dictionary<ProjectId, ImmutableArray<Diagnostic>>();
            foreach (var project in solution.Projects)
                found[project.Id] = [.. arrange(await FindAsync(project, ids))];
            foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(id)))
                solution = await ApplyAsync(solution, found, fix, id);
        }
        return solution;
    }

    /// <summary>The diagnostics of some ids that are left in a project.</summary>
    public static async Task<IEnumerable<Diagnostic>> FindAsync(Project project, IReadOnlyList<string> ids)
    {
        var compilation = (await project.GetCompilationAsync(Cancel))!;
        var found = await compilation
            .WithAnalyzers(CallSites.Analyzers, project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(Cancel);
        return found.Where(diagnostic => ids.Contains(diagnostic.Id));
    }

    private static async Task<Solution> ApplyAsync(
        Solution solution,
        Dictionary<ProjectId, ImmutableArray<Diagnostic>> found,
        ContractFix fix,
        string id
    )
    {
        if (
            found.Values.SelectMany(all => all).FirstOrDefault() is not { } first
            || solution.GetDocument(first.Location.SourceTree) is not { } document
        )
            return solution;
        CodeAction? offered = null;
        await fix.RegisterCodeFixesAsync(
            new CodeFixContext(document, first, (action, _) => offered ??= action, Cancel)
        );
        var context = new FixAllContext(
            document,
            fix,
            FixAllScope.Solution,
            offered?.EquivalenceKey!,
            [id],
            new Found(found),
            Cancel
        );
        if (await fix.GetFixAllProvider()!.GetFixAsync(context) is not { } action)
            return solution;
        var operations = await action.GetOperationsAsync(Cancel);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private sealed class Found(Dictionary<ProjectId, ImmutableArray<Diagnostic>> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => GetProjectDiagnosticsAsync(project, cancellationToken);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken cancellationToken
        ) =>
            (await GetProjectDiagnosticsAsync(document.Project, cancellationToken)).Where(diagnostic =>
                diagnostic.Location.SourceTree?.FilePath == document.FilePath
            );

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => Task.FromResult<IEnumerable<Diagnostic>>(all[project.Id]);
    }
}
