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
        var isForced = mode == ApiRateLimitMode.SendAnyway;
        if (isForced ? Takes(state, token, now) : Allows(state, token, now))
        {
            grant = Grant(state, token, state.Current.Number, now) with { IsProbe = state.IsProbing && !isForced };
            if (grant.Value.IsProbe)
                state = ApiRateLimitProbing.Granted(state, token, now);
            return state with { Current = state.Current.Add(now) };
        }
        if (!isForced)
        {
            retryAfter = OpensBy(state, token, now) - now ?? TimeSpan.Zero;
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
        grant = Grant(state, token, following.Number, now) with { IsStray = true };
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
        // A late report about a window that is over still shows whether the API takes requests again.
        if (!isFollowing && grant.Window != state.Current.Number)
            return grant.WasProbing ? Doubt(state, token, grant, arrival, retryAfter, now) : state;

        var window = isFollowing ? state.Following!.Value : state.Current;
        var opensAnew = arrival == ApiRequestArrival.Accepted && isFollowing && state.ClosedUntil is not null;
        // Whatever the response, the request had arrived by now; a late response does not prove an arrival later than the margin.
        var by = now < grant.At + token.Margin ? now : grant.At + token.Margin;
        // A request sent without permission may have arrived just before the end of the earlier window, and then proves nothing about
        // its own window, unless the service had said that the earlier one is full: then only a new window can have accepted it. A refusal
        // proves something only where it is certain that there had been too many.
        var isProof =
            (
                arrival == ApiRequestArrival.Accepted
                || (arrival == ApiRequestArrival.Refused && (retryAfter is not null || IsOverdrawn(state, token)))
            ) && (!grant.IsStray || opensAnew);
        window =
            arrival == ApiRequestArrival.NotSent ? window.Remove()
            : isProof ? window.SettleArrived(grant, by)
            : window.Settle(grant);

        if (opensAnew)
            return ApiRateLimitProbing.Ended(state) with { Current = window, Following = null, ClosedUntil = null };
        state = isFollowing ? state with { Following = window } : state with { Current = window };
        return Doubt(state, token, grant, arrival, retryAfter, now);
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
                WasEmpty = false,
            };
        }
        return ApiRateLimitProbing.Expire(state, token, now);
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

    /// <summary>Opens the rate limit again after a refusal by the API closed it, or let only probes through. What was counted stays counted.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The new state.</returns>
    public static ApiRateLimitWindowState Reopen(ApiRateLimitWindowState state) =>
        ApiRateLimitProbing.Ended(state) with
        {
            ClosedUntil = null,
        };

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
            Remaining =
                !Allows(state, token, now) ? 0
                : state.IsProbing ? 1
                : limit - state.Current.Used,
            ResetsAt = OpensBy(state, token, now),
            IsClosed = state.ClosedUntil is not null || state.IsProbing,
            IsProbing = state.IsProbing,
        };
    }

    /// <summary>When the next request can be granted after a refusal, and otherwise when all are available again; null where they are now.</summary>
    internal static DateTimeOffset? OpensBy(
        in ApiRateLimitWindowState state,
        ApiRateLimitToken token,
        DateTimeOffset now
    ) =>
        state.ProbeAt is { } probe && (EndsBy(state, token) is not { } end || probe > end || Counts(state, token, now))
            ? probe
            : EndsBy(state, token);

    private static DateTimeOffset? EndsBy(in ApiRateLimitWindowState state, ApiRateLimitToken token) =>
        state.ClosedUntil ?? state.Current.EndsBy(token);

    private static int Limit(in ApiRateLimitWindowState state, ApiRateLimitToken token) => state.Limit ?? token.Limit;

    // More than the limit was sent from here: the service refuses some of it, and need not say so.
    private static bool IsOverdrawn(in ApiRateLimitWindowState state, ApiRateLimitToken token) =>
        state.Used > Limit(state, token);

    private static bool Takes(in ApiRateLimitWindowState state, ApiRateLimitToken token, DateTimeOffset now) =>
        state.ClosedUntil is null && state.Current.Reaches(token, now);

    // By the count alone.
    private static bool Counts(in ApiRateLimitWindowState state, ApiRateLimitToken token, DateTimeOffset now) =>
        Takes(state, token, now) && state.Current.Used < Limit(state, token);

    private static bool Allows(in ApiRateLimitWindowState state, ApiRateLimitToken token, DateTimeOffset now) =>
        Counts(state, token, now) && !(state.ProbeAt > now);

    private static ApiRateLimitGrant Grant(
        in ApiRateLimitWindowState state,
        ApiRateLimitToken token,
        long window,
        DateTimeOffset now
    ) =>
        new()
        {
            Window = window,
            At = now,
            IsAtLimit = state.Used + 1 >= Limit(state, token),
            WasProbing = state.IsProbing,
        };

    // Whether the API takes requests at all, as far as this request tells.
    private static ApiRateLimitWindowState Doubt(
        in ApiRateLimitWindowState state,
        ApiRateLimitToken token,
        in ApiRateLimitGrant grant,
        ApiRequestArrival arrival,
        TimeSpan? retryAfter,
        DateTimeOffset now
    )
    {
        if (arrival == ApiRequestArrival.Refused && retryAfter is { } told)
        {
            var closed = Times.Min(Times.Max(told, token.Margin), token.Window);
            return ApiRateLimitProbing.Ended(state) with { ClosedUntil = now + closed, Following = null };
        }
        // Known already, or caused by this client: a request sent without permission used one that was granted to another.
        var isExpected =
            arrival is ApiRequestArrival.Refused or ApiRequestArrival.Empty
            && (state.ClosedUntil is not null || grant.IsStray || IsOverdrawn(state, token));
        return isExpected ? state : ApiRateLimitProbing.Report(state, token, grant, arrival, now);
    }
}
