namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>The folder UserProjects where a user would have it, restored once and built once.</summary>
public sealed class BuiltUserProjects(PackedPackages packages) : IAsyncLifetime
{
    private const string Source = "tests/EnvoyerSms.Contract.Package.Tests/UserProjects";

    // Code that the pages show, as a reader types it in.
    private static readonly (string File, string Page, string Block)[] Printed =
    [
        ("NativeWeb/Program.cs", ReadmeCode.WhichPackage, ReadmeCode.NativeWeb),
        ("Blazor/SentPanel.razor", ReadmeCode.WhichPackage, "razor-component"),
        ("VisualBasicPage/Program.vb", ReadmeCode.WhichPackage, "visual-basic"),
        ("FSharpPage/Program.fs", ReadmeCode.WhichPackage, "f-sharp"),
        ("Testing/ReminderTests.cs", ReadmeCode.GettingStarted, "first-test"),
    ];

    private readonly UserFolder _folder = new(packages);

    /// <summary>All that the build said; it fails, as some of the projects cannot work.</summary>
    internal CommandResult Build { get; private set; } = new(0, "");

    public async ValueTask InitializeAsync()
    {
        var source = Path.Combine(Repository.Root, Source);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            _folder.Write(Path.GetRelativePath(source, file), await File.ReadAllTextAsync(file));
        foreach (var (file, page, block) in Printed)
            _folder.Write(file, ReadmeCode.Block(page, block));
        Build = await _folder.RunAsync(
            ["build", "All.slnx"],
            new Dictionary<string, string> { ["EnvoyerSmsVersion"] = PackedPackages.Version }
        );
    }

    /// <summary>Runs a program that was built.</summary>
    /// <param name="project">Its folder.</param>
    internal async Task<string> RunAsync(string project)
    {
        var name = Path.GetFileName(project);
        var program = Path.Combine(project, "bin", "Debug", "net10.0", $"{name}.dll");
        return (await _folder.RunAsync([program])).Succeeded().Output.Trim();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
