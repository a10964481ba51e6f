using System.Threading.RateLimiting;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>A limiter of somebody's own that gives leave and tells no more than it was told to.</summary>
internal sealed class BareLimiter(RateLimiterStatistics? statistics = null) : RateLimiter
{
    /// <summary>Thrown instead of an answer; null for none.</summary>
    public Exception? Fault { get; init; }

    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics? GetStatistics() => statistics;

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => Fault is null ? new Lease() : throw Fault;

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(
        int permitCount,
        CancellationToken cancellationToken
    ) => new(AttemptAcquireCore(permitCount));

    private sealed class Lease : RateLimitLease
    {
        public override bool IsAcquired => true;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
