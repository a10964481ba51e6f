using System.Threading.RateLimiting;
using EnvoyerSms.Runtime.RateLimit;

namespace EnvoyerSms;

/// <summary>
/// The rate limit of an API that takes so many requests in a fixed window, opened by the first request that arrives there. Within
/// it, all requests may be made at once. Who waits is served in order. Keeps the rate limit of one account in this process.
/// </summary>
/// <remarks>
/// The service's clock starts when a request arrives; here only its sending and its answer are known. So requests end one margin
/// before the window can end, and the next begin when it must have ended: a window after the first answer, or after the last
/// moment at which an unanswered request can have arrived. Requests that did not leave do not count; those whose fate is not
/// known do.
/// </remarks>
public sealed partial class ApiWindowRateLimiter : ApiRateLimiter
{
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(31);

    private readonly object _gate = new();
    private readonly WindowCount _ledger;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private long _leases;
    private long _refusals;
    private bool _isDisposed;

    /// <summary>Makes a rate limit of which nothing is used yet.</summary>
    /// <param name="limit">Requests in one window, more than 0.</param>
    /// <param name="window">How long a window lasts: more than zero, at most 31 days.</param>
    /// <param name="margin">
    /// Longest time from the moment a request is granted to its arrival: at least zero, less than the window. Requests that take
    /// longer can be refused.
    /// </param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public ApiWindowRateLimiter(int limit, TimeSpan window, TimeSpan margin, TimeProvider? timeProvider = null)
    {
        if (limit < 1)
            throw new ArgumentOutOfRangeException(nameof(limit), limit, "Allow one request at least.");
        if (window <= TimeSpan.Zero || window > LongestWindow)
            throw new ArgumentOutOfRangeException(nameof(window), window, "Give more than zero and at most 31 days.");
        if (margin < TimeSpan.Zero || margin >= window)
            throw new ArgumentOutOfRangeException(
                nameof(margin),
                margin,
                "Give at least zero and less than the window."
            );
        _ledger = new WindowCount(limit, window, margin);
        _clock = timeProvider ?? TimeProvider.System;
        _start = _clock.GetTimestamp();
    }

    /// <summary>How long all requests have been there; null while a window may be open or somebody waits.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_gate)
            {
                var now = Now;
                _ledger.MoveOn(now);
                return _ledger.EndsBy is null && _queue.Count == 0 ? now - _ledger.IdleSince : null;
            }
        }
    }

    // Counted from the start by a clock that nobody sets.
    private TimeSpan Now => _clock.GetElapsedTime(_start);

    /// <inheritdoc/>
    public override ApiRateLimitState GetState()
    {
        lock (_gate)
        {
            var now = Now;
            _ledger.MoveOn(now);
            return new ApiRateLimitState
            {
                Limit = _ledger.Limit,
                Used = _ledger.Used,
                Remaining = _ledger.Remaining(now),
                ResetsAt = _ledger.EndsBy is { } end ? _clock.GetUtcNow() + (end - now) : null,
                IsClosed = _ledger.IsClosed,
            };
        }
    }

    /// <inheritdoc/>
    public override RateLimiterStatistics GetStatistics()
    {
        lock (_gate)
        {
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = _ledger.Remaining(Now),
                CurrentQueuedCount = _queue.Count,
                TotalSuccessfulLeases = _leases,
                TotalFailedLeases = _refusals,
            };
        }
    }

    /// <inheritdoc/>
    public override void Learn(int limit)
    {
        if (limit < 1)
            throw new ArgumentOutOfRangeException(nameof(limit), limit, "Allow one request at least.");
        List<PermitWaiter>? served;
        lock (_gate)
        {
            _ledger.Limit = limit;
            served = Serve(Now);
        }
        Complete(served);
    }

    /// <inheritdoc/>
    public override RateLimitLease Take(int requests)
    {
        if (requests < 1)
            throw new ArgumentOutOfRangeException(nameof(requests), requests, "Count one request at least.");
        lock (_gate)
        {
            ThrowIfDisposed();
            var lease = new WindowLease(this, requests);
            _ledger.AddAnyway(lease, Now);
            _leases++;
            return lease;
        }
    }

    internal void Report(WindowLease lease, RequestArrival fate, TimeSpan? retryAfter)
    {
        List<PermitWaiter>? served;
        lock (_gate)
        {
            var now = Now;
            _ledger.Settle(lease, fate, retryAfter, now);
            served = Serve(now);
        }
        Complete(served);
    }

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_gate)
        {
            ThrowIfDisposed();
            var now = Now;
            return TryGrant(permitCount, now) ?? (RateLimitLease)Refuse(now);
        }
    }

    /// <inheritdoc/>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            ThrowIfDisposed();
            if (TryGrant(permitCount, Now) is { } lease)
                return new ValueTask<RateLimitLease>(lease);
        }
        return new ValueTask<RateLimitLease>(WaitAsync(permitCount, cancellationToken));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            End();
    }

    /// <inheritdoc/>
    protected override ValueTask DisposeAsyncCore()
    {
        End();
        return base.DisposeAsyncCore();
    }

    // Null where there is nothing to give, or others came first.
    private WindowLease? TryGrant(int count, TimeSpan now)
    {
        CheckCount(count);
        if (_queue.Count > 0 || _ledger.Remaining(now) < Math.Max(count, 1))
            return null;
        return Grant(count, now);
    }

    private WindowLease Grant(int count, TimeSpan now)
    {
        var lease = new WindowLease(this, count);
        if (count > 0)
            _ledger.Add(lease, now);
        _leases++;
        return lease;
    }

    private NoLease Refuse(TimeSpan now)
    {
        _refusals++;
        return new NoLease(_ledger.EndsBy - now);
    }

    private void CheckCount(int count)
    {
        if (count > _ledger.Limit)
            throw new ArgumentOutOfRangeException(nameof(count), count, "No window takes so many requests.");
    }

    private void ThrowIfDisposed()
    {
#if NETSTANDARD2_0
        if (_isDisposed)
            throw new ObjectDisposedException(nameof(ApiWindowRateLimiter));
#else
        ObjectDisposedException.ThrowIf(_isDisposed, this);
#endif
    }
}
