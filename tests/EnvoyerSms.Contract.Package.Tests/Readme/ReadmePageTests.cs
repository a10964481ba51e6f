namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>The code of the pages that the package travels with, beyond what <see cref="NewcomerTests"/> types in.</summary>
[Collection<SharedBuild>]
public sealed class ReadmePageTests(BuiltConsumers consumers)
{
    private static readonly Consumer Simulator = Sample.AsConsumer("Simulator");

    private static readonly Consumer FrenchConsole = new("readme-console", ProjectFile.Console())
    {
        Files = { ["Program.cs"] = ReadmePrograms.Console(ReadmeCode.French) },
    };

    private static readonly Consumer FrenchWeb = new("readme-web", ProjectFile.Web())
    {
        Files = { ["Program.cs"] = ReadmePrograms.Web(ReadmeCode.French) },
    };

    private static readonly Consumer EnglishTest = Test("readme-test-en", ReadmeCode.English);

    private static readonly Consumer FrenchTest = Test("readme-test-fr", ReadmeCode.French);

    [Fact]
    public void Every_block_of_C_sharp_has_a_name_and_the_same_in_both_languages()
    {
        Assert.Equal(ReadmeCode.CSharpBlocks(ReadmeCode.English), ReadmeCode.Names(ReadmeCode.English).Count());
        Assert.Equal(ReadmeCode.CSharpBlocks(ReadmeCode.French), ReadmeCode.Names(ReadmeCode.French).Count());
        Assert.Equal(ReadmeCode.Names(ReadmeCode.English), ReadmeCode.Names(ReadmeCode.French));
    }

    [Fact]
    public async Task The_French_page_s_console_code_runs_in_the_project_that_dotnet_makes()
    {
        await using var service = await PageService.StartAsync();

        var run = await consumers[FrenchConsole].RunAsync(environment: PageService.EnvironmentFor(service));

        ReadmeOutcome.OfConsole(run, "envoyé sous le numéro");
        Assert.DoesNotContain("warning", consumers[FrenchConsole].Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_French_page_s_web_code_runs_in_the_project_that_dotnet_makes()
    {
        await using var service = await PageService.StartAsync();

        ReadmeOutcome.OfWeb(await consumers[FrenchWeb].RunAsync(ReadmePrograms.WebArguments(service)));
    }

    [Fact]
    public Task The_English_page_s_test_code_runs_beside_the_simulator() => RunsAsync(EnglishTest);

    [Fact]
    public Task The_French_page_s_test_code_runs_beside_the_simulator() => RunsAsync(FrenchTest);

    private async Task RunsAsync(Consumer test) =>
        Assert.Equal("Unknown, 1 message", (await consumers[test].RunAsync()).Succeeded().Output.Trim());

    private static Consumer Test(string name, string page) =>
        new(
            name,
            ProjectFile.Strict(
                "net10.0",
                "<OutputType>Exe</OutputType>",
                $"""<ProjectReference Include="../{Simulator.Name}/{Simulator.Name}.csproj" />"""
            )
        )
        {
            Files = { ["Program.cs"] = ReadmePrograms.Test(page) },
        };
}
