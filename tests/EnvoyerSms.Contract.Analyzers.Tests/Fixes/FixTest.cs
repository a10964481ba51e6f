using EnvoyerSms.Contract.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

/// <summary>What tests of all fixes ask: what it makes of code, singly and everywhere, and where it is not offered.</summary>
public abstract class FixTest
{
    private protected abstract ContractFix Fix { get; }

    private protected virtual string? EditorConfig => null;

    /// <summary>The first diagnostic of the code is mended and gone, and the code compiles.</summary>
    private protected Task Mends(string statements, string after) =>
        MendsFile(CallSites.InMethod(statements), CallSites.InMethod(after));

    private protected Task MendsFile(string before, string after) => MendsFirst([before], [after]);

    private protected async Task MendsFirst(string[] before, string[] after)
    {
        await MendsFirstAsWritten(before, after);
        if (StaticForm.Of(before) is { } inStaticForm)
            await MendsFirstAsWritten(inStaticForm, StaticForm.Of(after) ?? after);
    }

    private async Task MendsFirstAsWritten(string[] before, string[] after)
    {
        var project = await Start(before);
        var found = await project.FindAsync();
        Assert.NotEmpty(found);
        var mended = await project.FixAsync(found[0]);
        Assert.NotNull(mended);
        Assert.Equal(after, await mended.FilesAsync());
        Assert.Empty(await mended.FindTroubleAsync());
        Assert.True((await mended.FindAsync()).Length < found.Length);
    }

    /// <summary>All diagnostics of the code are mended at once, and gone.</summary>
    private protected Task MendsAll(string statements, string after) =>
        MendsAll(FixAllScope.Document, [CallSites.InMethod(statements)], [CallSites.InMethod(after)]);

    private protected async Task MendsAll(FixAllScope scope, string[] before, string[] after)
    {
        await MendsAllAsWritten(scope, before, after);
        if (StaticForm.Of(before) is { } inStaticForm)
            await MendsAllAsWritten(scope, inStaticForm, StaticForm.Of(after) ?? after);
    }

    private async Task MendsAllAsWritten(FixAllScope scope, string[] before, string[] after)
    {
        var mended = await (await Start(before)).FixAllAsync(scope);
        Assert.NotNull(mended);
        Assert.Equal(after, await mended.FilesAsync());
        Assert.Empty(await mended.FindTroubleAsync());
        foreach (var left in await mended.FindAsync())
            Assert.Null(await mended.OfferAsync(left));
    }

    private protected Task IsNotOffered(string statements) => IsNotOfferedFor(CallSites.InMethod(statements));

    private protected async Task IsNotOfferedFor(string file)
    {
        await IsNotOfferedAsWritten([file]);
        if (StaticForm.Of([file]) is { } inStaticForm)
            await IsNotOfferedAsWritten(inStaticForm);
    }

    private async Task IsNotOfferedAsWritten(string[] files)
    {
        var project = await Start(files);
        var found = await project.FindAsync();
        Assert.NotEmpty(found);
        foreach (var diagnostic in found)
            Assert.Null(await project.OfferAsync(diagnostic));
    }

    private async Task<FixedProject> Start(string[] files)
    {
        var project = FixedProject.Create(Fix, EditorConfig, files);
        Assert.Empty(await project.FindTroubleAsync());
        return project;
    }
}
