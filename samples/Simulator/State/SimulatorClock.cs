namespace EnvoyerSms.Simulator.State;

// The simulator's time: that of its source, ahead by what a test or the quickstart has skipped.
internal sealed class SimulatorClock(TimeProvider source) : TimeProvider
{
    private long _skippedTicks;

    public override TimeZoneInfo LocalTimeZone => source.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => source.GetUtcNow().AddTicks(Interlocked.Read(ref _skippedTicks));

    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        Interlocked.Add(ref _skippedTicks, time.Ticks);
    }
}
