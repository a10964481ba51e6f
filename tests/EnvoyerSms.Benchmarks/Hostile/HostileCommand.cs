using System.Diagnostics;
using System.Globalization;

namespace EnvoyerSms.Benchmarks.Hostile;

/// <summary>Prints how long the worst responses take, each for 1 MiB of it, the worst first.</summary>
internal static class HostileCommand
{
    private const double TargetMilliseconds = 1000;
    private const double Mebibyte = 1024 * 1024;
    private const int Passes = 5;

    /// <returns>0 where all stay under the target.</returns>
    public static int Run(TextWriter output)
    {
        var attacks = CursorAttacks.All.Concat(ErrorAttacks.All);
        var measured = attacks
            .Select(attack => (attack.What, Time: Measure(attack)))
            .OrderBy(row => -row.Time)
            .ToList();
        foreach (var (what, time) in measured)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time, 10:N2} ms per MiB  {what}"));
        var isMet = measured[0].Time <= TargetMilliseconds;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Worst {measured[0].Time:N2} ms per MiB, target {TargetMilliseconds:N0}: {(isMet ? "met" : "missed")}"
            )
        );
        return isMet ? 0 : 1;
    }

    // The slowest pass behind the first, which is for the compiler.
    private static double Measure(Attack attack)
    {
        attack.Read();
        var slowest = TimeSpan.Zero;
        for (var pass = 0; pass < Passes; pass++)
        {
            var start = Stopwatch.GetTimestamp();
            attack.Read();
            var elapsed = Stopwatch.GetElapsedTime(start);
            slowest = elapsed > slowest ? elapsed : slowest;
        }
        return slowest.TotalMilliseconds * Mebibyte / attack.Size;
    }
}
