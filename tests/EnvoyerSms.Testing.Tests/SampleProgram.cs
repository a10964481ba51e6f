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
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new ProgramResult(process.ExitCode, await output, await error);
    }

    public static Process Start(string sample, IEnumerable<string> arguments, string? password = null)
    {
        var start = new ProcessStartInfo("dotnet", [PathOf(sample), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ENVOYERSMS_PASSWORD"] = password;
        return Process.Start(start)!;
    }

    private static string PathOf(string sample) =>
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
}
