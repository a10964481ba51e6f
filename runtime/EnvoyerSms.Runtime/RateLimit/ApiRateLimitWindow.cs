using EnvoyerSms.Runtime.RateLimit;

namespace EnvoyerSms;

/// <summary>
/// The calculation for a limit of so many requests in a fixed window that the first request opens when it arrives at the service. Pure
/// functions: they take the state and the time, and return the new state. A store of several processes applies each to the
/// state that it holds, one at a time, and keeps the result.
/// </summary>
/// <remarks>
/// Time comes from one clock that never goes back, that of the store. The service's clock starts when a request arrives; here only the
/// times of the request and of its response are known. Where all requests of an account are counted here, none is refused: those of a
/// window are granted so early that they arrive before its length after the first grant is over, thus within its length after its opening;
/// and the next is granted so late that the service must have closed the window, whichever request opened it.
/// </remarks>
public static class ApiRateLimitWindow
{
    /// <summary>Asks for permission to send one request, which is given where the window allows one more.</summary>
    /// <param name="state">The state.</param>
    /// <param name="token">What the contract says.</param>
    /// <param name="mode"><see cref="ApiRateLimitMode.SendAnyway"/> to count the request whether or not one is left. The other modes are equal here: the caller does the waiting.</param>
    /// <param name="now">The time.</param>
    /// <param name="grant">The permission; null where there is none.</param>
    /// <param name="retryAfter">Where there is none, the time until all requests are available again; otherwise zero.</param>
    /// <returns>The new state.</returns>
    public static ApiRateLimitWindowState Acquire(
        ApiRateLimitWindowState state,
        ApiRateLimitToken token,
        ApiRateLimitMode mode,
        DateTimeOffset now,
        out ApiRateLimitGrant? grant,
        out TimeSpan retryAfter
    )
    {
        _ = token ?? throw new ArgumentNullException(nameof(token));
        (grant, retryAfter) = (null, TimeSpan.Zero);
        state = Expire(state, token, now);
        var takes = Takes(state, token, now);
        var isForced = mode == ApiRateLimitMode.SendAnyway;
        if (takes && (isForced || state.Current.Used < Limit(state, token)))
        {
            grant = new() { Window = state.Current.Number, At = now };
            return state with { Current = state.Current.Add(now) };
        }
        if (!isForced)
        {
            retryAfter = EndsBy(state, token) - now ?? TimeSpan.Zero;
            return state;
        }

        // Near the end or after it: it may open the window that follows.
        if (state.Following is null)
            state = state with
            {
                LastNumber = state.LastNumber + 1,
                Following = new() { Number = state.LastNumber + 1 },
            };
        var following = state.Following.Value;
        grant = new()
        {
            Window = following.Number,
            At = now,
            IsStray = true,
        };
        return state with { Following = following.Add(now) };
    }

    /// <summary>Records what became of a request. To be called once for each grant.</summary>
    /// <param name="state">The state.</param>
    /// <param name="token">What the contract says.</param>
    /// <param name="grant">The permission that was given for the request.</param>
    /// <param name="arrival">What became of it.</param>
    /// <param name="retryAfter">For a refused request, how long the API asks to wait; null where it does not say.</param>
    /// <param name="now">The time.</param>
    /// <returns>The new state.</returns>
    public static ApiRateLimitWindowState Report(
        ApiRateLimitWindowState state,
        ApiRateLimitToken token,
        ApiRateLimitGrant grant,
        ApiRequestArrival arrival,
        TimeSpan? retryAfter,
        DateTimeOffset now
    )
    {
        _ = token ?? throw new ArgumentNullException(nameof(token));
        state = Expire(state, token, now);
        var isFollowing = grant.Window == state.Following?.Number;
        // A late report about a window that is over.
        if (!isFollowing && grant.Window != state.Current.Number)
            return state;

        var window = isFollowing ? state.Following!.Value : state.Current;
        var opensAnew = arrival == ApiRequestArrival.Accepted && isFollowing && state.ClosedUntil is not null;
        // Whatever the response, the request had arrived by now; a late response does not prove an arrival later than the margin.
        var by = now < grant.At + token.Margin ? now : grant.At + token.Margin;
        // A request sent without permission may have arrived just before the end of the earlier window, and then proves nothing about
        // its own window, unless the service had said that the earlier one is full: then only a new window can have accepted it.
        var isProof =
            arrival is ApiRequestArrival.Accepted or ApiRequestArrival.Refused && (!grant.IsStray || opensAnew);
        window =
            arrival == ApiRequestArrival.NotSent ? window.Remove()
            : isProof ? window.SettleArrived(grant, by)
            : window.Settle(grant);

        if (opensAnew)
            return state with { Current = window, Following = null, ClosedUntil = null };
        state = isFollowing ? state with { Following = window } : state with { Current = window };
        return arrival == ApiRequestArrival.Refused ? Refuse(state, token, grant, retryAfter, now) : state;
    }

