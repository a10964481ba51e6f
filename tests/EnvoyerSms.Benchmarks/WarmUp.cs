using System.Diagnostics;

namespace EnvoyerSms.Benchmarks;

/// <summary>
/// Runs all peers in turn before the first is measured. Otherwise the first of a class would pay, on a busy machine, for code
/// that is still waiting to be optimized, and every ratio to it would flatter us.
/// </summary>
internal static class WarmUp
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(1.5);

    public static void Run(params Func<object>[] peers)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Duration; )
        {
            foreach (var peer in peers)
            {
                if (peer() is Task task)
                    task.GetAwaiter().GetResult();
            }
        }
    }
}
