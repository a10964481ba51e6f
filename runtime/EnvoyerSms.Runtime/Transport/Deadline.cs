namespace EnvoyerSms.Runtime.Transport;

/// <summary>The time allowed for a call combined with the caller's token: one token to pass on, two reasons to distinguish.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenSource _either;

    public Deadline(TimeSpan timeout, TimeProvider clock, CancellationToken caller)
    {
        _caller = caller;
#if NETSTANDARD2_0
        _time = clock.CreateCancellationTokenSource(timeout);
#else
        _time = new CancellationTokenSource(timeout, clock);
#endif
        _either = caller.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(_time.Token, caller) : _time;
        Token = _either.Token;
    }

    /// <summary>Cancelled by the first of the two.</summary>
    public readonly CancellationToken Token;

    public bool IsOver => _time.IsCancellationRequested;

    public bool IsCanceled => _caller.IsCancellationRequested;

    public void Dispose()
    {
        _either.Dispose();
        _time.Dispose();
    }
}
