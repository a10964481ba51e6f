namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>
/// Counts requests into the windows of the service and tells when the next can open. Callers bring the time, which never goes
/// back, and call one at a time.
/// </summary>
/// <remarks>
/// Why no request is refused, where all requests of an account are counted here: those of a window are granted so early that
/// they arrive before its length after the first grant is over, thus within its length after its opening; and the next is granted
/// so late that the service must have closed the window, whichever request opened it.
/// </remarks>
internal sealed class WindowCount(int limit, TimeSpan length, TimeSpan margin)
{
    private ServiceWindow _window = new(length, margin);

    // Requests that were sent although the window took none any more: some may arrive after it and open the one that follows.
    private ServiceWindow? _following;

    private TimeSpan? _closedUntil;

    public int Limit { get; set; } = limit;

    public bool IsClosed => _closedUntil is not null;

    public int Used => _window.Used + (_following?.Used ?? 0);

    /// <summary>When all requests are there again; null where they are.</summary>
    public TimeSpan? EndsBy => _closedUntil ?? (_window.IsOpen ? _window.EndsBy : null);

    /// <summary>Since when all requests are there, where they are.</summary>
    public TimeSpan IdleSince { get; private set; }

    public int Remaining(TimeSpan now)
    {
        MoveOn(now);
        return IsClosed || !_window.Reaches(now) ? 0 : Math.Max(0, Limit - _window.Used);
    }

    /// <summary>Counts a request that <see cref="Remaining"/> has room for.</summary>
    public void Add(WindowLease lease, TimeSpan now) => _window.Add(lease, now);

    /// <summary>Counts a request whether or not there is room for it.</summary>
    public void AddAnyway(WindowLease lease, TimeSpan now)
    {
        MoveOn(now);
        lease.IsStray = IsClosed || !_window.Reaches(now);
        if (lease.IsStray)
            (_following ??= new ServiceWindow(length, margin)).Add(lease, now);
        else
            _window.Add(lease, now);
    }

    public void Settle(WindowLease lease, RequestArrival fate, TimeSpan? retryAfter, TimeSpan now)
    {
        MoveOn(now);
        switch (fate)
        {
            case RequestArrival.NotSent:
                lease.Window!.Remove(lease);
                // Of no account while the window is open: its end comes later.
                IdleSince = now;
                break;
            case RequestArrival.Accepted:
                Accept(lease, now);
                break;
            case RequestArrival.Refused:
                SettleArrived(lease, now);
                Refuse(lease, retryAfter, now);
                break;
            default:
                lease.Window!.Settle(lease);
                break;
        }
    }

    /// <summary>Leaves windows behind that have surely ended.</summary>
    public void MoveOn(TimeSpan now)
    {
        while (HasEnded(now))
        {
            IdleSince = EndsBy ?? now;
            _window = _following ?? new ServiceWindow(length, margin);
            _following = null;
            _closedUntil = null;
        }
    }

    private bool HasEnded(TimeSpan now) => EndsBy is { } end ? now >= end : _following is not null;

    private void Accept(WindowLease lease, TimeSpan now)
    {
        if (IsClosed && lease.Window == _following)
        {
            // It was sent after the service had called the window full: only a new one can have taken it.
            _window = _following!;
            _following = null;
            _closedUntil = null;
            _window.SettleArrived(lease, now);
        }
        else
        {
            SettleArrived(lease, now);
        }
    }

    // A stray may have come just before the end of the earlier window: it proves nothing about its own.
    private static void SettleArrived(WindowLease lease, TimeSpan now)
    {
        if (lease.IsStray)
            lease.Window!.Settle(lease);
        else
            lease.Window!.SettleArrived(lease, now);
    }

    private void Refuse(WindowLease lease, TimeSpan? retryAfter, TimeSpan now)
    {
        // A late answer about a window that is over.
        if (lease.Window != _window && lease.Window != _following)
            return;
        // Known, or our own doing: what was sent without leave takes a place that was given to another.
        if (retryAfter is null && (IsClosed || lease.IsStray || Used > Limit))
            return;
        // Somebody else uses the account too. Without a word on how long, the window can have opened only just now.
        _closedUntil = now + Times.Min(Times.Max(retryAfter ?? length, margin), length);
        _following = null;
    }
}
