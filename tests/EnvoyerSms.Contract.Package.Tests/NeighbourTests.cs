namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>The package beside other packages, and beside itself in another project.</summary>
[Collection<SharedBuild>]
public sealed class NeighbourTests(BuiltConsumers consumers)
{
    private static readonly Consumer Collisions = new(
        "collisions",
        ProjectFile.Strict(
            "net10.0",
            // NU1510: the SDK would rather have System.Text.Json from the framework; Scriban's own range asks for the package.
            "<OutputType>Exe</OutputType><NoWarn>$(NoWarn);NU1510;NU1603</NoWarn>",
            """
            <PackageReference Include="YamlDotNet" Version="16.3.0" />
            <PackageReference Include="Scriban.Signed" Version="7.5.3" />
            <PackageReference Include="System.Text.Json" Version="10.0.15" />
            """
        )
    )
    {
        Files =
        {
            ["Program.cs"] = """
                using System.Globalization;
                using EnvoyerSms;

                Console.WriteLine(typeof(YamlDotNet.Core.Parser).Assembly.GetName().Version);
                Console.WriteLine(Scriban.Template.Parse("{{ 1 + 1 }}").Render());
                Console.WriteLine(((int)EnvoyerSmsErrorId.NotEnoughSms).ToString(CultureInfo.InvariantCulture));
                """,
        },
    };

    private static readonly Consumer Holder = new("holder", ProjectFile.Strict("net10.0"))
    {
        Files =
        {
            ["Holder.cs"] =
                "namespace Library; public static class Holder { public static EnvoyerSms.IEnvoyerSmsClient? Client { get; set; } }",
        },
    };

    private static readonly Consumer HolderProgram = new(
        "holder-program",
        ProjectFile.Strict(
            "net10.0",
            "<OutputType>Exe</OutputType>",
            $"""<ProjectReference Include="../{Holder.Name}/{Holder.Name}.csproj" />"""
        )
    )
    {
        Files =
        {
            ["Program.cs"] = """
                using EnvoyerSms;
                Library.Holder.Client = EnvoyerSmsClient.Create(new EnvoyerSmsOptions { Login = "a", Password = System.Environment.GetEnvironmentVariable("ENVOYERSMS_PASSWORD") });
                System.Console.WriteLine(Library.Holder.Client.GetType().Assembly.GetName().Name);
                """,
        },
    };

    [Fact]
    public async Task Another_YamlDotNet_and_a_Scriban_in_the_user_s_project_do_not_collide_with_ours()
    {
        var run = (await consumers[Collisions].RunAsync()).Succeeded();

        Assert.Equal(
            ["16.0.0.0", "2", "5"],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
    }

    [Fact]
    public async Task Two_projects_of_one_solution_may_both_reference_the_package()
    {
        var run = (await consumers[HolderProgram].RunAsync(environment: PageService.Environment)).Succeeded();

        Assert.Equal("holder", run.Output.Trim());
    }
}
