namespace EnvoyerSms;

/// <summary>
/// The place of one request in a rate limit, or the refusal of one. It hears once what became of the request; disposing it without
/// a report says that the request may have arrived or not.
/// </summary>
public abstract class ApiRateLimitLease : IAsyncDisposable
{
    private int _isReported;

    /// <summary>Whether the request may be sent.</summary>
    public abstract bool IsAcquired { get; }

    /// <summary>Of a refusal, how long it is until requests are there again; null where that is not known.</summary>
    public virtual TimeSpan? RetryAfter => null;

    /// <summary>A lease that is none: no request is left.</summary>
    /// <param name="retryAfter">How long it is until requests are there again; null where that is not known.</param>
    /// <returns>The refusal.</returns>
    public static ApiRateLimitLease Refuse(TimeSpan? retryAfter) => new Refusal(retryAfter);

    /// <summary>Tells what became of the request. The first report counts, later ones are ignored.</summary>
    /// <param name="arrival">What became of it.</param>
    /// <param name="retryAfter">Of a refused request, how long the API asks to wait; null where it does not say.</param>
    /// <returns>Done when the rate limit has taken note.</returns>
    public ValueTask ReportAsync(ApiRequestArrival arrival, TimeSpan? retryAfter = null) =>
        IsAcquired && Interlocked.Exchange(ref _isReported, 1) == 0 ? ReportCoreAsync(arrival, retryAfter) : default;

    /// <summary>Gives the lease back; without an earlier report, as <see cref="ApiRequestArrival.Unknown"/>.</summary>
    /// <returns>Done when the rate limit has taken note.</returns>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ReportAsync(ApiRequestArrival.Unknown);
    }

    /// <summary>Takes note of what became of the request. Called once at most, and never for a refusal.</summary>
    /// <inheritdoc cref="ReportAsync"/>
    protected abstract ValueTask ReportCoreAsync(ApiRequestArrival arrival, TimeSpan? retryAfter);

    private sealed class Refusal(TimeSpan? retryAfter) : ApiRateLimitLease
    {
        public override bool IsAcquired => false;

        public override TimeSpan? RetryAfter => retryAfter;

        protected override ValueTask ReportCoreAsync(ApiRequestArrival arrival, TimeSpan? retryAfter) => default;
    }
}
