using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using EnvoyerSms.Ledger.Tests.Calls;

namespace EnvoyerSms.Ledger.Tests.Campaigns;

/// <summary>The sample program, run as a user would.</summary>
internal sealed class CampaignProgram : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private CampaignProgram(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', _lines);

    public int BatchesTold => _lines.Count(line => line.StartsWith("Batch ", StringComparison.Ordinal));

    public bool HasEnded => _process.HasExited;

    public static CampaignProgram Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["EnvoyerSms__Login"] = "33600000000";
        start.Environment["EnvoyerSms__Password"] = "demo";
        start.Environment["EnvoyerSms__Timeout"] = "00:00:05";
        start.Environment["EnvoyerSms__Ledger__Secret"] = Machine.Secret;
        // Who was killed is gone soon.
        start.Environment["EnvoyerSms__Ledger__Margin"] = "00:00:01";
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        return new CampaignProgram(Process.Start(start)!);
    }

    public static async Task<(int ExitCode, string Output)> RunAsync(params IEnumerable<string> arguments)
    {
        using var program = Start(arguments);
        return (await program.EndAsync(), program.Output);
    }

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(5));
        // Also what it wrote last.
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public void Kill()
    {
        if (!_process.HasExited)
            _process.Kill();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private static string Path { get; } =
        typeof(CampaignProgram)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "Campaign")
            .Value!;
}
