using EnvoyerSms.Contract.Package.Tests;

[assembly: AssemblyFixture(typeof(PackedPackages))]

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>Packs the repository once, into a folder feed of its own, under a version no one else has.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private static readonly string[] Projects =
    [
        "runtime/EnvoyerSms.Runtime",
        "generator/EnvoyerSms.Contract",
        "client/EnvoyerSms.Client",
        "client/EnvoyerSms.Testing",
        "client/EnvoyerSms.Simulator",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("envoyersms-packages-").FullName;

    // A version seen before would be taken from NuGet's cache instead of the feed.
    public string Version { get; } = $"0.0.1-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";

    public string Feed => Path.Combine(_folder, "feed");

    /// <summary>A packages folder of this run, so that test versions do not pile up in the user's.</summary>
    public string Cache => Path.Combine(_folder, "cache");

    public string PackageFile => FileOf("EnvoyerSms.Contract");

    public string RuntimePackageFile => FileOf("EnvoyerSms.Runtime");

    public string FileOf(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    public async ValueTask InitializeAsync()
    {
        foreach (var project in Projects)
        {
            var pack = await Dotnet.RunAsync(
                Repository.Root,
                ["pack", project, "--configuration", "Release", "--output", Feed, $"-p:Version={Version}"]
            );
            pack.Succeeded();
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
