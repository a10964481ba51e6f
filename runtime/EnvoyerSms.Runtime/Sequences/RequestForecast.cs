namespace EnvoyerSms.Runtime.Sequences;

/// <summary>When requests can be made that are begun now, one as soon as the rate limit lets it after the other.</summary>
/// <param name="state">What is left; null where requests are not limited, or it is not known.</param>
/// <param name="window">How long a window lasts.</param>
/// <param name="now">When it is asked.</param>
internal sealed class RequestForecast(ApiRateLimitState? state, TimeSpan window, DateTimeOffset now)
{
    /// <param name="request">Its place among those to come, from 0 on.</param>
    public DateTimeOffset At(int request)
    {
        if (state is null || request < state.Remaining)
            return now;
        var opens = state.ResetsAt is { } reset && reset > now ? reset : now + window;
        return opens.AddTicks(window.Ticks * WindowsBefore(request));
    }

    /// <param name="requests">How many are to come.</param>
    public int Windows(int requests) =>
        requests == 0 ? 0
        : state is null || requests <= state.Remaining ? 1
        : 2 + WindowsBefore(requests - 1);

    private int WindowsBefore(int request) => (request - state!.Remaining) / Math.Max(1, state.Limit);
}
