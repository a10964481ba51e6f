namespace EnvoyerSms.Testing.State;

// What a clock shows at one moment: the time, and the count that measures how long something took.
internal readonly record struct ClockReading(DateTimeOffset Utc, long Timestamp)
{
    private static readonly DateTimeOffset Earliest = DateTimeOffset.UnixEpoch;

    // Far enough from the end of the calendar for all that is reckoned from a time.
    private static readonly DateTimeOffset Last = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ClockReading Of(TimeProvider clock) => new(clock.GetUtcNow(), clock.GetTimestamp());

    public static DateTimeOffset Check(DateTimeOffset time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, Earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, Last);
        return time;
    }

    public (long Ticks, long Counts) Since(ClockReading earlier) =>
        ((Utc - earlier.Utc).Ticks, Timestamp - earlier.Timestamp);

    public ClockReading After((long Ticks, long Counts) passed, double speed)
    {
        var ticks = Math.Min(Scale(passed.Ticks, speed), (Last - Utc).Ticks);
        return new(Utc.AddTicks(ticks), Timestamp + Scale(passed.Counts, speed));
    }

    public ClockReading After(TimeSpan time, long frequency)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, Last - Utc);
        return new(Utc + time, Timestamp + (long)((Int128)time.Ticks * frequency / TimeSpan.TicksPerSecond));
    }

    public ClockReading Latest(ClockReading other) =>
        new(Utc > other.Utc ? Utc : other.Utc, Math.Max(Timestamp, other.Timestamp));

    private static long Scale(long units, double speed) =>
        speed == 1 ? units : (long)Math.Min(units * speed, long.MaxValue / 4);
}
