using System.Diagnostics;
using System.Text.RegularExpressions;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>What the packages around the client are for, each tried in projects of a user's own (the folder Consumers).</summary>
public sealed class ClientPackagesTests(PackedPackages packages)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Libraries_and_programs_over_both_packages_build_or_get_one_sentence()
    {
        using var project = Take("Pairs");

        var build = (await BuildAsync(project, "build", "Pairs.slnx")).Failed();

        // The one pair that cannot work, and no CS0433 beside it.
        var errors = build.Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal));
        var error = Assert.Single(errors.Select(line => line.Trim()).Distinct());
        Assert.Contains("ClientOverContract.csproj", error, StringComparison.Ordinal);
        Assert.Contains(
            "ESMS0907: The client of 'EnvoyerSms' is in two referenced assemblies, 'EnvoyerSms.Client' and 'LibraryOnContract',",
            error,
            StringComparison.Ordinal
        );
        Assert.Contains("1 Error(s)", build.Output, StringComparison.Ordinal);
        await AssertClientOf("ContractOverContract", "LibraryOnContract");
        await AssertClientOf("ContractOverClient", "EnvoyerSms.Client");
        await AssertClientOf("ClientOverClient", "EnvoyerSms.Client");
        await AssertClientOf("BothOverClient", "EnvoyerSms.Client");

        async Task AssertClientOf(string program, string assembly)
        {
            var run = await project.RunAsync(Path.Combine(program, "bin", "Debug", "net10.0", program + ".dll"));
            Assert.Equal($"{assembly}, {assembly}", run.Succeeded().Output.Trim());
        }
    }

    [Fact]
    public async Task Ten_lines_of_an_xunit_project_send_wait_and_assert()
    {
        using var project = Take("Testing");
        var run = (await BuildAsync(project, "run")).Succeeded();
        Assert.Contains("Total: 1, Errors: 0, Failed: 0", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_compiled_client_serves_Visual_Basic()
    {
        using var project = Take("VisualBasic");
        var run = (await BuildAsync(project, "run")).Succeeded();
        Assert.EndsWith("155 SMS", run.Output.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_compiled_client_is_seen_by_other_generators()
    {
        using var project = Take("NativeWeb");
        (await BuildAsync(project, "build")).Succeeded();
    }

    [Fact]
    public async Task The_simulator_is_a_tool_that_says_where_it_is_and_answers_there()
    {
        using var project = new FreshProject(packages);
        (
            await project.RunAsync(
                "tool",
                "install",
                "EnvoyerSms.Simulator",
                "--version",
                packages.Version,
                "--tool-path",
                "tools"
            )
        ).Succeeded();
        var start = new ProcessStartInfo(Path.Combine(project.Folder, "tools", "envoyersms-simulator"))
        {
            RedirectStandardOutput = true,
        };
        using var simulator = Process.Start(start)!;
        try
        {
            var first = await simulator.StandardOutput.ReadLineAsync(Cancel);
            using var http = new HttpClient();
            var status = new Uri(Regex.Match(first!, "http://[^ ]+").Value + "account/status?login=any&password=any");
            Assert.Contains(
                "<sms_remaining>155</sms_remaining>",
                await http.GetStringAsync(status, Cancel),
                StringComparison.Ordinal
            );
        }
        finally
        {
            simulator.Kill();
        }
    }

    private FreshProject Take(string consumer)
    {
        var project = new FreshProject(packages);
        var folder = Path.Combine(Repository.Root, "tests/EnvoyerSms.Contract.Package.Tests/Consumers", consumer);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            project.Write(Path.GetRelativePath(folder, file), File.ReadAllText(file));
        return project;
    }

    private Task<CommandResult> BuildAsync(FreshProject project, params string[] arguments) =>
        project.RunAsync([.. arguments, $"-p:EnvoyerSmsVersion={packages.Version}"]);
}
