namespace EnvoyerSms.Runtime.Constraints;

// One rule, one implementation: these functions decide in the client, in the simulator and, compiled into the generator,
// on the contract's examples and on literals at call sites. They know no clock, no culture and no API.
internal static partial class ApiConstraints
{
    public static bool Min(long value, long limit) => value >= limit;

    public static bool Max(long value, long limit) => value <= limit;

    // Of decimal numbers, days and lengths of time.
    public static bool Min<T>(T value, T limit)
        where T : struct => Comparer<T>.Default.Compare(value, limit) >= 0;

    public static bool Max<T>(T value, T limit)
        where T : struct => Comparer<T>.Default.Compare(value, limit) <= 0;

    public static bool Future(DateTimeOffset value, DateTimeOffset now) => value >= now;

    /// <summary>The time that is written for an instant, where the wire cuts it to so many seconds of the zone's clocks.</summary>
    public static DateTimeOffset Cut(DateTimeOffset value, TimeZoneInfo zone, int seconds)
    {
        var cut = TimeZoneInfo.ConvertTime(value, zone).Ticks % (seconds * TimeSpan.TicksPerSecond);
        return value.UtcTicks < cut ? value : value.AddTicks(-cut);
    }

    public static bool Unambiguous(DateTimeOffset value, TimeZoneInfo zone) =>
        !zone.IsAmbiguousTime(TimeZoneInfo.ConvertTime(value, zone).DateTime);

    public static bool Different<T>(T first, T second) =>
        first is null || second is null || !EqualityComparer<T>.Default.Equals(first, second);

    public static bool Exclusive(int set) => set <= 1;

    public static bool Together(int set, int of) => set == 0 || set == of;
}
