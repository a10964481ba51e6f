using EnvoyerSms.Contract.Package.Tests;

[assembly: AssemblyFixture(typeof(PackedPackages))]

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>
/// The packages of this repository, under a version no one else has: those of the folder that the environment names, where what called
/// these tests has packed them, or else packed here, once, into a folder feed of this run.
/// </summary>
public sealed class PackedPackages : IAsyncLifetime
{
    /// <summary>Names the folder of packages that are to be tried, each in one version.</summary>
    private const string Variable = "PACKED_PACKAGES";

    private const string Runtime = "EnvoyerSms.Runtime.";

    private const string Ending = ".nupkg";

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

    private static readonly string? Given = Environment.GetEnvironmentVariable(Variable);

    private readonly string _folder = Directory.CreateTempSubdirectory("envoyersms-packages-").FullName;

    // A version seen before would be taken from NuGet's cache instead of the feed.
    public static string Version { get; } =
        Given is null ? $"0.0.1-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}" : VersionIn(Given);

    public string Feed => Given ?? Path.Combine(_folder, "feed");

    /// <summary>A packages folder of this run, so that test versions do not pile up in the user's.</summary>
    public string Cache => Path.Combine(_folder, "cache");

    public string FileOf(string package) => Path.Combine(Feed, $"{package}.{Version}{Ending}");

    public async ValueTask InitializeAsync()
    {
        if (Given is not null)
            return;
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

    private static string VersionIn(string folder) =>
        Path.GetFileName(Directory.GetFiles(folder, $"{Runtime}*{Ending}").Single())[Runtime.Length..^Ending.Length];
}
