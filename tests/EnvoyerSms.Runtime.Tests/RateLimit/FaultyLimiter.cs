namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>Where a limiter of somebody's own can fail.</summary>
public enum FaultyPlace
{
    Nowhere,
    GetSalt,
    ShortSalt,
    Acquire,
    NoLease,
    IsAcquired,
    RetryAfter,
    IsAtLimit,
    IsProbing,
    Report,
    Dispose,
    GetState,
    NoState,
    LearnLimit,
    Everywhere,
}

/// <summary>A limiter of somebody's own that fails at one place: at once, after a while, or by never ending.</summary>
internal sealed class FaultyLimiter(FaultyPlace place, bool hangs = false, bool later = false) : ApiRateLimiter
{
    /// <summary>What it is told of requests, in order.</summary>
    public List<ApiRequestArrival> Reports { get; } = [];

    /// <summary>What it throws.</summary>
    public Exception Fault { get; init; } = new InvalidTimeZoneException("words of its own");

    /// <summary>It has nothing to give.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Ends what hangs.</summary>
    public TaskCompletionSource Hung { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override async ValueTask<ReadOnlyMemory<byte>> GetSaltAsync(CancellationToken cancellationToken)
    {
        await FailAsync(FaultyPlace.GetSalt);
        return new byte[place == FaultyPlace.ShortSalt ? 15 : 16];
    }

    public override async ValueTask<ApiRateLimitLease> AcquireAsync(
        ApiRateLimitToken token,
        ApiRateLimitMode mode,
        CancellationToken cancellationToken
    )
    {
        await FailAsync(FaultyPlace.Acquire);
        return place == FaultyPlace.NoLease ? null! : new Lease(this, mode);
    }

    public override async ValueTask<ApiRateLimitState> GetStateAsync(
        ApiRateLimitToken token,
        CancellationToken cancellationToken
    )
    {
        await FailAsync(FaultyPlace.GetState);
        return place == FaultyPlace.NoState
            ? null!
            : new ApiRateLimitState
            {
                Limit = 1,
                Used = 0,
                Remaining = 1,
            };
    }

    public override async ValueTask LearnLimitAsync(
        ApiRateLimitToken token,
        int limit,
        CancellationToken cancellationToken
    ) => await FailAsync(FaultyPlace.LearnLimit);

    public override ValueTask ReopenAsync(ApiRateLimitToken token, CancellationToken cancellationToken) => default;

    private bool FailsAt(FaultyPlace here) =>
        here == place
        || (
            place == FaultyPlace.Everywhere
            && here is FaultyPlace.Report or FaultyPlace.Dispose or FaultyPlace.LearnLimit
        );

    private async ValueTask FailAsync(FaultyPlace here)
    {
        if (!FailsAt(here))
            return;
        if (later)
            await Task.Yield();
        if (hangs)
            await Hung.Task;
        else
            throw Fault;
    }

    private sealed class Lease(FaultyLimiter limiter, ApiRateLimitMode mode) : ApiRateLimitLease
    {
        public override bool IsAcquired =>
            limiter.FailsAt(FaultyPlace.IsAcquired)
                ? throw limiter.Fault
                : !limiter.IsEmpty || mode == ApiRateLimitMode.SendAnyway;

        public override TimeSpan? RetryAfter =>
            limiter.FailsAt(FaultyPlace.RetryAfter) ? throw limiter.Fault : TimeSpan.FromMinutes(1);

        public override bool IsAtLimit => limiter.FailsAt(FaultyPlace.IsAtLimit) ? throw limiter.Fault : false;

        public override bool IsProbing => limiter.FailsAt(FaultyPlace.IsProbing) ? throw limiter.Fault : false;

        public override async ValueTask DisposeAsync()
        {
            await limiter.FailAsync(FaultyPlace.Dispose);
            await base.DisposeAsync();
        }

        protected override async ValueTask ReportCoreAsync(ApiRequestArrival arrival, TimeSpan? retryAfter)
        {
            await limiter.FailAsync(FaultyPlace.Report);
            limiter.Reports.Add(arrival);
        }
    }
}
