using System.Threading.RateLimiting;

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

    private TimeSpan Now => clock.GetElapsedTime(_start);

    public override ValueTask<ReadOnlyMemory<byte>> GetSaltAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override ValueTask<ApiRateLimitLease> AcquireAsync(
        ApiRateLimitToken token,
        ApiRateLimitMode mode,
        CancellationToken cancellationToken
    )
    {
        if (Now >= _opened + Scenario.Window)
            (_opened, _used) = (opensAtFirstGrant ? null : _opened + Scenario.Window, 0);
        _opened ??= Now;
        if (_used == scenario.Limit)
            return new(ApiRateLimitLease.Refuse(_opened + Scenario.Window - Now));
        _used++;
        return new(new Lease());
    }

    public override ValueTask<ApiRateLimitState> GetStateAsync(
        ApiRateLimitToken token,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public override ValueTask LearnLimitAsync(
        ApiRateLimitToken token,
        int limit,
        CancellationToken cancellationToken
    ) => default;

    public override ValueTask ReopenAsync(ApiRateLimitToken token, CancellationToken cancellationToken) => default;

    private sealed class Lease : ApiRateLimitLease
    {
        public override bool IsAcquired => true;

        protected override ValueTask ReportCoreAsync(ApiRequestArrival arrival, TimeSpan? retryAfter) => default;
    }
}
