namespace EnvoyerSms.Runtime.Constraints;

// One rule, one implementation: these functions decide in the client, in the simulator and, compiled into the generator,
// on the contract's examples and on literals at call sites. They know no clock, no culture and no API.
internal static partial class ApiConstraints
{
    public static bool Min(long value, long limit) => value >= limit;

    public static bool Max(long value, long limit) => value <= limit;

    public static bool Future(DateTimeOffset value, DateTimeOffset now) => value >= now;

    public static bool Unambiguous(DateTimeOffset value, TimeZoneInfo zone) =>
        !zone.IsAmbiguousTime(TimeZoneInfo.ConvertTime(value, zone).DateTime);

    public static bool Different<T>(T first, T second) =>
        first is null || second is null || !EqualityComparer<T>.Default.Equals(first, second);

    public static bool Exclusive(int set) => set <= 1;

    public static bool Together(int set, int of) => set == 0 || set == of;
}
