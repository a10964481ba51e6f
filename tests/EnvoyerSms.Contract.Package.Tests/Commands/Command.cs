using System.Diagnostics;
using System.Text;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>A program as a user's shell would run it, but never for longer than it is given.</summary>
internal static class Command
{
    // What a build before us leaves to ours through the environment: none of it is the user's.
    private static readonly string[] NotTheUsers =
    [
        "MSBuildSDKsPath",
        "MSBuildExtensionsPath",
        "MSBUILD_EXE_PATH",
        "CI",
    ];

    public static async Task<CommandResult> RunAsync(
        string program,
        string folder,
        IEnumerable<string> arguments,
        TimeSpan limit,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var name in NotTheUsers)
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        end.CancelAfter(limit);
        try
        {
            // This waits for the end of the output too, which a process left behind by the program can hold open.
            await process.WaitForExitAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            Assert.Fail(
                $"'{program} {string.Join(' ', start.ArgumentList)}' took over {limit} and was killed:\n{Written()}"
            );
        }
        return new CommandResult(process.ExitCode, Written());

        void Append(string? line)
        {
            lock (output)
                output.AppendLine(line);
        }

        string Written()
        {
            lock (output)
                return output.ToString();
        }
    }
}
