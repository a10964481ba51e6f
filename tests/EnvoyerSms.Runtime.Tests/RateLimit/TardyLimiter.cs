namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>A limiter that gives its one lease when the test says so.</summary>
internal sealed class TardyLimiter : ApiRateLimiter
{
    private readonly TaskCompletionSource<ApiRateLimitLease> _lease = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private readonly TaskCompletionSource<ApiRequestArrival> _reported = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>What became of the request, once that was reported.</summary>
    public Task<ApiRequestArrival> Reported => _reported.Task;

    public void Give() => _lease.SetResult(new Lease(_reported));

    public override ValueTask<ReadOnlyMemory<byte>> GetSaltAsync(CancellationToken cancellationToken) =>
        new(new byte[16]);

    public override ValueTask<ApiRateLimitLease> AcquireAsync(
        ApiRateLimitToken token,
        ApiRateLimitMode mode,
        CancellationToken cancellationToken
    ) => new(_lease.Task);

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
