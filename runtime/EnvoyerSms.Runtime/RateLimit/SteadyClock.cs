namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>Times counted from the start, independent of changes to the system's clock, which do not change a window.</summary>
internal sealed class SteadyClock(TimeProvider clock)
{
    private readonly long _start = clock.GetTimestamp();
    private readonly DateTimeOffset _startedAt = clock.GetUtcNow();

    public DateTimeOffset Now => _startedAt + clock.GetElapsedTime(_start);

    /// <summary>The same time on the system's clock, as far as it can be known now.</summary>
    public DateTimeOffset? WallTime(DateTimeOffset? moment) => clock.GetUtcNow() + (moment - Now);

    public ITimer CreateTimer(TimerCallback callback, object state, TimeSpan due) =>
        clock.CreateTimer(callback, state, due, Timeout.InfiniteTimeSpan);
}
