using EnvoyerSms.Runtime.RateLimit;

namespace EnvoyerSms;

/// <summary>
/// The reckoning of a limit to so many requests in a fixed window that the first request opens when it arrives at the service. Pure
/// functions: they take what is known and the time, and return what is known then. A store of several processes applies each to the
/// state that it holds, one at a time, and keeps the result.
/// </summary>
/// <remarks>
/// Time comes from one clock that never goes back, that of the store. The service's clock starts when a request arrives; here only its
/// sending and its answer are known. Why no request is refused, where all requests of an account are counted here: those of a window
/// are granted so early that they arrive before its length after the first grant is over, thus within its length after its opening;
/// and the next is granted so late that the service must have closed the window, whichever request opened it.
/// </remarks>
public static class ApiRateLimitWindow
{
    /// <summary>Asks for leave to send one request, which there is where the window takes one more.</summary>
    /// <param name="state">What is known.</param>
    /// <param name="token">What the contract says.</param>
    /// <param name="mode"><see cref="ApiRateLimitMode.SendAnyway"/> to count the request whether or not there is room. The others are one: to wait is for the caller.</param>
    /// <param name="now">The time.</param>
    /// <param name="grant">The leave; null where there is none.</param>
    /// <param name="retryAfter">Where there is none, how long it is until all requests are there again; else zero.</param>
    /// <returns>What is known then.</returns>
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

        // Near the end or behind it: it may open the window that follows.
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

    /// <summary>Takes note of what became of a request. To be told once of each grant.</summary>
    /// <param name="state">What is known.</param>
    /// <param name="token">What the contract says.</param>
    /// <param name="grant">The leave that was given for the request.</param>
    /// <param name="arrival">What became of it.</param>
    /// <param name="retryAfter">Of a refused request, how long the API asks to wait; null where it does not say.</param>
    /// <param name="now">The time.</param>
    /// <returns>What is known then.</returns>
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
        // A late answer about a window that is over.
        if (!isFollowing && grant.Window != state.Current.Number)
            return state;

        var window = isFollowing ? state.Following!.Value : state.Current;
        var opensAnew = arrival == ApiRequestArrival.Accepted && isFollowing && state.ClosedUntil is not null;
        // Whatever the answer, the request had arrived by now; a late answer proves no later arrival than the margin.
        var by = now < grant.At + token.Margin ? now : grant.At + token.Margin;
        // A stray may have come just before the end of the earlier window: it proves nothing about its own, unless the service had
        // called that one full: then only a new one can have taken it.
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

    /// <summary>Leaves windows behind that have surely ended. The other functions do so themselves.</summary>
    /// <param name="state">What is known.</param>
    /// <param name="token">What the contract says.</param>
    /// <param name="now">The time.</param>
    /// <returns>What is known then.</returns>
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

    /// <summary>Takes note of the limit that a response told. It holds at once.</summary>
    /// <param name="state">What is known.</param>
    /// <param name="limit">Requests in one window, more than 0.</param>
    /// <returns>What is known then.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1.</exception>
    public static ApiRateLimitWindowState LearnLimit(ApiRateLimitWindowState state, int limit) =>
        limit >= 1
            ? state with
            {
                Limit = limit,
            }
            : throw new ArgumentOutOfRangeException(nameof(limit), limit, "Allow one request at least.");

    /// <summary>Takes back that a refusal of the API closed the rate limit. What was counted stays counted.</summary>
    /// <param name="state">What is known.</param>
    /// <returns>What is known then.</returns>
    public static ApiRateLimitWindowState Reopen(ApiRateLimitWindowState state) => state with { ClosedUntil = null };

    /// <summary>What is left, in the words of users.</summary>
    /// <param name="state">What is known.</param>
    /// <param name="token">What the contract says.</param>
    /// <param name="now">The time.</param>
    /// <returns>The state for users; its moments are those of the clock that <paramref name="now"/> is of.</returns>
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

    /// <summary>When all requests are there again; null where they are.</summary>
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
        // Known, or our own doing: what was sent without leave takes a place that was given to another.
        var isExpected = state.ClosedUntil is not null || grant.IsStray || state.Used > Limit(state, token);
        if (retryAfter is null && isExpected)
            return state;
        // Somebody else uses the account too. Without a word on how long, the window can have opened only just now.
        var closed = Times.Min(Times.Max(retryAfter ?? token.Window, token.Margin), token.Window);
        return state with { ClosedUntil = now + closed, Following = null };
    }
}
