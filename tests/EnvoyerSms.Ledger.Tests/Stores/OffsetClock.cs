namespace EnvoyerSms.Ledger.Tests.Stores;

/// <summary>The real clock, and as far ahead as a test says.</summary>
internal sealed class OffsetClock : TimeProvider
{
    private long _offset;

    /// <summary>Timers and elapsed time do not jump, as on a machine that was suspended.</summary>
    public void Jump(TimeSpan by) => Interlocked.Add(ref _offset, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _offset));
}
