using EnvoyerSms.Contract.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

/// <summary>What tests of all fixes ask: what it makes of code, singly and everywhere, and where it is not offered.</summary>
public abstract class FixTest
{
    // Scopes are the matter of what all fixes share, so each fix shows them once, and else mends the widest.
    private const CodeFixTestBehaviors Widest =
        CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInProjectCheck;

    private protected abstract ContractFix Fix { get; }

    private protected virtual string? EditorConfig => null;

    /// <summary>The contract that is coming.</summary>
    private protected virtual string? Next => null;

    /// <summary>What is wrong is mended, one by one and all of it, and the code compiles.</summary>
    private protected Task Mends(string statements, string after) =>
        MendsFile(CallSites.InMethod(statements), CallSites.InMethod(after));

    private protected Task MendsFile(string before, string after) => Mends([before], [after]);

    private protected Task Mends(string[] before, string[] after) => InBothForms(before, after, after, Widest);

    /// <summary>All diagnostics of the code are mended at once, in each scope, as they are one by one.</summary>
    private protected Task MendsAll(string statements, string after) => MendsAll(statements, after, after);

    /// <summary>The same, where they come to other code one by one.</summary>
    private protected Task MendsAll(string statements, string oneByOne, string atOnce) =>
        MendsAll([CallSites.InMethod(statements)], [CallSites.InMethod(oneByOne)], [CallSites.InMethod(atOnce)]);

    private protected Task MendsAll(string[] before, string[] after) => MendsAll(before, after, after);

    private protected Task MendsAll(string[] before, string[] oneByOne, string[] atOnce) =>
        InBothForms(before, oneByOne, atOnce, CodeFixTestBehaviors.None);

    /// <summary>
    /// All diagnostics are mended at once, though none of them can be alone. Microsoft's test begins with one that can be, as the menu
    /// of an editor does; a tool that mends a whole project need not.
    /// </summary>
    private protected async Task MendsAllOrNone(string before, string after)
    {
        await IsNotOfferedFor(before);
        var project = FixedProject.Create(Fix, EditorConfig, before);
        var mended = await project.FixAllAsync(FixAllScope.Document);
        Assert.NotNull(mended);
        Assert.Equal([after], await mended.FilesAsync());
        Assert.Empty(await mended.FindTroubleAsync());
        Assert.Empty(await mended.FindAsync());
    }

    private protected Task IsNotOffered(string statements) => IsNotOfferedFor(CallSites.InMethod(statements));

    private protected Task IsNotOfferedFor(string file) =>
        InBothForms([file], [file], [file], CodeFixTestBehaviors.SkipFixAllCheck);

    private async Task InBothForms(string[] before, string[] oneByOne, string[] atOnce, CodeFixTestBehaviors checks)
    {
        await Verify(before, oneByOne, atOnce, checks);
        // Names that are not there yet have no form.
        if (Next is null && StaticForm.Of(before) is { } inStaticForm)
            await Verify(
                inStaticForm,
                StaticForm.Of(oneByOne) ?? oneByOne,
                StaticForm.Of(atOnce) ?? atOnce,
                checks == CodeFixTestBehaviors.None ? Widest : CodeFixTestBehaviors.SkipFixAllCheck
            );
    }

    private Task Verify(string[] before, string[] oneByOne, string[] atOnce, CodeFixTestBehaviors checks) =>
        new FixVerifier(Fix, EditorConfig, before, oneByOne, atOnce)
        {
            CodeFixTestBehaviors = checks,
            Next = Next,
        }.RunAsync(TestContext.Current.CancellationToken);
}
