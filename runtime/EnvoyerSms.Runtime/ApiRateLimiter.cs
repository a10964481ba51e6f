using System.Threading.RateLimiting;
using EnvoyerSms.Runtime;

namespace EnvoyerSms;

/// <summary>
/// Permits requests, and records what became of them. To keep a rate limit in a store, such as for several machines that use one
/// account, derive from <see cref="ApiSharedRateLimiter"/>; for a limit of another kind, derive from this class. One limiter serves any
/// number of accounts. It must be safe for concurrent use and must not block its callers.
/// </summary>
/// <remarks>
/// An exception that it throws before a request ends the call, and nothing is sent, unless the call only reads and <see cref="LetsReadsPass"/>. One that it throws afterwards is logged (event 11,
/// <c>RateLimiterFailed</c>) and changes nothing for the caller. A client waits for it no longer than the call's time-out, and at
/// most 30 seconds once the request has gone; only in <see cref="ApiRateLimitMode.Wait"/> does a call wait without a limit, until it is
/// cancelled.
/// </remarks>
public abstract class ApiRateLimiter : IAsyncDisposable
{
    /// <summary>How the logins are used whose requests this limiter counts.</summary>
    internal LoginSightings Logins { get; } = new();

    /// <summary>What <see cref="GetSaltAsync"/> would give, where nothing has to be asked for it; else null.</summary>
    internal virtual byte[]? SaltAtHand => null;

    /// <summary>A limiter that only permits requests, such as a <see cref="ConcurrencyLimiter"/> or a <see cref="TokenBucketRateLimiter"/>. It counts all accounts as one.</summary>
    /// <param name="limiter">Permits the requests. It is disposed with the result.</param>
    /// <returns>The limiter, for the options.</returns>
    /// <exception cref="ArgumentException">
    /// It counts in windows of its own: a <see cref="FixedWindowRateLimiter"/> or a <see cref="SlidingWindowRateLimiter"/>.
    /// </exception>
    public static ApiRateLimiter From(RateLimiter limiter) =>
        limiter switch
        {
            null => throw new ArgumentNullException(nameof(limiter)),
            FixedWindowRateLimiter or SlidingWindowRateLimiter => throw new ArgumentException(
                $"A {limiter.GetType().Name} starts its windows by its own clock, but the API starts a window when the first request "
                    + $"arrives there, so it would refuse requests. Use an ApiWindowRateLimiter.",
                nameof(limiter)
            ),
            _ => new PlainRateLimiter(limiter),
        };

    /// <summary>
    /// Whether calls that only read are made, uncounted, where the limiter throws before the request or does not answer in time. Default: false.
    /// </summary>
    public virtual bool LetsReadsPass => false;

    /// <summary>
    /// The key of the hash that tells accounts apart: at least 16 bytes, always the same. Processes that share a limit need
    /// the same key; a store makes it once and keeps it. A client asks once.
    /// </summary>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>The key.</returns>
    public abstract ValueTask<ReadOnlyMemory<byte>> GetSaltAsync(CancellationToken cancellationToken = default);

    /// <summary>Asks for permission to send one request.</summary>
    /// <param name="token">Whose request.</param>
    /// <param name="mode">
    /// What to do where no request is left: refuse, wait in the order of the calls, or count the request anyway.
    /// </param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>A lease, to be disposed after the request; in <see cref="ApiRateLimitMode.SendAnyway"/> always acquired.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled, and no request was counted.</exception>
    public abstract ValueTask<ApiRateLimitLease> AcquireAsync(
        ApiRateLimitToken token,
        ApiRateLimitMode mode,
        CancellationToken cancellationToken = default
    );

    /// <summary>What is left now.</summary>
    /// <param name="token">Whose requests.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>The state; later requests do not change it.</returns>
    public abstract ValueTask<ApiRateLimitState> GetStateAsync(
        ApiRateLimitToken token,
        CancellationToken cancellationToken = default
    );

    /// <summary>Records how many requests the account may make in one window, as a response of the API stated it.</summary>
    /// <param name="token">Whose limit.</param>
    /// <param name="limit">The limit, more than 0.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>Completes when the limit applies.</returns>
    public abstract ValueTask LearnLimitAsync(
        ApiRateLimitToken token,
        int limit,
        CancellationToken cancellationToken = default
    );

    /// <summary>Opens the rate limit again after a refusal by the API closed it. What was counted stays counted.</summary>
    /// <param name="token">Whose rate limit.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>Completes when it is open.</returns>
    public abstract ValueTask ReopenAsync(ApiRateLimitToken token, CancellationToken cancellationToken = default);

    /// <summary>Ends the limiter. Clients never call this: the limiter belongs to the code that made it.</summary>
    /// <returns>Completes when it has ended.</returns>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }
}
