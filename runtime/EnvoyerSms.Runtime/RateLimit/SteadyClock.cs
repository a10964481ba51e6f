namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>Moments counted from the start by a clock that nobody sets, as a window goes on when somebody does.</summary>
internal sealed class SteadyClock(TimeProvider clock)
{
    private readonly long _start = clock.GetTimestamp();
    private readonly DateTimeOffset _startedAt = clock.GetUtcNow();

    public DateTimeOffset Now => _startedAt + clock.GetElapsedTime(_start);

    /// <summary>What other clocks show then, as far as it can be told now.</summary>
    public DateTimeOffset? WallTime(DateTimeOffset? moment) => clock.GetUtcNow() + (moment - Now);

    public ITimer CreateTimer(TimerCallback callback, object state, TimeSpan due) =>
        clock.CreateTimer(callback, state, due, Timeout.InfiniteTimeSpan);
}
