using EnvoyerSms.Contract.Package.Tests;

[assembly: AssemblyFixture(typeof(PackedPackages))]

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>Packs the repository once, into a folder feed of its own, under a version no one else has.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    // A further package is a line here.
    private static readonly string[] Projects =
    [
        "runtime/EnvoyerSms.Runtime/EnvoyerSms.Runtime.csproj",
        "runtime/EnvoyerSms.Ledger/EnvoyerSms.Ledger.csproj",
        "runtime/EnvoyerSms.Ledger.Sqlite/EnvoyerSms.Ledger.Sqlite.csproj",
        "runtime/EnvoyerSms.Ledger.PostgreSql/EnvoyerSms.Ledger.PostgreSql.csproj",
        "generator/EnvoyerSms.Contract/EnvoyerSms.Contract.csproj",
        "generator/EnvoyerSms.Contract.Tool/EnvoyerSms.Contract.Tool.csproj",
        "client/EnvoyerSms.Client/EnvoyerSms.Client.csproj",
        "client/EnvoyerSms.Testing/EnvoyerSms.Testing.csproj",
        "client/EnvoyerSms.Simulator/EnvoyerSms.Simulator.csproj",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("envoyersms-packages-").FullName;

    // A version seen before would be taken from NuGet's cache instead of the feed.
    public static string Version { get; } = $"0.0.1-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";

    public string Feed => Path.Combine(_folder, "feed");

    /// <summary>A packages folder of this run, so that test versions do not pile up in the user's.</summary>
    public string Cache => Path.Combine(_folder, "cache");

    public string FileOf(string package) => Path.Combine(Feed, $"{package}.{Version}.nupkg");

    public async ValueTask InitializeAsync()
    {
        // One build of them all: packed one by one, what they share would be looked through for each again.
        var solution = Path.Combine(_folder, "packages.slnx");
        await File.WriteAllTextAsync(
            solution,
            SolutionFile.Of(Projects.Select(project => Path.Combine(Repository.Root, project))),
            TestContext.Current.CancellationToken
        );
        var pack = await Dotnet.RunAsync(
            Repository.Root,
            [
                "pack",
                solution,
                "--configuration",
                "Release",
                "--output",
                Feed,
                $"-p:Version={Version}",
                // What is not in this solution but referenced would otherwise be built in Debug, and then again in Release.
                "-p:ShouldUnsetParentConfigurationAndPlatform=false",
                // The build of the solution has run them over the same sources; nothing that is packed comes from them.
                "-p:RunAnalyzers=false",
            ]
        );
        pack.Succeeded();
    }

    public async ValueTask DisposeAsync()
    {
        // It holds files of the packages open, which some systems do not let one delete.
        await CompilerServer.ShutDownAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
