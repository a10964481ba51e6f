namespace EnvoyerSms;

/// <summary>
/// How often to ask, and for how long, while waiting for an answer that no longer changes: soon at first, then less and less
/// often. Where the API limits requests and half of the window is used, waiting asks less often still, so that it never uses up
/// what is left.
/// </summary>
/// <example><code>new ApiPolling { InitialInterval = TimeSpan.FromSeconds(20), MaxInterval = TimeSpan.FromMinutes(15) }</code></example>
public sealed record ApiPolling
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);
    private const double MostGrowth = 10;

    /// <summary>Time between the first question, which is asked at once, and the second: from 1 second to 1 day. Default: 5 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is shorter or longer.</exception>
    public TimeSpan InitialInterval
    {
        get;
        init => field = Checked(value, nameof(InitialInterval));
    } = TimeSpan.FromSeconds(5);

    /// <summary>How many times as long each interval is as the one before: from 1, always the same, to 10. Default: 1.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is smaller or larger.</exception>
    public double BackoffFactor
    {
        get;
        init =>
            field = value is >= 1 and <= MostGrowth
                ? value
                : throw new ArgumentOutOfRangeException(
                    nameof(BackoffFactor),
                    value,
                    $"It must be from 1 to {MostGrowth}."
                );
    } = 1.5;

    /// <summary>No interval is longer, the first one included: from 1 second to 1 day. Default: 5 minutes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is shorter or longer.</exception>
    public TimeSpan MaxInterval
    {
        get;
        init => field = Checked(value, nameof(MaxInterval));
    } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long to wait in all, from 1 second to 30 days: there are answers that never become final. Time in which a request waits
    /// for the rate limit counts too. An event that is scheduled, such as a message for later, needs that much more.
    /// Default: 3 days.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is shorter or longer.</exception>
    public TimeSpan Deadline
    {
        get;
        init =>
            field =
                value >= Shortest && value <= LongestWait
                    ? value
                    : throw new ArgumentOutOfRangeException(
                        nameof(Deadline),
                        value,
                        "It must be from 1 second to 30 days."
                    );
    } = TimeSpan.FromDays(3);

    private static TimeSpan Checked(TimeSpan value, string name) =>
        value >= Shortest && value <= Longest
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "It must be from 1 second to 1 day.");
}
