using System.Diagnostics;
using System.Reflection;

namespace EnvoyerSms.Testing.Tests;

// Runs one of the samples as a user would, and looks at what it prints.
internal static class SampleProgram
{
    public static async Task<ProgramResult> RunAsync(
        string sample,
        IEnumerable<string> arguments,
        string? password = null
    )
    {
        using var process = Start(sample, arguments, password);
        return await ReadAsync(process);
    }

    /// <summary>With settings in its environment, and with lines for it to read; without any, its input is closed.</summary>
    public static async Task<ProgramResult> RunAsync(
        string sample,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string?> environment,
        string input = ""
    )
    {
        var start = StartInfo("dotnet", [PathOf(sample), .. arguments]);
        start.RedirectStandardInput = true;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        return await ReadAsync(process);
    }

    /// <summary>On a machine that speaks French.</summary>
    public static Task<ProgramResult> RunInFrenchAsync(string sample, IEnumerable<string> arguments) =>
        RunAsync(sample, arguments, new Dictionary<string, string?> { ["LANG"] = "fr_FR.UTF-8", ["LC_ALL"] = null });

    /// <summary>Where its output goes, no room is left.</summary>
    public static async Task<ProgramResult> RunWithFullOutputAsync(string sample, string arguments)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "It needs a device that is always full.");
        using var process = StartCommand(
            "sh",
            ["-c", $"dotnet '{PathOf(sample)}' {arguments} > /dev/full"],
            password: null
        );
        return await ReadAsync(process);
    }

    private static async Task<ProgramResult> ReadAsync(Process process)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new ProgramResult(process.ExitCode, await output, await error);
    }

    public static Process Start(string sample, IEnumerable<string> arguments, string? password = null) =>
        StartCommand("dotnet", [PathOf(sample), .. arguments], password);

    private static Process StartCommand(string command, IEnumerable<string> arguments, string? password)
    {
        var start = StartInfo(command, arguments);
        start.Environment["ENVOYERSMS_PASSWORD"] = password;
        return Process.Start(start)!;
    }

    private static ProcessStartInfo StartInfo(string command, IEnumerable<string> arguments) =>
        new(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

    /// <summary>A file that the project names.</summary>
    public static string PathOf(string sample) =>
        typeof(SampleProgram)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == sample)
            .Value!;
}

internal sealed record ProgramResult(int ExitCode, string Output, string Error)
{
    // One sentence and no stack trace.
    public void AssertWrongInput(string sentence)
    {
        Assert.Equal(sentence, Error.TrimEnd());
        Assert.Equal(2, ExitCode);
        Assert.DoesNotContain("   at ", Output, StringComparison.Ordinal);
    }

    public void AssertUnwritableOutput()
    {
        Assert.Equal(1, ExitCode);
        Assert.StartsWith(
            "The output cannot be written: ",
            Assert.Single(Error.TrimEnd().Split('\n')),
            StringComparison.Ordinal
        );
    }
}
