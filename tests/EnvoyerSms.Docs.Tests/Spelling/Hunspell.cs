using System.Diagnostics;
using System.Text;

namespace EnvoyerSms.Docs.Tests.Spelling;

/// <summary>The spelling checker of Debian, with one of its dictionaries.</summary>
internal sealed class Hunspell(string dictionary)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Where it is not installed, the test that asks ends here and says so.</summary>
    public void SkipIfMissing() =>
        Assert.SkipUnless(
            IsOnPath("hunspell") && File.Exists($"/usr/share/hunspell/{dictionary}.dic"),
            $"hunspell with the dictionary {dictionary} is not installed: packages hunspell, hunspell-en-gb and hunspell-fr of Debian."
        );

    /// <summary>Those of the words that it does not know, each once.</summary>
    public async Task<IReadOnlyCollection<string>> UnknownAsync(IEnumerable<string> words, CancellationToken cancel)
    {
        using var hunspell = Process.Start(
            new ProcessStartInfo("hunspell", ["-d", dictionary, "-i", "utf-8", "-l"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;
        var output = hunspell.StandardOutput.ReadToEndAsync(cancel);
        await hunspell.StandardInput.WriteAsync(string.Join('\n', words.Distinct()).AsMemory(), cancel);
        hunspell.StandardInput.Close();
        var unknown = await output.WaitAsync(Longest, cancel);
        await hunspell.WaitForExitAsync(cancel).WaitAsync(Longest, cancel);
        Assert.Equal(0, hunspell.ExitCode);
        return unknown.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
