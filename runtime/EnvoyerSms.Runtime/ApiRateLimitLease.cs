namespace EnvoyerSms;

/// <summary>
/// Permission for one request of a rate limit, or the refusal of one. The client reports once what became of the request; a lease that
/// is disposed without a report counts as a request that may have arrived.
/// </summary>
public abstract class ApiRateLimitLease : IAsyncDisposable
{
    private int _isReported;

    /// <summary>Whether the request may be sent.</summary>
    public abstract bool IsAcquired { get; }

    /// <summary>For a refusal, the time until requests are available again; null where that is not known.</summary>
    public virtual TimeSpan? RetryAfter => null;

    /// <summary>
    /// Whether the request takes the last one that was left, or is sent although none was. Where the API then refuses it without saying why,
    /// the reason is the limit; otherwise it is the request. False where the limiter does not count as the API does.
    /// </summary>
    public virtual bool IsAtLimit => false;

    /// <summary>For a refusal, whether requests are left, and only single ones go through to find out if the API takes them again.</summary>
    public virtual bool IsProbing => false;

    /// <summary>A refusal: no request is left.</summary>
    /// <param name="retryAfter">The time until requests are available again; null where that is not known.</param>
    /// <param name="isProbing">Whether it is refused because single requests have to find out first if the API takes them again.</param>
    /// <returns>The refusal.</returns>
    public static ApiRateLimitLease Refuse(TimeSpan? retryAfter, bool isProbing = false) =>
        new Refusal(retryAfter, isProbing);

    /// <summary>Reports what became of the request. The first report counts, later ones are ignored.</summary>
    /// <param name="arrival">What became of it.</param>
    /// <param name="retryAfter">For a refused request, how long the API asks to wait; null where it does not say.</param>
    /// <returns>Completes when the rate limiter has recorded it.</returns>
    public ValueTask ReportAsync(ApiRequestArrival arrival, TimeSpan? retryAfter = null) =>
        IsAcquired && Interlocked.Exchange(ref _isReported, 1) == 0 ? ReportCoreAsync(arrival, retryAfter) : default;

    /// <summary>Gives the lease back; without an earlier report, as <see cref="ApiRequestArrival.Unknown"/>.</summary>
    /// <returns>Completes when the rate limiter has recorded it.</returns>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ReportAsync(ApiRequestArrival.Unknown);
    }

    /// <summary>Records what became of the request. Called at most once, and never for a refusal.</summary>
    /// <inheritdoc cref="ReportAsync"/>
    protected abstract ValueTask ReportCoreAsync(ApiRequestArrival arrival, TimeSpan? retryAfter);

    private sealed class Refusal(TimeSpan? retryAfter, bool isProbing) : ApiRateLimitLease
    {
        public override bool IsAcquired => false;

        public override bool IsProbing => isProbing;

        public override TimeSpan? RetryAfter => retryAfter;

        protected override ValueTask ReportCoreAsync(ApiRequestArrival arrival, TimeSpan? retryAfter) => default;
    }
}
