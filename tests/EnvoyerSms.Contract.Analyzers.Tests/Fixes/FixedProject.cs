using System.Collections.Immutable;
using EnvoyerSms.Contract.CodeFixes;
using EnvoyerSms.TestSupport.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

/// <summary>A project as an editor holds it, with what the analyzers and the compiler find in it and one fix can correct.</summary>
internal sealed class FixedProject(Project project, ContractFix fix)
{
    public Project Project => project;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static FixedProject Create(ContractFix fix, string? editorConfig, params string[] files)
    {
        var consumer = new Consumer { References = [.. Consumer.Framework, EmittedClient.Assembly] };
        var id = ProjectId.CreateNewId();
        var project = new AdhocWorkspace()
            .CurrentSolution.AddProject(
                ProjectInfo.Create(
                    id,
                    VersionStamp.Default,
                    consumer.Assembly,
                    consumer.Assembly,
                    LanguageNames.CSharp,
                    compilationOptions: consumer.ToCompilation().Options,
                    parseOptions: consumer.ParseOptions,
                    metadataReferences: consumer.References
                )
            )
            .GetProject(id)!;
        foreach (var (index, file) in files.Index())
            project = project.AddDocument($"File{index}.cs", file, filePath: $"/project/File{index}.cs").Project;
        if (editorConfig is not null)
            project = project
                .AddAnalyzerConfigDocument(
                    ".editorconfig",
                    SourceText.From("root = true\n[*.cs]\n" + editorConfig),
                    filePath: "/project/.editorconfig"
                )
                .Project;
        return new FixedProject(project, fix);
    }

    public async Task<IReadOnlyList<string>> FilesAsync()
    {
        var files = new List<string>();
        foreach (var document in project.Documents.OrderBy(document => document.Name, StringComparer.Ordinal))
            files.Add((await document.GetTextAsync(Cancel)).ToString());
        return files;
    }

    /// <summary>What the fix is for, in order.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindAsync()
    {
        var compilation = (await project.GetCompilationAsync(Cancel))!;
        var found = await compilation
            .WithAnalyzers(CallSites.Analyzers, project.AnalyzerOptions)
            .GetAllDiagnosticsAsync(Cancel);
        return
        [
            .. found
                .Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id))
                .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }

    /// <summary>Errors, and warnings about null: no fix may bring either.</summary>
    public async Task<string[]> FindTroubleAsync()
    {
        var compilation = (await project.GetCompilationAsync(Cancel))!;
        return
        [
            .. compilation
                .GetDiagnostics(Cancel)
                .Where(diagnostic =>
                    diagnostic.Severity == DiagnosticSeverity.Error
                    || diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal)
                )
                .Select(diagnostic => diagnostic.ToString()),
        ];
    }

    /// <summary>The project after one diagnostic's fix; null where none is offered.</summary>
    public async Task<FixedProject?> FixAsync(Diagnostic diagnostic) =>
        await OfferAsync(diagnostic) is { } action ? await ApplyAsync(action) : null;

    public async Task<CodeAction?> OfferAsync(Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var document = project.GetDocument(diagnostic.Location.SourceTree)!;
        await fix.RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), Cancel)
        );
        return actions.SingleOrDefault();
    }

    /// <summary>The project after the fix of all diagnostics in a document or project; null where none is offered.</summary>
    public async Task<FixedProject?> FixAllAsync(FixAllScope scope)
    {
        var found = await FindAsync();
        var source = new Found(found);
        var context =
            scope == FixAllScope.Document
                ? new FixAllContext(
                    project.Documents.First(),
                    fix,
                    scope,
                    fix.Key,
                    fix.FixableDiagnosticIds,
                    source,
                    Cancel
                )
                : new FixAllContext(project, fix, scope, fix.Key, fix.FixableDiagnosticIds, source, Cancel);
        return await fix.GetFixAllProvider()!.GetFixAsync(context) is { } action ? await ApplyAsync(action) : null;
    }

    private async Task<FixedProject> ApplyAsync(CodeAction action)
    {
        Assert.False(string.IsNullOrWhiteSpace(action.Title));
        Assert.Equal(fix.Key, action.EquivalenceKey);
        var operations = await action.GetOperationsAsync(Cancel);
        var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
        // As text, so that nothing hangs on nodes that no parser would make.
        foreach (var id in project.DocumentIds)
        {
            var text = await changed.GetDocument(id)!.GetTextAsync(Cancel);
            changed = changed.WithDocumentText(id, SourceText.From(text.ToString()));
        }
        return new FixedProject(changed.GetProject(project.Id)!, fix);
    }

    private sealed class Found(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken cancellationToken
        )
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return all.Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
