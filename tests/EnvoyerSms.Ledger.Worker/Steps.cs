using System.Diagnostics;

namespace EnvoyerSms.Ledger.Worker;

/// <summary>The places at which a worker can end: it is killed there as by kill -9.</summary>
internal sealed class Steps(string step, int visit)
{
    public const string BeforeClaim = "before-claim";
    public const string AfterClaim = "after-claim";
    public const string OnTheWire = "on-the-wire";
    public const string ResponseRead = "response-read";
    public const string AfterEnd = "after-end";

    /// <summary>The worker stops, and says which key it holds.</summary>
    public const string StopAfterClaim = "stop-after-claim";

    private int _visits;

    public void Pass(string name)
    {
        if (name == step && Interlocked.Increment(ref _visits) == visit)
            Process.GetCurrentProcess().Kill();
    }

    /// <summary>Stands still between the claim and the look at the time, until somebody continues the process.</summary>
    public void Stop(string key)
    {
        if (step != StopAfterClaim || Interlocked.Increment(ref _visits) != visit)
            return;
        Console.WriteLine(key);
        using var kill = Process.Start("kill", ["-STOP", $"{Environment.ProcessId}"]);
        kill.WaitForExit();
    }
}
