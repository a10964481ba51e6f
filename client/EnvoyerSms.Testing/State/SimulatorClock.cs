namespace EnvoyerSms.Testing.State;

// The simulator's time: that of its source, moved forward by what a test or the quickstart has skipped. Its timers fire then too, so
// that a client on this clock wakes from its pauses.
internal sealed class SimulatorClock(TimeProvider source) : TimeProvider
{
    private readonly HashSet<ClockTimer> _timers = [];
    private long _skippedTicks;

    public override TimeZoneInfo LocalTimeZone => source.LocalTimeZone;

    public override long TimestampFrequency => source.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => source.GetUtcNow().AddTicks(Interlocked.Read(ref _skippedTicks));

    public override long GetTimestamp() =>
        source.GetTimestamp()
        + (long)((Int128)Interlocked.Read(ref _skippedTicks) * TimestampFrequency / TimeSpan.TicksPerSecond);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ClockTimer(this, source, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        Interlocked.Add(ref _skippedTicks, time.Ticks);
        ClockTimer[] timers;
        lock (_timers)
            timers = [.. _timers];
        foreach (var timer in timers)
            timer.CatchUp();
    }

    public void Watch(ClockTimer timer)
    {
        lock (_timers)
            _timers.Add(timer);
    }

    public void Forget(ClockTimer timer)
    {
        lock (_timers)
            _timers.Remove(timer);
    }
}
