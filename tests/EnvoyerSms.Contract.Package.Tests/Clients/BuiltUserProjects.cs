namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>The folder UserProjects where a user would have it, restored once and built once.</summary>
public sealed class BuiltUserProjects(PackedPackages packages) : IAsyncLifetime
{
    private const string Source = "tests/EnvoyerSms.Contract.Package.Tests/UserProjects";

    // Code that the page shows, as a reader types it in.
    private static readonly (string File, string Block)[] Printed =
    [
        ("NativeWeb/Program.cs", ReadmeCode.NativeWeb),
        ("Blazor/SentPanel.razor", "razor-component"),
        ("VisualBasicPage/Program.vb", "visual-basic"),
        ("FSharpPage/Program.fs", "f-sharp"),
    ];

    private readonly UserFolder _folder = new(packages);

    /// <summary>All that the build said; it fails, as some of the projects cannot work.</summary>
    internal CommandResult Build { get; private set; } = new(0, "");

    public async ValueTask InitializeAsync()
    {
        var source = Path.Combine(Repository.Root, Source);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            _folder.Write(Path.GetRelativePath(source, file), await File.ReadAllTextAsync(file));
        foreach (var (file, block) in Printed)
            _folder.Write(file, ReadmeCode.Block(ReadmeCode.WhichPackage, block));
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
