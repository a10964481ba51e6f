using System.Threading.RateLimiting;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>A rate limit of somebody's own that fails when it is told something.</summary>
internal sealed class FailingRateLimiter : ApiRateLimiter
{
    public override TimeSpan? IdleDuration => null;

    public override ApiRateLimitState GetState() => throw new InvalidTimeZoneException("state");

    public override RateLimiterStatistics? GetStatistics() => null;

    public override void Learn(int limit) => throw new InvalidTimeZoneException("learn");

    public override RateLimitLease Take(int requests) => throw new InvalidTimeZoneException("take");

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => new Lease();

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(
        int permitCount,
        CancellationToken cancellationToken
    ) => new(AttemptAcquireCore(permitCount));

    private sealed class Lease : ApiRateLimitLease
    {
        public override bool IsAcquired => true;

        public override IEnumerable<string> MetadataNames => [];

        public override void NotSent() => throw new InvalidTimeZoneException("not sent");

        public override void Accepted() => throw new InvalidTimeZoneException("accepted");

        public override void Refused(TimeSpan? retryAfter) => throw new InvalidTimeZoneException("refused");

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
