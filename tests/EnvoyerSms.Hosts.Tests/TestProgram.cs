using System.Diagnostics;

namespace EnvoyerSms.Hosts.Tests;

/// <summary>A program of tests, run as a process of its own.</summary>
/// <param name="Host">The command that runs it.</param>
/// <param name="File">The program.</param>
internal sealed record TestProgram(string Host, string File)
{
    /// <summary>Options of xunit's own runner, such as which tests to leave out.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <exception cref="InvalidOperationException">It ended before its last test; the message holds all that it printed.</exception>
    public async Task<TestReport> RunAsync(CancellationToken cancel)
    {
        var report = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var output = await RunAsync([File, "-noColor", "-noLogo", "-result-xml", report, .. Options], cancel);
            // The exit code is not asked for: this mono sometimes aborts while it ends its own threads, after the report is written.
            return System.IO.File.Exists(report)
                ? TestReport.Read(report)
                : throw new InvalidOperationException(output);
        }
        finally
        {
            System.IO.File.Delete(report);
        }
    }

    private async Task<string> RunAsync(IEnumerable<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Host, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What takes minutes in CI is run there once, by the newest build on the newest framework.
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
