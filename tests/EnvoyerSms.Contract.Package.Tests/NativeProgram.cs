namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>A program published to native code, in a folder of its own.</summary>
internal sealed class NativeProgram : IDisposable
{
    private const string Name = "program";

    private readonly FreshProject _project;

    private NativeProgram(FreshProject project) => _project = project;

    /// <summary>Whether a linker is here that the SDK would take.</summary>
    public static bool CanBeLinked { get; } =
        OperatingSystem.IsLinux()
        && (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));

    /// <summary>What has to be copied to where it runs, in bytes.</summary>
    public long Size => new FileInfo(Executable).Length;

    private string Executable => Path.Combine(_project.Folder, "native", Name);

    /// <summary>Publishes it, without a warning. Skips the test where the SDK's native compiler cannot be had.</summary>
    public static async Task<NativeProgram> PublishAsync(PackedPackages packages, string projectFile, string code)
    {
        var project = new FreshProject(packages);
        project.Write($"{Name}.csproj", projectFile);
        project.Write("Program.cs", code);
        var publish = await project.RunAsync("publish", "--output", "native");
        Assert.SkipWhen(
            publish.ExitCode != 0 && publish.Output.Contains("ILCompiler'", StringComparison.Ordinal),
            "The package of the native compiler, ILCompiler, cannot be restored here."
        );
        Assert.DoesNotContain("warning", publish.Succeeded().Output, StringComparison.OrdinalIgnoreCase);
        return new NativeProgram(project);
    }

    public Task<CommandResult> RunAsync(
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null
    ) => Command.RunAsync(Executable, _project.Folder, arguments, environment);

    public void Dispose() => _project.Dispose();
}
