namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>
/// <c>apicontract impact</c> as users run it, in a folder whose name has a blank and an accent, over projects that have the package and
/// one that has a client from another project alone.
/// </summary>
public sealed class ImpactTests(PackedPackages packages)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    // What it calls comes from the library; analyzers do not.
    private const string Caller = """
        using EnvoyerSms;

        using var client = Library.Open();
        await client.SendMessageAsync("Bonjour", ["33600000001"], "MaSociete");
        """;

    private const string Library = """
        using EnvoyerSms;

        public static class Library
        {
            public static EnvoyerSmsClient Open() => EnvoyerSmsClient.Create(new EnvoyerSmsOptions());
        }
        """;

    private const string CallerProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup><ProjectReference Include="../library/Library.csproj" /></ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task It_tells_each_line_that_is_touched_with_counts_and_whom_it_could_not_ask()
    {
        using var folder = new UserFolder(packages);
        string[] install = ["tool", "install", "EnvoyerSms.Contract.Tool", "--version", PackedPackages.Version];
        (await folder.RunAsync([.. install, "--tool-path", "tools"])).Succeeded();
        var tool = Path.Combine(folder.Path, "tools", "apicontract");
        folder.Write("Été 1/à venir.contract.yaml", ComingContractTests.Coming());
        folder.Write(
            "Été 1/app/App.csproj",
            ProjectFile.Strict("net10.0", "<OutputType>Exe</OutputType>", package: "EnvoyerSms.Client")
        );
        folder.Write("Été 1/app/Program.cs", ComingContractTests.Program);
        folder.Write("Été 1/library/Library.csproj", ProjectFile.Strict("net10.0", package: "EnvoyerSms.Client"));
        folder.Write("Été 1/library/Library.cs", Library);
        folder.Write("Été 1/caller/Caller.csproj", CallerProject);
        folder.Write("Été 1/caller/Program.cs", Caller);

        Task<CommandResult> RunAsync(string project, params string[] more) =>
            Command.RunAsync(
                tool,
                Path.Combine(folder.Path, "Été 1"),
                ["impact", "--project", project, "--next", "à venir.contract.yaml", .. more],
                Limit,
                new Dictionary<string, string> { ["NUGET_PACKAGES"] = packages.Cache }
            );

        var told = await RunAsync("app");
        Assert.Equal(1, told.ExitCode);
        Assert.Equal(
            ["app/Program.cs(6,", "app/Program.cs(9,", "app/Program.cs(11,"],
            told.Output.Split('\n')
                .Where(line => line.Contains(": warning ESMS13", StringComparison.Ordinal))
                .Select(line => line[..(line.IndexOf(',', StringComparison.Ordinal) + 1)])
                .OrderBy(line => line.Length)
                .ThenBy(line => line, StringComparer.Ordinal)
        );
        Assert.Contains("3 of your ", told.Output, StringComparison.Ordinal);
        Assert.Contains(" touched by version 2.11.0, by 3 changes.", told.Output, StringComparison.Ordinal);
        // His own folders stay as they are.
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "Été 1/app/obj")));

        var missed = await RunAsync("caller", "--language", "fr");
        Assert.Equal(2, missed.ExitCode);
        Assert.Contains(
            "«\u00a0Caller.csproj\u00a0» utilise un client et n’a pas été comparé",
            missed.Output,
            StringComparison.Ordinal
        );
    }
}
