using System.Threading.RateLimiting;

namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>A lease of an <see cref="ApiWindowRateLimiter"/>. While its fate is open it is also a node in the list of its window.</summary>
internal sealed class WindowLease(ApiWindowRateLimiter owner, int count) : ApiRateLimitLease
{
    private int _isReported;

    public override bool IsAcquired => true;

    public override IEnumerable<string> MetadataNames => [];

    public int Count { get; } = count;

    public TimeSpan GrantedAt { get; set; }

    /// <summary>Sent so late that it may have arrived in the window before the one that it counts in.</summary>
    public bool IsStray { get; set; }

    /// <summary>The window that it counts in; null for a lease of nothing.</summary>
    public ServiceWindow? Window { get; set; }

    public WindowLease? Previous { get; set; }
    public WindowLease? Next { get; set; }

    public override void NotSent() => Report(RequestArrival.NotSent);

    public override void Accepted() => Report(RequestArrival.Accepted);

    public override void Refused(TimeSpan? retryAfter) => Report(RequestArrival.Refused, retryAfter);

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Report(RequestArrival.Unknown);
    }

    private void Report(RequestArrival fate, TimeSpan? retryAfter = null)
    {
        if (Window is not null && Interlocked.Exchange(ref _isReported, 1) == 0)
            owner.Report(this, fate, retryAfter);
    }
}
