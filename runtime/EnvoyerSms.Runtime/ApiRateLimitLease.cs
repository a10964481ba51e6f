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

    /// <summary>A refusal: no request is left.</summary>
    /// <param name="retryAfter">The time until requests are available again; null where that is not known.</param>
    /// <returns>The refusal.</returns>
    public static ApiRateLimitLease Refuse(TimeSpan? retryAfter) => new Refusal(retryAfter);

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

    private sealed class Refusal(TimeSpan? retryAfter) : ApiRateLimitLease
    {
        public override bool IsAcquired => false;

        public override TimeSpan? RetryAfter => retryAfter;

        protected override ValueTask ReportCoreAsync(ApiRequestArrival arrival, TimeSpan? retryAfter) => default;
    }
}
