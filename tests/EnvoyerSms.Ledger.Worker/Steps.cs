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

    private int _visits;

    public void Pass(string name)
    {
        if (name == step && Interlocked.Increment(ref _visits) == visit)
            Process.GetCurrentProcess().Kill();
    }
}
