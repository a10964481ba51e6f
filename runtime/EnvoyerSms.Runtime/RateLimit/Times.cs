namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>Of two moments or lengths of time, one.</summary>
internal static class Times
{
    public static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    public static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
