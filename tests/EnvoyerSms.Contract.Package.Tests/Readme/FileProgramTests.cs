namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>Programs of one file without a project, as the pages show them. They are compiled by the rules of native code.</summary>
public sealed class FileProgramTests(PackedPackages packages)
{
    [Fact]
    public async Task One_file_sends()
    {
        await using var service = await PageService.StartAsync();
        using var folder = new UserFolder(packages);
        folder.Write("send.cs", ReadmePrograms.File());

        var run = await folder.RunAsync(["run", "send.cs"], PageService.EnvironmentFor(service));

        ReadmeOutcome.OfConsole(run, "Message 879: 1 SMS sent, 154 left.");
    }

    [Fact]
    public async Task One_file_is_a_web_application()
    {
        await using var service = await PageService.StartAsync();
        using var folder = new UserFolder(packages);
        folder.Write("web.cs", ReadmePrograms.WebFile());

        var run = await folder.RunAsync(["run", "web.cs", "--", .. ReadmePrograms.WebArguments(service)]);

        ReadmeOutcome.OfWeb(run);
        Assert.DoesNotContain("warning", run.Output, StringComparison.Ordinal);
    }
}
