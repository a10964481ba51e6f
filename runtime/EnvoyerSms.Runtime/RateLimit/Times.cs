namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>The smaller or larger of two times or durations.</summary>
internal static class Times
{
    public static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    public static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
