namespace EnvoyerSms.Runtime.Sequences;

/// <summary>The time between two questions: the caller's, or longer where the rate limit runs low.</summary>
internal sealed class PollPace(ApiPolling polling, TimeProvider clock)
{
    private TimeSpan _interval;
    private TimeSpan _next = polling.InitialInterval;
    private long _asked;

    /// <summary>A question was asked just now; the next one is due after another interval.</summary>
    public void Asked()
    {
        _asked = clock.GetTimestamp();
        _interval = _next < polling.MaxInterval ? _next : polling.MaxInterval;
        _next = TimeSpan.FromTicks((long)(_interval.Ticks * polling.BackoffFactor));
    }

    /// <summary>
    /// The time until the next question; zero or less where it is due. Requests of other calls can move it, so ask again after that
    /// time.
    /// </summary>
    /// <param name="rateLimit">What is left; null where requests are not limited.</param>
    public TimeSpan Left(ApiRateLimitState? rateLimit)
    {
        var elapsed = clock.GetElapsedTime(_asked);
        var interval = _interval - elapsed;
        // As long as half of the window is left, questions become rare before they can use it up.
        if (rateLimit is not { ResetsAt: { } reset } || rateLimit.Remaining > rateLimit.Limit / 2)
            return interval;
        var left = reset - clock.GetUtcNow();
        // Polling does not use the last request.
        var share = rateLimit.Remaining <= 1 ? left : TimeSpan.FromTicks(left.Ticks / rateLimit.Remaining) - elapsed;
        return share > interval ? share : interval;
    }
}
