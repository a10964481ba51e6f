using System.Xml.Linq;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>
/// What a newcomer types, command by command, with the code of the page pasted in.
/// The project files that come of it are those of the consumers that say they were made so.
/// </summary>
public sealed class NewcomerTests(PackedPackages packages)
{
    [Fact]
    public async Task The_page_s_console_code_runs_after_dotnet_new_and_dotnet_add_package()
    {
        await using var service = await PageService.StartAsync();
        using var folder = new UserFolder(packages);

        (await folder.RunAsync(["new", "console", "--name", "FirstMessage", "--output", "."])).Succeeded();
        await AddPackageAsync(folder);
        folder.Write("Program.cs", ReadmePrograms.Console(ReadmeCode.English));
        var run = await folder.RunAsync(["run"], PageService.EnvironmentFor(service));

        ReadmeOutcome.OfConsole(run, "1 SMS sent");
        AssertProjectFile(ProjectFile.Console(), folder, "FirstMessage.csproj");
    }

    [Fact]
    public async Task The_page_s_web_code_runs_after_dotnet_new_and_dotnet_add_package()
    {
        await using var service = await PageService.StartAsync();
        using var folder = new UserFolder(packages);

        (await folder.RunAsync(["new", "web", "--name", "Reminder", "--output", "."])).Succeeded();
        await AddPackageAsync(folder);
        folder.Write("Program.cs", ReadmePrograms.Web(ReadmeCode.English));
        var run = await folder.RunAsync(["run", "--no-launch-profile", "--", .. ReadmePrograms.WebArguments(service)]);

        ReadmeOutcome.OfWeb(run);
        AssertProjectFile(ProjectFile.Web(), folder, "Reminder.csproj");
    }

    private static async Task AddPackageAsync(UserFolder folder) =>
        (
            await folder.RunAsync(["add", "package", "EnvoyerSms.Contract", "--version", PackedPackages.Version])
        ).Succeeded();

    private static void AssertProjectFile(string expected, UserFolder folder, string name) =>
        Assert.Equal(
            XElement.Parse(expected).ToString(),
            XElement.Parse(File.ReadAllText(Path.Combine(folder.Path, name))).ToString()
        );
}
