namespace EnvoyerSms.Testing.State;

// So many requests in 60 minutes, counted from the first one.
internal sealed class RequestWindow(int limit)
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(60);

    private DateTimeOffset? _opened;
    private int _requests;

    public bool TryEnter(DateTimeOffset now)
    {
        if (_opened is not { } opened || now - opened >= Length)
        {
            _opened = now;
            _requests = 0;
        }
        if (_requests >= limit)
            return false;
        _requests++;
        return true;
    }
}
