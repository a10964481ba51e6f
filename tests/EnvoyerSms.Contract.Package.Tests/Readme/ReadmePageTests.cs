namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>The code of the pages that the package travels with, beyond what <see cref="NewcomerTests"/> types in.</summary>
[Collection<SharedBuild>]
public sealed class ReadmePageTests(BuiltConsumers consumers)
{
    private static readonly Consumer FrenchConsole = new("readme-console", ProjectFile.Console())
    {
        Files = { ["Program.cs"] = ReadmePrograms.Console(ReadmeCode.French) },
    };

    private static readonly Consumer FrenchWeb = new("readme-web", ProjectFile.Web())
    {
        Files = { ["Program.cs"] = ReadmePrograms.Web(ReadmeCode.French) },
    };

    [Fact]
    public async Task The_French_page_s_console_code_runs_in_the_project_that_dotnet_makes()
    {
        await using var service = await PageService.StartAsync();

        var run = await consumers[FrenchConsole].RunAsync(environment: PageService.EnvironmentFor(service));

        ReadmeOutcome.OfConsole(run, "1 SMS envoyés");
        Assert.DoesNotContain("warning", consumers[FrenchConsole].Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_French_page_s_web_code_runs_in_the_project_that_dotnet_makes()
    {
        await using var service = await PageService.StartAsync();

        ReadmeOutcome.OfWeb(await consumers[FrenchWeb].RunAsync(ReadmePrograms.WebArguments(service)));
    }
}
