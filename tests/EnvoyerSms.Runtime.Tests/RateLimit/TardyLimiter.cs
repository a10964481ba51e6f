namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>A limiter that gives its one lease when the test says so, and where it is to, its salt before.</summary>
internal sealed class TardyLimiter(bool isLateWithSalt = false) : ApiRateLimiter
{
    private readonly TaskCompletionSource _salt = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource<ApiRateLimitLease> _lease = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private readonly TaskCompletionSource<ApiRequestArrival> _reported = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>What became of the request, once that was reported.</summary>
    public Task<ApiRequestArrival> Reported => _reported.Task;

    /// <summary>It was asked for the lease.</summary>
    public Task Asked => _asked.Task;

    public void GiveSalt() => _salt.SetResult();

    public void Give() => _lease.SetResult(new Lease(_reported));

    public override async ValueTask<ReadOnlyMemory<byte>> GetSaltAsync(CancellationToken cancellationToken)
    {
        if (isLateWithSalt)
            await _salt.Task;
        return new byte[16];
    }

    public override ValueTask<ApiRateLimitLease> AcquireAsync(
        ApiRateLimitToken token,
        ApiRateLimitMode mode,
        CancellationToken cancellationToken
    )
    {
        _asked.TrySetResult();
        return new(_lease.Task);
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

    private sealed class Lease(TaskCompletionSource<ApiRequestArrival> reported) : ApiRateLimitLease
    {
        public override bool IsAcquired => true;

        protected override ValueTask ReportCoreAsync(ApiRequestArrival arrival, TimeSpan? retryAfter)
        {
            reported.SetResult(arrival);
            return default;
        }
    }
}
