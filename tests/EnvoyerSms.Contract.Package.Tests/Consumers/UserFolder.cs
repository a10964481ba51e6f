using System.Text;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>An empty folder outside the repository where a user begins, with the local feed beside the usual sources.</summary>
internal sealed class UserFolder : IDisposable
{
    private readonly PackedPackages _packages;

    public UserFolder(PackedPackages packages)
    {
        _packages = packages;
        var machineCache =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? System.IO.Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                ".nuget",
                "packages"
            );
        Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources><add key="local" value="{packages.Feed}" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{machineCache}" /></fallbackPackageFolders>
            </configuration>
            """
        );
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("envoyersms-user-").FullName;

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] content)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }

    public Task<CommandResult> RunAsync(
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null
    ) =>
        Dotnet.RunAsync(
            Path,
            arguments,
            new Dictionary<string, string>(environment ?? new Dictionary<string, string>())
            {
                ["NUGET_PACKAGES"] = _packages.Cache,
            }
        );

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
