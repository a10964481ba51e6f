using System.Diagnostics;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>A program published to native code, in a folder of its own.</summary>
internal sealed class NativeProgram : IDisposable
{
    private const string Name = "program";

    // It makes a few calls to a server on the same machine.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly UserFolder _folder;

    private NativeProgram(UserFolder folder) => _folder = folder;

    /// <summary>Whether a linker is here that the SDK would take.</summary>
    private static bool CanBeLinked { get; } =
        OperatingSystem.IsLinux()
        && (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));

    public static void SkipWithoutLinker() =>
        Assert.SkipUnless(
            CanBeLinked,
            "A linker is missing: apt-get install clang zlib1g-dev brings what is needed on Debian."
        );

    /// <summary>What has to be copied to where it runs, in bytes.</summary>
    public long Size => new FileInfo(Executable).Length;

    private string Executable => Path.Combine(_folder.Path, "native", Name);

    /// <summary>Publishes it, without a warning. Skips the test where the SDK's native compiler cannot be had.</summary>
    public static async Task<NativeProgram> PublishAsync(PackedPackages packages, string projectFile, string code)
    {
        var folder = new UserFolder(packages);
        folder.Write($"{Name}.csproj", projectFile);
        folder.Write("Program.cs", code);
        // Nobody debugs it; what is copied to where it runs has no symbols either way.
        var publish = await folder.RunAsync(["publish", "--output", "native", "-p:NativeDebugSymbols=false"]);
        Assert.SkipWhen(
            publish.ExitCode != 0 && publish.Output.Contains("ILCompiler'", StringComparison.Ordinal),
            "The package of the native compiler, ILCompiler, cannot be restored here."
        );
        Assert.DoesNotContain("warning", publish.Succeeded().Output, StringComparison.OrdinalIgnoreCase);
        return new NativeProgram(folder);
    }

    public Task<CommandResult> RunAsync(
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null
    ) => Command.RunAsync(Executable, _folder.Path, arguments, Limit, environment);

    /// <summary>Starts one that runs until it is stopped. Its output can be read.</summary>
    public Process Start(IEnumerable<string> arguments) =>
        Process.Start(
            new ProcessStartInfo(Executable, arguments)
            {
                WorkingDirectory = _folder.Path,
                RedirectStandardOutput = true,
            }
        )!;

    public void Dispose() => _folder.Dispose();
}
