using System.Diagnostics;
using System.Reflection;

namespace EnvoyerSms.Benchmarks.ColdStart;

/// <summary>One of the small programs, published.</summary>
internal sealed class PublishedProgram
{
    private readonly string _folder;
    private readonly string _file;

    private PublishedProgram(Starter starter, StartKind kind)
    {
        By = starter.ToString();
        _folder = Path.Combine(Path.GetTempPath(), "envoyersms-coldstart", $"{starter}-{kind}");
        _file = Path.Combine(_folder, $"ColdStart.{By}{(OperatingSystem.IsWindows() ? ".exe" : "")}");
    }

    public string By { get; }

    /// <summary>All that has to be copied to where it runs.</summary>
    public long Size =>
        new DirectoryInfo(_folder)
            .GetFiles("*", SearchOption.AllDirectories)
            // Documentation comes along where a library is built beside the program, and never from a package.
            .Where(file => file.Extension is not (".pdb" or ".dbg" or ".xml"))
            .Sum(file => file.Length);

    /// <exception cref="InvalidOperationException">It does not build, or not without a warning.</exception>
    public static PublishedProgram Publish(Starter starter, StartKind kind)
    {
        var program = new PublishedProgram(starter, kind);
        if (Directory.Exists(program._folder))
            Directory.Delete(program._folder, recursive: true);
        var project = Path.Combine(Programs, program.By);
        string[] arguments =
        [
            "publish",
            project,
            "--configuration",
            "Release",
            "--output",
            program._folder,
            $"-p:Start={kind}",
        ];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        return publish.ExitCode == 0 ? program : throw new InvalidOperationException(output);
    }

    /// <summary>Runs it once.</summary>
    /// <returns>From before its process starts until it printed what the response says.</returns>
    public TimeSpan Run(Uri address)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo(_file, address.AbsoluteUri) { RedirectStandardOutput = true }
        )!;
        var printed = process.StandardOutput.ReadLine();
        var elapsed = Stopwatch.GetElapsedTime(start);
        process.WaitForExit();
        return printed == "879" ? elapsed : throw new InvalidOperationException($"{_file} printed \"{printed}\".");
    }

    private static string Programs { get; } =
        Assembly
            .GetExecutingAssembly()
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "ColdStartPrograms")
            .Value!;
}
