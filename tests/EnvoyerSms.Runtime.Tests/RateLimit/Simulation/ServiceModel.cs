namespace EnvoyerSms.Runtime.Tests.RateLimit.Simulation;

/// <summary>The service: so many requests in a window that the first one opens when it arrives.</summary>
internal sealed class ServiceModel(int limit, TimeSpan window)
{
    private TimeSpan? _opened;
    private int _count;
    private int _refused;
    private int _withoutLeave;

    /// <summary>What responses tell about the limit.</summary>
    public int ToldLimit { get; private set; } = limit;

    public int Limit { get; private set; } = limit;

    /// <summary>From here on, windows that open have the lower limit that was told.</summary>
    public TimeSpan? LowersAt { get; set; }

    public int Windows { get; private set; }

    /// <summary>A higher limit holds at once; a lower one is told first, and holds in windows that open after it was heard.</summary>
    public void Change(int limit)
    {
        ToldLimit = limit;
        LowersAt = null;
        if (limit > Limit)
            Limit = limit;
    }

    /// <summary>Requests that were refused although no request without leave had taken their place.</summary>
    public int Refusals { get; private set; }

    /// <summary>A request arrives.</summary>
    /// <returns>Whether it is taken.</returns>
    public bool Receive(TimeSpan now, bool hasLeave)
    {
        if (_opened is not { } opened || now - opened >= window)
            Open(now);
        if (!hasLeave)
            _withoutLeave++;
        if (_count < Limit)
        {
            _count++;
            return true;
        }
        _refused++;
        return false;
    }

    private void Open(TimeSpan now)
    {
        Refusals += Math.Max(0, _refused - _withoutLeave);
        (_opened, _count, _refused, _withoutLeave) = (now, 0, 0, 0);
        Windows++;
        if (now >= LowersAt)
            Limit = ToldLimit;
    }
}
