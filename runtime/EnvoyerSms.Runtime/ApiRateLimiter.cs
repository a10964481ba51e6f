using System.Threading.RateLimiting;
using EnvoyerSms.Runtime;

namespace EnvoyerSms;

/// <summary>
/// Gives leave for requests, and hears what became of them. To keep a rate limit elsewhere, as for several machines that use one
/// account, derive from <see cref="ApiSharedRateLimiter"/>; from this class, for a limit of another kind. One limiter serves any number of accounts. Must be safe for
/// concurrent use and must not block its callers.
/// </summary>
/// <remarks>
/// What it throws before a request ends the call, and nothing is sent. What it throws afterwards is logged (event 11,
/// <c>RateLimiterFailed</c>) and changes nothing for the caller. A client waits for it no longer than the call's time-out, and at
/// most 30 seconds once the request has gone; only in <see cref="ApiRateLimitMode.Wait"/> does a call wait without a bound, until it is
/// cancelled.
/// </remarks>
public abstract class ApiRateLimiter : IAsyncDisposable
{
    /// <summary>A limiter that only gives leave, such as a <see cref="ConcurrencyLimiter"/> or a <see cref="TokenBucketRateLimiter"/>. It counts all accounts as one.</summary>
    /// <param name="limiter">Gives leave. It is disposed with the result.</param>
    /// <returns>The limiter, for the options.</returns>
    /// <exception cref="ArgumentException">
    /// It counts in windows of its own: a <see cref="FixedWindowRateLimiter"/> or a <see cref="SlidingWindowRateLimiter"/>.
    /// </exception>
    public static ApiRateLimiter From(RateLimiter limiter) =>
        limiter switch
        {
            null => throw new ArgumentNullException(nameof(limiter)),
            FixedWindowRateLimiter or SlidingWindowRateLimiter => throw new ArgumentException(
                $"A {limiter.GetType().Name} counts in windows that begin with itself, the API in windows that begin with the first "
                    + $"request that arrives there: 7 of 120 requests were refused so. Use an {nameof(ApiWindowRateLimiter)}.",
                nameof(limiter)
            ),
            _ => new PlainRateLimiter(limiter),
        };

    /// <summary>
    /// The key of the hash that tells accounts apart: at least 16 bytes, always the same. Processes that are to share a limit need
    /// the same; a store makes it once and keeps it. A client asks once.
    /// </summary>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>The key.</returns>
    public abstract ValueTask<ReadOnlyMemory<byte>> GetSaltAsync(CancellationToken cancellationToken = default);

    /// <summary>Asks for leave to send one request.</summary>
    /// <param name="token">Whose request.</param>
    /// <param name="mode">
    /// What to do where none is left: refuse, wait for one in the order of the calls, or count the request all the same.
    /// </param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>A lease, to be disposed after the request; in <see cref="ApiRateLimitMode.SendAnyway"/> always acquired.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled, and nothing was taken.</exception>
    public abstract ValueTask<ApiRateLimitLease> AcquireAsync(
        ApiRateLimitToken token,
        ApiRateLimitMode mode,
        CancellationToken cancellationToken = default
    );

    /// <summary>What is left now.</summary>
    /// <param name="token">Of whose requests.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>The state; later requests do not change it.</returns>
    public abstract ValueTask<ApiRateLimitState> GetStateAsync(
        ApiRateLimitToken token,
        CancellationToken cancellationToken = default
    );

    /// <summary>The API told how many requests the account may make in one window, as many responses do each time.</summary>
    /// <param name="token">Whose limit.</param>
    /// <param name="limit">The limit, more than 0.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>Done when the limit holds.</returns>
    public abstract ValueTask LearnLimitAsync(
        ApiRateLimitToken token,
        int limit,
        CancellationToken cancellationToken = default
    );

    /// <summary>Takes back that the API's refusal closed the rate limit. What was counted stays counted.</summary>
    /// <param name="token">Whose rate limit.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>Done when it is open.</returns>
    public abstract ValueTask ReopenAsync(ApiRateLimitToken token, CancellationToken cancellationToken = default);

    /// <summary>Ends the limiter. Clients never do: it belongs to who made it.</summary>
    /// <returns>Done when it has ended.</returns>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }
}
