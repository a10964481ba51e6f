namespace EnvoyerSms.Runtime.Transport;

/// <summary>Waits by the clock of the client.</summary>
internal static class ClockWait
{
    public static Task ForAsync(TimeProvider clock, TimeSpan time, CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        clock.Delay(time, cancellationToken);
#else
        Task.Delay(time, clock, cancellationToken);
#endif
}
