namespace EnvoyerSms.Ledger.Tests.Limits;

/// <summary>The service's side of a rate limit: a window opens when its first request arrives.</summary>
internal sealed class SimulatedService(int limit, TimeSpan window)
{
    private DateTimeOffset _opened = DateTimeOffset.MinValue;
    private int _used;

    public int Refused { get; private set; }

    /// <summary>Used requests of each window that was opened, in their order.</summary>
    public List<int> Windows { get; } = [];

    public bool Arrive(DateTimeOffset now)
    {
        if (now >= _opened + window)
        {
            _opened = now;
            _used = 0;
            Windows.Add(0);
        }
        Windows[^1]++;
        if (++_used <= limit)
            return true;
        Refused++;
        return false;
    }
}
