using System.Threading.RateLimiting;
using EnvoyerSms.Runtime.RateLimit;

namespace EnvoyerSms.Runtime.Tests.RateLimit.Simulation;

/// <summary>What others do, so that the simulation shows that it can tell.</summary>
internal sealed class WrongRateLimit(Scenario scenario, TimeProvider clock, bool opensAtFirstGrant) : ApiRateLimiter
{
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan? _opened;
    private int _used;

    /// <summary>Windows follow each other from the construction on: the framework's <see cref="FixedWindowRateLimiter"/>.</summary>
    public static ApiRateLimiter AnchoredAtConstruction(Scenario scenario, TimeProvider clock) =>
        new WrongRateLimit(scenario, clock, opensAtFirstGrant: false);

    /// <summary>A window opens with the first request that is granted, and ends one length later.</summary>
    public static ApiRateLimiter AnchoredAtFirstGrant(Scenario scenario, TimeProvider clock) =>
        new WrongRateLimit(scenario, clock, opensAtFirstGrant: true);

    /// <summary>Ours, but told that requests take no time.</summary>
    public static ApiRateLimiter WithoutMargin(Scenario scenario, TimeProvider clock) =>
        new ApiWindowRateLimiter(scenario.Limit, Scenario.Window, TimeSpan.Zero, clock);

    public override TimeSpan? IdleDuration => null;

    private TimeSpan Now => clock.GetElapsedTime(_start);

    public override ApiRateLimitState GetState() => throw new NotSupportedException();

    public override RateLimiterStatistics? GetStatistics() => null;

    public override void Learn(int limit) { }

    public override RateLimitLease Take(int requests) => new Lease();

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        if (Now >= _opened + Scenario.Window)
            (_opened, _used) = (opensAtFirstGrant ? null : _opened + Scenario.Window, 0);
        _opened ??= Now;
        if (_used == scenario.Limit)
            return new NoLease(_opened + Scenario.Window - Now);
        _used++;
        return new Lease();
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(
        int permitCount,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    private sealed class Lease : ApiRateLimitLease
    {
        public override bool IsAcquired => true;
        public override IEnumerable<string> MetadataNames => [];

        public override void NotSent() { }

        public override void Accepted() { }

        public override void Refused(TimeSpan? retryAfter) { }

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
