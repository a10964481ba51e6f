namespace EnvoyerSms.Hosts.Tests;

/// <summary>The net8.0 build is run, in the place of the newest: what calls the one can call the other.</summary>
public sealed class Net8BuildTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("envoyersms-net8-").FullName;

    [Fact]
    public Task The_tests_of_the_runtime_pass_on_it()
    {
        Copy(Path.GetDirectoryName(BuiltFiles.Tests)!);
        File.Copy(BuiltFiles.Net8Runtime, Path.Combine(_folder, BuiltFiles.Runtime), overwrite: true);
        return RuntimeBuild.CheckAsync(
            Path.Combine(_folder, Path.GetFileName(BuiltFiles.Tests)),
            ".NETCoreApp,Version=v8.0",
            TestContext.Current.CancellationToken
        );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Copy(string from)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(_folder, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(_folder, Path.GetRelativePath(from, file)));
    }
}