    /// <summary>Drops windows that have certainly ended. The other functions do this themselves.</summary>
    /// <param name="state">The state.</param>
    /// <param name="token">What the contract says.</param>
    /// <param name="now">The time.</param>
    /// <returns>The new state.</returns>
    public static ApiRateLimitWindowState Expire(
        ApiRateLimitWindowState state,
        ApiRateLimitToken token,
        DateTimeOffset now
    )
    {
        _ = token ?? throw new ArgumentNullException(nameof(token));
        while (EndsBy(state, token) is { } end ? now >= end : state.Following is not null)
        {
            var number = state.LastNumber + 1;
            state = state with
            {
                LastNumber = state.Following is null ? number : state.LastNumber,
                Current = state.Following ?? new() { Number = number },
                Following = null,
                ClosedUntil = null,
            };
        }
        return state;
    }

    /// <summary>Records the limit that a response stated. It applies at once.</summary>
    /// <param name="state">The state.</param>
    /// <param name="limit">Requests in one window, more than 0.</param>
    /// <returns>The new state.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1.</exception>
    public static ApiRateLimitWindowState LearnLimit(ApiRateLimitWindowState state, int limit) =>
        limit >= 1
            ? state with
            {
                Limit = limit,
            }
            : throw new ArgumentOutOfRangeException(nameof(limit), limit, "Allow one request at least.");

    /// <summary>Opens the rate limit again after a refusal by the API closed it. What was counted stays counted.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The new state.</returns>
    public static ApiRateLimitWindowState Reopen(ApiRateLimitWindowState state) => state with { ClosedUntil = null };

    /// <summary>What is left, as users see it.</summary>
    /// <param name="state">The state.</param>
    /// <param name="token">What the contract says.</param>
    /// <param name="now">The time.</param>
    /// <returns>The state for users; its times are of the same clock as <paramref name="now"/>.</returns>
    public static ApiRateLimitState Describe(ApiRateLimitWindowState state, ApiRateLimitToken token, DateTimeOffset now)
    {
        state = Expire(state, token, now);
        var limit = Limit(state, token);
        return new ApiRateLimitState
        {
            Limit = limit,
            Used = state.Used,
            Remaining = Takes(state, token, now) ? Math.Max(0, limit - state.Current.Used) : 0,
            ResetsAt = EndsBy(state, token),
            IsClosed = state.ClosedUntil is not null,
        };
    }

    /// <summary>When all requests are available again; null where they are now.</summary>
    internal static DateTimeOffset? EndsBy(ApiRateLimitWindowState state, ApiRateLimitToken token) =>
        state.ClosedUntil ?? state.Current.EndsBy(token);

    private static int Limit(ApiRateLimitWindowState state, ApiRateLimitToken token) => state.Limit ?? token.Limit;

    private static bool Takes(ApiRateLimitWindowState state, ApiRateLimitToken token, DateTimeOffset now) =>
        state.ClosedUntil is null && state.Current.Reaches(token, now);

    private static ApiRateLimitWindowState Refuse(
        ApiRateLimitWindowState state,
        ApiRateLimitToken token,
        ApiRateLimitGrant grant,
        TimeSpan? retryAfter,
        DateTimeOffset now
    )
    {
        // Known already, or caused by this client: a request sent without permission used one that was granted to another.
        var isExpected = state.ClosedUntil is not null || grant.IsStray || state.Used > Limit(state, token);
        if (retryAfter is null && isExpected)
            return state;
        // Another program uses the account too. Where the API does not say how long to wait, the window may have opened just now.
        var closed = Times.Min(Times.Max(retryAfter ?? token.Window, token.Margin), token.Window);
        return state with { ClosedUntil = now + closed, Following = null };
    }
}
