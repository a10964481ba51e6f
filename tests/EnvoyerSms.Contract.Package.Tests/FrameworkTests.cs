namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>Libraries and programs of the frameworks that we promise.</summary>
[Collection<SharedBuild>]
public sealed class FrameworkTests(BuiltConsumers consumers)
{
    private static readonly Consumer[] OlderLibraries =
    [
        OlderLibrary("net8.0"),
        OlderLibrary("netstandard2.0"),
        OlderLibrary("net472"),
    ];

    // A library sees the netstandard2.0 build, and runs with the one that the program's framework chooses.
    private static readonly Consumer StandardLibrary = new(
        "standard-library",
        ProjectFile.Strict("netstandard2.0", "<LangVersion>12</LangVersion><ImplicitUsings>disable</ImplicitUsings>")
    )
    {
        Files =
        {
            ["Sender.cs"] = """
                using System;
                using System.Threading.Tasks;
                using EnvoyerSms;

                namespace Library
                {
                    public static class Sender
                    {
                        public static async Task<string> SendAsync(Uri address, string password)
                        {
                            var options = new EnvoyerSmsOptions
                            {
                                BaseAddress = address,
                                Login = "33600000000",
                                Password = password,
                                TimeProvider = TimeProvider.System,
                            };
                            using (var client = EnvoyerSmsClient.Create(options))
                            {
                                var sent = await client.SendMessageAsync(
                                    new SendMessageRequest
                                    {
                                        Text = "a",
                                        Recipients = new[] { "33600000001" },
                                        SenderName = "Societe",
                                        AllowReplies = true,
                                    });
                                var replies = 0;
                                await foreach (var reply in client.GetAllRepliesAsync(new GetRepliesRequest { MessageId = sent.MessageId }))
                                    replies++;
                                return $"sent, {replies} replies";
                            }
                        }
                    }
                }
                """,
        },
    };

    private static readonly Consumer[] NewerPrograms = [NewerProgram("net10.0"), NewerProgram("net8.0")];

    private static readonly Consumer TooLow = new(
        "csharp-7",
        ProjectFile.Strict(
            "net472",
            "<LangVersion>7.3</LangVersion><Nullable>disable</Nullable><ImplicitUsings>disable</ImplicitUsings><AnalysisMode>All</AnalysisMode>"
        )
    );

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void A_library_for_an_older_framework_builds_without_a_warning_once_it_asks_for_C_sharp_12(
        string framework
    ) => consumers[OlderLibraries.Single(library => library.Name == $"library-{framework}")].Succeeded();

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public async Task A_library_for_netstandard_runs_in_a_program_of_a_newer_framework(string framework)
    {
        await using var service = await PageService.StartAsync();
        var program = consumers[NewerPrograms.Single(program => program.Name == $"program-{framework}")];

        var run = (await program.RunAsync([service.BaseAddress.AbsoluteUri, service.Password])).Succeeded();

        Assert.Contains("sent, 0 replies", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_below_C_sharp_12_is_told_what_to_set()
    {
        var build = consumers[TooLow].Failed();

        Assert.Contains("set LangVersion to 12 or newer", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8", build.Output, StringComparison.Ordinal);
    }

    private static Consumer OlderLibrary(string framework) =>
        new(
            $"library-{framework}",
            ProjectFile.Strict(framework, "<LangVersion>12</LangVersion><ImplicitUsings>disable</ImplicitUsings>")
        )
        {
            Files = { ["Sender.cs"] = LibraryCode.Sender },
        };

    private static Consumer NewerProgram(string framework) =>
        new(
            $"program-{framework}",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                <OutputType>Exe</OutputType>
                <RollForward>Major</RollForward>
                <AnalysisMode>None</AnalysisMode>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../{StandardLibrary.Name}/{StandardLibrary.Name}.csproj" />
              </ItemGroup>
            </Project>
            """
        )
        {
            Files =
            {
                ["Program.cs"] =
                    "System.Console.WriteLine(await Library.Sender.SendAsync(new System.Uri(args[0]), args[1]));",
            },
        };
}
