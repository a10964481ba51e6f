using System.Threading.RateLimiting;

namespace EnvoyerSms.Runtime;

/// <summary>A limiter of the framework, which has no accounts and takes no report of what became of requests.</summary>
internal sealed class PlainRateLimiter(RateLimiter limiter) : ApiRateLimiter
{
    // A fixed key is enough: the limiter does not tell accounts apart.
    private static readonly byte[] Salt = new byte[16];

    public override ValueTask<ReadOnlyMemory<byte>> GetSaltAsync(CancellationToken cancellationToken = default) =>
        new(Salt);

    public override async ValueTask<ApiRateLimitLease> AcquireAsync(
        ApiRateLimitToken token,
        ApiRateLimitMode mode,
        CancellationToken cancellationToken = default
    )
    {
        var lease =
            mode == ApiRateLimitMode.Wait
                ? await limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false)
                : limiter.AttemptAcquire();
        if (lease.IsAcquired || mode == ApiRateLimitMode.SendAnyway)
            return new Lease(lease);
        using (lease)
            return ApiRateLimitLease.Refuse(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : null);
    }

    // Only what its statistics say.
    public override ValueTask<ApiRateLimitState> GetStateAsync(
        ApiRateLimitToken token,
        CancellationToken cancellationToken = default
    )
    {
        var available = limiter.GetStatistics()?.CurrentAvailablePermits ?? token.Limit;
        var remaining = (int)Math.Max(0, Math.Min(available, token.Limit));
        return new(
            new ApiRateLimitState
            {
                Limit = token.Limit,
                Used = token.Limit - remaining,
                Remaining = remaining,
            }
        );
    }

    public override ValueTask LearnLimitAsync(
        ApiRateLimitToken token,
        int limit,
        CancellationToken cancellationToken = default
    ) => default;

    public override ValueTask ReopenAsync(ApiRateLimitToken token, CancellationToken cancellationToken = default) =>
        default;

    public override async ValueTask DisposeAsync()
    {
        await limiter.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    private sealed class Lease(RateLimitLease lease) : ApiRateLimitLease
    {
        public override bool IsAcquired => true;

        public override ValueTask DisposeAsync()
        {
            lease.Dispose();
            return base.DisposeAsync();
        }

        protected override ValueTask ReportCoreAsync(ApiRequestArrival arrival, TimeSpan? retryAfter) => default;
    }
}
