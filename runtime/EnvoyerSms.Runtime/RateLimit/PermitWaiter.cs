namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>A call that waits until a request is available.</summary>
// Its task continues on another thread, never inside the lock or the timer that completes it.
internal sealed class PermitWaiter : TaskCompletionSource<ApiRateLimitLease>
{
    private readonly ApiWindowRateLimiter _limiter;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenRegistration _registration;

    // Not inside the lock: a token that is cancelled already calls back at once.
    public PermitWaiter(ApiWindowRateLimiter limiter, CancellationToken cancellationToken)
        : base(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        _limiter = limiter;
        _cancellationToken = cancellationToken;
        Node = new LinkedListNode<PermitWaiter>(this);
        _registration = cancellationToken.Register(static waiter => ((PermitWaiter)waiter!).GiveUp(), this);
    }

    /// <summary>Its place in the queue.</summary>
    public LinkedListNode<PermitWaiter> Node { get; }

    /// <summary>The result; set when it leaves the queue.</summary>
    public ApiRateLimitLease? Lease { get; set; }

    public void Cancel() => TrySetCanceled(_cancellationToken);

    // Outside of locks: disposing a registration waits for a cancellation that is running.
    public void Complete()
    {
        _registration.Dispose();
        TrySetResult(Lease!);
    }

    private void GiveUp() => _limiter.GiveUp(this);
}
