namespace EnvoyerSms.Runtime.Wire;

/// <summary>The parts of an instant as they were written, together with how far its clock is ahead of UTC.</summary>
internal struct WrittenInstant
{
    private const int MostOffset = 14 * 60;

    public int Year;
    public int Month;
    public int Day;
    public int Hour;
    public int Minute;
    public int Second;

    /// <summary>What comes after the second, in ticks.</summary>
    public int Fraction;

    /// <summary>In minutes.</summary>
    public int Offset;

    public readonly bool TryMake(out DateTimeOffset value)
    {
        value = default;
        if (
            Year is < 1 or > 9999
            || Month is < 1 or > 12
            || Day < 1
            || Day > DateTime.DaysInMonth(Year, Month)
            || Hour is < 0 or > 23
            || Minute is < 0 or > 59
            || Second is < 0 or > 60
            || Offset is < -MostOffset or > MostOffset
        )
            return false;
        var local = new DateTime(Year, Month, Day, Hour, Minute, 0).Ticks + (Second * TimeSpan.TicksPerSecond);
        var utc = local - (Offset * TimeSpan.TicksPerMinute);
        // Clocks here have no leap second, which ends a day of UTC: it is the first second of the next day.
        if (Second == 60 && utc % TimeSpan.TicksPerDay != 0)
            return false;
        local += Fraction;
        utc += Fraction;
        if (local > DateTime.MaxValue.Ticks || utc < 0 || utc > DateTime.MaxValue.Ticks)
            return false;
        value = new DateTimeOffset(local, new TimeSpan(Offset * TimeSpan.TicksPerMinute));
        return true;
    }
}
