using System.Diagnostics;

namespace EnvoyerSms.Hosts.Tests;

/// <summary>The mono of this machine.</summary>
internal static class Mono
{
    public static bool IsInstalled { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "mono")));

    /// <summary>Runs a program of tests.</summary>
    /// <exception cref="InvalidOperationException">It ended before its last test; the message holds all that it printed.</exception>
    public static async Task<TestReport> RunTestsAsync(string program, CancellationToken cancel)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var output = await RunAsync([program, "-noColor", "-noLogo", "-xml", file], cancel);
            // The exit code is not asked for: this mono sometimes aborts while it ends its own threads, after the report is written.
            return File.Exists(file) ? TestReport.Read(file) : throw new InvalidOperationException(output);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> RunAsync(IEnumerable<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("mono", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What takes minutes in CI is run there once, on the newest framework.
        start.Environment.Remove("CI");
        using var process = Process.Start(start)!;
        await using var stop = cancel.Register(process.Kill);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        cancel.ThrowIfCancellationRequested();
        return await output + await error;
    }
}
