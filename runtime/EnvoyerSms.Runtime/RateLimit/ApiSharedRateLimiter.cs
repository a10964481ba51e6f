using EnvoyerSms.Runtime.RateLimit;
using EnvoyerSms.Runtime.Transport;

namespace EnvoyerSms;

/// <summary>
/// A rate limiter whose state several processes share in a store, such as a table of a database. A derived class reads and writes
/// one small value under a lock; the calculation, leases and waiting are done here.
/// </summary>
/// <remarks>
/// Nothing is held in the store while a request is on its way. Where a process ends before it reports, its request counts as one that
/// may have arrived, and the next window waits for it. A call that waits asks the store again when the window must have ended, and
/// every half minute; calls of several processes are served in no particular order.
/// </remarks>
public abstract class ApiSharedRateLimiter : ApiRateLimiter
{
    // A request that another process gives back is noticed after this time.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    // As a timer may come a little early, and a store's clock may run a little late.
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(10);

    /// <summary>Makes a limiter.</summary>
    /// <param name="timeProvider">The clock by which calls wait; the store's clock decides when the wait is over. Null for the system's clock.</param>
    protected ApiSharedRateLimiter(TimeProvider? timeProvider = null) => Clock = timeProvider ?? TimeProvider.System;

    /// <summary>The clock by which calls wait.</summary>
    protected TimeProvider Clock { get; }

    /// <summary>
    /// Changes the state of one account: reads it, calls <paramref name="change"/> with it and the time, and keeps the result, all
    /// while no other process does the same.
    /// </summary>
    /// <param name="token">Whose state: the row's key is <see cref="ApiRateLimitToken.Id"/>. Where there is no row yet, the state is the default.</param>
    /// <param name="change">
    /// Gives the new state. It is quick, waits for nothing and can be called again, such as when a transaction has to be repeated; the last
    /// call counts. The time is that of one clock for all processes, the store's, and never goes back.
    /// </param>
    /// <param name="cancellationToken">Stops waiting for the store; nothing is changed then.</param>
    /// <returns>Completes when the result is stored.</returns>
    protected abstract ValueTask ChangeAsync(
        ApiRateLimitToken token,
        Func<ApiRateLimitWindowState, DateTimeOffset, ApiRateLimitWindowState> change,
        CancellationToken cancellationToken
    );

    /// <inheritdoc/>
    public sealed override async ValueTask<ApiRateLimitLease> AcquireAsync(
        ApiRateLimitToken token,
        ApiRateLimitMode mode,
        CancellationToken cancellationToken = default
    )
    {
        while (true)
        {
            ApiRateLimitGrant? grant = null;
            var retryAfter = TimeSpan.Zero;
            var isProbing = false;
            await ChangeAsync(
                    token,
                    (state, now) =>
                    {
                        state = ApiRateLimitWindow.Acquire(state, token, mode, now, out grant, out retryAfter);
                        isProbing = state.IsProbing;
                        return state;
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            if (grant is { } given)
                return new Lease(this, token, given);
            if (mode != ApiRateLimitMode.Wait)
                return ApiRateLimitLease.Refuse(retryAfter, isProbing);
            var pause = Times.Max(ShortestPause, Times.Min(retryAfter, LongestPause));
            await ClockWait.ForAsync(Clock, pause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public sealed override async ValueTask<ApiRateLimitState> GetStateAsync(
        ApiRateLimitToken token,
        CancellationToken cancellationToken = default
    )
    {
        ApiRateLimitState? told = null;
        await ChangeAsync(
                token,
                (state, now) =>
                {
                    told = ApiRateLimitWindow.Describe(state, token, now);
                    // By the clock of this machine, as all times that users see.
                    told = told with
                    {
                        ResetsAt = Clock.GetUtcNow() + (told.ResetsAt - now),
                    };
                    return state;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return told ?? throw new InvalidOperationException("The store did not call the change.");
    }

    /// <inheritdoc/>
    public sealed override ValueTask LearnLimitAsync(
        ApiRateLimitToken token,
        int limit,
        CancellationToken cancellationToken = default
    ) => ChangeAsync(token, (state, _) => ApiRateLimitWindow.LearnLimit(state, limit), cancellationToken);

    /// <inheritdoc/>
    public sealed override ValueTask ReopenAsync(
        ApiRateLimitToken token,
        CancellationToken cancellationToken = default
    ) => ChangeAsync(token, static (state, _) => ApiRateLimitWindow.Reopen(state), cancellationToken);

    private sealed class Lease(ApiSharedRateLimiter limiter, ApiRateLimitToken token, ApiRateLimitGrant grant)
        : ApiRateLimitLease
    {
        public override bool IsAcquired => true;

        public override bool IsAtLimit => grant.IsAtLimit;

        // Not cancelled with the call: the request has been sent.
        protected override ValueTask ReportCoreAsync(ApiRequestArrival arrival, TimeSpan? retryAfter) =>
            limiter.ChangeAsync(
                token,
                (state, now) => ApiRateLimitWindow.Report(state, token, grant, arrival, retryAfter, now),
                CancellationToken.None
            );
    }
}
