using System.Runtime.CompilerServices;

namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>The rate limit of one account, and the calls that wait for it: one queue, one timer.</summary>
/// <param name="gate">Held around every change. Only <see cref="Report"/> and the timer take it themselves.</param>
/// <param name="clock">The time.</param>
/// <param name="terms">The limit of the account. Not the token of a client, which would then be kept alive.</param>
/// <param name="uses">Of each token that a client still holds, the use of its account: one object for all clients of the account.</param>
internal sealed class AccountWindow(
    object gate,
    SteadyClock clock,
    ApiRateLimitToken terms,
    ConditionalWeakTable<object, object> uses
)
{
    private readonly LinkedList<PermitWaiter> _queue = new();

    // Alive as long as one of the account's tokens is.
    private readonly WeakReference<object?> _use = new(null);
    private ApiRateLimitWindowState _state;
    private ITimer? _timer;
    private DateTimeOffset? _alarm;
    private bool _isEnded;

    public int Waiting => _queue.Count;

    /// <summary>A call waits, a window may be open, or a client still exists for which a learned limit is kept.</summary>
    public bool IsNeeded =>
        _queue.Count > 0
        || _use.TryGetTarget(out _)
        || !(_state = ApiRateLimitWindow.Expire(_state, terms, clock.Now)).IsIdle;

    /// <summary>A client uses the account, as long as it holds its token.</summary>
    public void UsedBy(ApiRateLimitToken token)
    {
        if (uses.TryGetValue(token, out _))
            return;
        if (!_use.TryGetTarget(out var use) || use is null)
            _use.SetTarget(use = new object());
        uses.Add(token, use);
    }

    public ApiRateLimitState Describe()
    {
        var state = ApiRateLimitWindow.Describe(_state, terms, clock.Now);
        return state with { ResetsAt = clock.WallTime(state.ResetsAt) };
    }

    /// <returns>A lease, or a refusal where no request is left or other calls wait already.</returns>
    public ApiRateLimitLease Acquire(ApiRateLimitMode mode)
    {
        var isForced = mode == ApiRateLimitMode.SendAnyway;
        if (_queue.Count == 0 || isForced)
            return TryGrant(mode, clock.Now);
        return Refuse(clock.Now);
    }

    /// <summary>Adds a call that was refused to the end of the queue.</summary>
    /// <returns>The calls that were served, to be completed outside the lock.</returns>
    public List<PermitWaiter>? Join(PermitWaiter waiter)
    {
        _queue.AddLast(waiter.Node);
        return Serve();
    }

    /// <inheritdoc cref="Join"/>
    public List<PermitWaiter>? LearnLimit(int limit)
    {
        _state = ApiRateLimitWindow.LearnLimit(_state, limit);
        return Serve();
    }

    /// <inheritdoc cref="Join"/>
    public List<PermitWaiter>? Reopen()
    {
        _state = ApiRateLimitWindow.Reopen(_state);
        return Serve();
    }

    /// <summary>Records what became of a request.</summary>
    public void Report(ApiRateLimitGrant grant, ApiRequestArrival arrival, TimeSpan? retryAfter)
    {
        List<PermitWaiter>? served;
        lock (gate)
        {
            _state = ApiRateLimitWindow.Report(_state, terms, grant, arrival, retryAfter, clock.Now);
            served = Serve();
        }
        Complete(served);
    }

    /// <summary>Refuses all calls that wait.</summary>
    /// <inheritdoc cref="Join"/>
    public List<PermitWaiter>? End()
    {
        _isEnded = true;
        _timer?.Dispose();
        return Serve();
    }

    public static void Complete(List<PermitWaiter>? served)
    {
        if (served is null)
            return;
        foreach (var waiter in served)
            waiter.Complete();
    }

    private ApiRateLimitLease TryGrant(ApiRateLimitMode mode, DateTimeOffset now)
    {
        _state = ApiRateLimitWindow.Acquire(_state, terms, mode, now, out var grant, out var wait);
        return grant is { } given ? new WindowLease(this, given) : ApiRateLimitLease.Refuse(wait, _state.IsProbing);
    }

    private ApiRateLimitLease Refuse(DateTimeOffset now) =>
        ApiRateLimitLease.Refuse(ApiRateLimitWindow.OpensBy(_state, terms, now) - now, _state.IsProbing);

    private List<PermitWaiter>? Serve()
    {
        if (_queue.Count == 0)
            return null;
        // One time for the whole loop: the timer for the calls that remain starts from it.
        var now = clock.Now;
        List<PermitWaiter>? served = null;
        while (_queue.First is { Value: { } waiter })
        {
            var lease = _isEnded ? Refuse(now) : TryGrant(ApiRateLimitMode.Fail, now);
            if (!lease.IsAcquired && !_isEnded)
                break;
            waiter.Lease = lease;
            _queue.RemoveFirst();
            (served ??= []).Add(waiter);
        }
        if (_queue.Count > 0)
            SetAlarm(now);
        return served;
    }

    // One timer for all calls that wait.
    private void SetAlarm(DateTimeOffset now)
    {
        if (ApiRateLimitWindow.OpensBy(_state, terms, now) is not { } end || end == _alarm)
            return;
        _alarm = end;
        // Rounded up to whole milliseconds, as timers count in these and must not fire early.
        var due = TimeSpan.FromMilliseconds(Math.Ceiling((end - now).TotalMilliseconds));
        if (_timer is null)
            _timer = clock.CreateTimer(static account => ((AccountWindow)account!).OnAlarm(), this, due);
        else
            _timer.Change(due, Timeout.InfiniteTimeSpan);
    }

    private void OnAlarm()
    {
        List<PermitWaiter>? served;
        lock (gate)
        {
            _alarm = null;
            served = Serve();
        }
        Complete(served);
    }
}
