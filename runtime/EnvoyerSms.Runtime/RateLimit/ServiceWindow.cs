namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>
/// What can be known here of one window of the service. It opens when the first request arrives there, which nobody is told.
/// A request arrives between the moment it was granted and the margin after it, so the opening lies between two bounds.
/// </summary>
internal sealed class ServiceWindow(TimeSpan length, TimeSpan margin)
{
    // Requests whose fate is open, oldest first: each may still turn out never to have left.
    private WindowLease? _oldest;
    private WindowLease? _newest;

    // Of all others, which may have arrived, the two ends are enough.
    private TimeSpan _firstSettled = TimeSpan.MaxValue;
    private TimeSpan _lastSettled = TimeSpan.MinValue;

    private TimeSpan _firstArrival = TimeSpan.MaxValue;

    /// <summary>Requests that may have arrived.</summary>
    public int Used { get; private set; }

    /// <summary>It may be open.</summary>
    public bool IsOpen => Used > 0;

    /// <summary>When it has surely ended: its length after the latest moment at which it can have opened.</summary>
    public TimeSpan EndsBy => length + Times.Min(_firstArrival, LastGrant + margin);

    private TimeSpan FirstGrant => Times.Min(_firstSettled, _oldest?.GrantedAt ?? TimeSpan.MaxValue);

    private TimeSpan LastGrant => Times.Max(_lastSettled, _newest?.GrantedAt ?? TimeSpan.MinValue);

    /// <summary>A request granted now arrives before the window can end.</summary>
    public bool Reaches(TimeSpan now) => !IsOpen || now + margin < FirstGrant + length;

    public void Add(WindowLease lease, TimeSpan now)
    {
        lease.Window = this;
        lease.GrantedAt = now;
        lease.Previous = _newest;
        if (_newest is null)
            _oldest = lease;
        else
            _newest.Next = lease;
        _newest = lease;
        Used += lease.Count;
    }

    /// <summary>The request never left: as if it had not been granted.</summary>
    public void Remove(WindowLease lease)
    {
        Unlink(lease);
        Used -= lease.Count;
    }

    /// <summary>The request may have arrived.</summary>
    public void Settle(WindowLease lease)
    {
        Unlink(lease);
        _firstSettled = Times.Min(_firstSettled, lease.GrantedAt);
        _lastSettled = Times.Max(_lastSettled, lease.GrantedAt);
    }

    /// <summary>The request arrived in this window, and had done so by now.</summary>
    public void SettleArrived(WindowLease lease, TimeSpan now)
    {
        Settle(lease);
        _firstArrival = Times.Min(_firstArrival, Times.Min(now, lease.GrantedAt + margin));
    }

    private void Unlink(WindowLease lease)
    {
        if (lease.Previous is null)
            _oldest = lease.Next;
        else
            lease.Previous.Next = lease.Next;
        if (lease.Next is null)
            _newest = lease.Previous;
        else
            lease.Next.Previous = lease.Previous;
        lease.Previous = lease.Next = null;
    }
}
