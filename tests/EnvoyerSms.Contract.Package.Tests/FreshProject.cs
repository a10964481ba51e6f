namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>An empty folder outside the repository where a user begins, with the local feed beside the usual sources.</summary>
internal sealed class FreshProject : IDisposable
{
    private readonly PackedPackages _packages;

    public FreshProject(PackedPackages packages)
    {
        _packages = packages;
        var machineCache =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
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

    public string Folder { get; } = Directory.CreateTempSubdirectory("envoyersms-user-").FullName;

    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>A project file that references the package, with more of the user's own lines.</summary>
    public void WriteProject(string path, string targetFramework, string properties = "", string items = "") =>
        Write(
            path,
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{targetFramework}</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <AnalysisMode>All</AnalysisMode>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <NoWarn>$(NoWarn);CS1591</NoWarn>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="EnvoyerSms.Contract" Version="{_packages.Version}" />
                {items}
              </ItemGroup>
            </Project>
            """
        );

    public Task<CommandResult> RunAsync(params string[] arguments) =>
        Dotnet.RunAsync(
            Folder,
            arguments,
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = _packages.Cache, ["ENVOYERSMS_PASSWORD"] = "secret" }
        );

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
