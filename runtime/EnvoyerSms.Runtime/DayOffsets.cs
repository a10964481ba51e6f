namespace EnvoyerSms.Runtime;

/// <summary>
/// A zone's offsets, cached for days on which the offset does not change: responses hold many dates of few days, and asking the
/// system takes many times as long as reading a date. Safe for concurrent use.
/// </summary>
/// <param name="zone">The zone, whose wall clocks show the times that are asked for.</param>
internal sealed class DayOffsets(TimeZoneInfo zone)
{
    private const int OffsetBits = 16;

    // Each entry holds a day, counted from 1 so that 0 is none, and the offset in minutes. Days that share an entry replace each other.
    private readonly long[] _entries = new long[64];

    /// <param name="time">Of no kind.</param>
    public TimeSpan At(DateTime time)
    {
        var day = time.Ticks / TimeSpan.TicksPerDay;
        var entry = Volatile.Read(ref _entries[day % _entries.Length]);
        return entry >> OffsetBits == day + 1
            ? TimeSpan.FromTicks((short)entry * TimeSpan.TicksPerMinute)
            : Find(time, day);
    }

    private TimeSpan Find(DateTime time, long day)
    {
        var begin = new DateTime(day * TimeSpan.TicksPerDay, DateTimeKind.Unspecified);
        var offset = zone.GetUtcOffset(begin);
        if (offset != zone.GetUtcOffset(begin.AddTicks(TimeSpan.TicksPerDay - 1)))
            return zone.GetUtcOffset(time);
        var minutes = (ushort)(short)(offset.Ticks / TimeSpan.TicksPerMinute);
        Volatile.Write(ref _entries[day % _entries.Length], ((day + 1) << OffsetBits) | minutes);
        return offset;
    }
}
