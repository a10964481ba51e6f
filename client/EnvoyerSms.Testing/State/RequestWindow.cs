namespace EnvoyerSms.Testing.State;

// So many requests in 60 minutes, counted from the first one.
internal sealed class RequestWindow(int limit)
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(60);

    private DateTimeOffset? _opened;
    private int _requests;

    public int Used(DateTimeOffset now) => IsOpen(now) ? _requests : 0;

    // When the requests made so far count no more; null where there are none.
    public DateTimeOffset? EndsAt(DateTimeOffset now) => IsOpen(now) ? _opened + Length : null;

    public bool TryEnter(DateTimeOffset now)
    {
        if (!IsOpen(now))
        {
            _opened = now;
            _requests = 0;
        }
        if (_requests >= limit)
            return false;
        _requests++;
        return true;
    }

    private bool IsOpen(DateTimeOffset now) => now - _opened < Length;
}
