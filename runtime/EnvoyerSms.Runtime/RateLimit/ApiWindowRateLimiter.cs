using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using EnvoyerSms.Runtime.RateLimit;

namespace EnvoyerSms;

/// <summary>
/// The rate limits of accounts in this process, where an API takes so many requests in a fixed window that the first one opens when it
/// arrives there. Within it, all requests may be made at once. Calls that wait are served in order. <see cref="ApiRateLimitWindow"/> does
/// the calculation. All clients use one of these unless they are given a limiter of their own.
/// </summary>
public sealed class ApiWindowRateLimiter : ApiRateLimiter
{
    // Few enough to check them all from time to time.
    private const int FirstSweep = 64;

    private readonly object _gate = new();

    // Of AccountWindow: a dictionary of a type of its own is code in every native program.
    private readonly Dictionary<string, object> _accounts = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<object, object> _uses = new();
    private readonly byte[] _salt = NewSalt();
    private readonly SteadyClock _clock;
    private readonly ApiRateLimitToken? _terms;
    private int _sweepAt = FirstSweep;
    private bool _isDisposed;

    /// <summary>Makes a limiter that allows each account what the contract says, and nothing of which is used yet.</summary>
    public ApiWindowRateLimiter()
        : this(TimeProvider.System) { }

    /// <summary>Makes a limiter that allows each account what the contract says, and nothing of which is used yet.</summary>
    /// <param name="timeProvider">The clock.</param>
    public ApiWindowRateLimiter(TimeProvider timeProvider) =>
        _clock = new SteadyClock(timeProvider ?? throw new ArgumentNullException(nameof(timeProvider)));

    /// <summary>Makes a limiter that allows each account another limit than the contract's. A limit that a response states still applies.</summary>
    /// <param name="limit">Requests in one window, more than 0.</param>
    /// <param name="window">How long a window lasts: more than zero, at most 31 days.</param>
    /// <param name="margin">
    /// Longest time from the moment a request is granted to its arrival: at least zero, less than the window. Requests that take
    /// longer can be refused.
    /// </param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public ApiWindowRateLimiter(int limit, TimeSpan window, TimeSpan margin, TimeProvider? timeProvider = null)
        : this(timeProvider ?? TimeProvider.System) => _terms = new ApiRateLimitToken("any", limit, window, margin);

    /// <summary>How many accounts are stored.</summary>
    internal int Count
    {
        get
        {
            lock (_gate)
                return _accounts.Count;
        }
    }

    /// <summary>How many calls wait.</summary>
    internal int Waiting
    {
        get
        {
            lock (_gate)
                return _accounts.Sum(static account => ((AccountWindow)account.Value).Waiting);
        }
    }

    internal override byte[] SaltAtHand => _salt;

    /// <summary>Random for each limiter: no other process has to know it.</summary>
    /// <inheritdoc/>
    public override ValueTask<ReadOnlyMemory<byte>> GetSaltAsync(CancellationToken cancellationToken = default) =>
        new(_salt);

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The limiter was disposed.</exception>
    public override ValueTask<ApiRateLimitLease> AcquireAsync(
        ApiRateLimitToken token,
        ApiRateLimitMode mode,
        CancellationToken cancellationToken = default
    )
    {
        _ = token ?? throw new ArgumentNullException(nameof(token));
        if (cancellationToken.IsCancellationRequested)
            return new(Task.FromCanceled<ApiRateLimitLease>(cancellationToken));
        lock (_gate)
        {
            ThrowIfDisposed();
            var lease = Get(token).Acquire(mode);
            if (lease.IsAcquired || mode != ApiRateLimitMode.Wait)
                return new(lease);
        }
        return new(WaitAsync(token, cancellationToken));
    }

    /// <inheritdoc/>
    public override ValueTask<ApiRateLimitState> GetStateAsync(
        ApiRateLimitToken token,
        CancellationToken cancellationToken = default
    )
    {
        _ = token ?? throw new ArgumentNullException(nameof(token));
        lock (_gate)
            return new(Get(token).Describe());
    }

    /// <inheritdoc/>
    public override ValueTask LearnLimitAsync(
        ApiRateLimitToken token,
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        _ = token ?? throw new ArgumentNullException(nameof(token));
        List<PermitWaiter>? served;
        lock (_gate)
            served = Get(token).LearnLimit(limit);
        AccountWindow.Complete(served);
        return default;
    }

    /// <inheritdoc/>
    public override ValueTask ReopenAsync(ApiRateLimitToken token, CancellationToken cancellationToken = default)
    {
        _ = token ?? throw new ArgumentNullException(nameof(token));
        List<PermitWaiter>? served;
        lock (_gate)
            served = Get(token).Reopen();
        AccountWindow.Complete(served);
        return default;
    }

    /// <summary>Refuses the calls that wait, and permits nothing any more. It still accepts reports of what became of requests.</summary>
    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        var served = new List<PermitWaiter>();
        lock (_gate)
        {
            _isDisposed = true;
            foreach (var account in _accounts)
                served.AddRange(((AccountWindow)account.Value).End() ?? []);
        }
        AccountWindow.Complete(served);
        return base.DisposeAsync();
    }

    // The token of a call that waits was cancelled.
    internal void GiveUp(PermitWaiter waiter)
    {
        lock (_gate)
        {
            // One that was served keeps its lease: its caller gives it back.
            if (waiter.Lease is not null)
                return;
            // Under the lock, so that it cannot be put into the queue afterwards. It runs no code of the caller in here.
            waiter.Cancel();
            waiter.Node.List?.Remove(waiter.Node);
        }
    }

    private Task<ApiRateLimitLease> WaitAsync(ApiRateLimitToken token, CancellationToken cancellationToken)
    {
        var waiter = new PermitWaiter(this, cancellationToken);
        List<PermitWaiter>? served = null;
        lock (_gate)
        {
            ThrowIfDisposed();
            if (!waiter.Task.IsCompleted)
                served = Get(token).Join(waiter);
        }
        AccountWindow.Complete(served);
        return waiter.Task;
    }

    private AccountWindow Get(ApiRateLimitToken token)
    {
        if (!_accounts.TryGetValue(token.Id, out var known))
        {
            if (_accounts.Count >= _sweepAt)
                Sweep();
            var terms = _terms ?? token;
            known = new AccountWindow(
                _gate,
                _clock,
                new ApiRateLimitToken(token.Id, terms.Limit, terms.Window, terms.Margin),
                _uses
            );
            _accounts[token.Id] = known;
        }
        var account = (AccountWindow)known;
        account.UsedBy(token);
        return account;
    }

    // An account that no client uses and that has no state to keep can be made again. Each sweep waits until there are twice as many as the
    // last one left, so that all of them together cost little.
    private void Sweep()
    {
        var idle = new List<string>();
        foreach (var account in _accounts)
        {
            if (!((AccountWindow)account.Value).IsNeeded)
                idle.Add(account.Key);
        }
        foreach (var account in idle)
            _accounts.Remove(account);
        _sweepAt = Math.Max(FirstSweep, 2 * _accounts.Count);
    }

    private static byte[] NewSalt()
    {
        var salt = new byte[32];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(salt);
        return salt;
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
