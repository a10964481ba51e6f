using System.Runtime.CompilerServices;
using EnvoyerSms.Runtime.Definition;

namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>The windows that all clients of this process share: one for each account.</summary>
internal sealed class SharedRateLimiters
{
    // From leave to arrival: longer than connecting may take, and than a request is allowed to take unless told otherwise.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    // Clients that measure time differently cannot share a window. What a clock of a test has measured goes with it.
    private static readonly ConditionalWeakTable<TimeProvider, SharedRateLimiters> Clocks = new();

    private readonly object _gate = new();
    private readonly Dictionary<RateLimitKey, Account> _accounts = [];
    private int _sweepAt = 64;

    /// <summary>How many accounts are kept in mind.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _accounts.Count;
        }
    }

    public static SharedRateLimiters For(TimeProvider clock) =>
        Clocks.GetValue(clock, static _ => new SharedRateLimiters());

    /// <summary>The rate limit of an account, which may have been used before.</summary>
    public SharedRateLimiter Get(RateLimitKey account, ApiRateLimit rateLimit, TimeProvider clock)
    {
        lock (_gate)
        {
            if (_accounts.TryGetValue(account, out var known))
                return known.Share();
            if (_accounts.Count >= _sweepAt)
                Sweep();
            known = new Account(
                new ApiWindowRateLimiter(rateLimit.Requests, rateLimit.Window, MarginFor(rateLimit), clock)
            );
            _accounts[account] = known;
            return known.Share();
        }
    }

    // Of a short window a margin of the usual length would leave nothing.
    private static TimeSpan MarginFor(ApiRateLimit rateLimit) =>
        Times.Min(TimeSpan.FromTicks(rateLimit.Window.Ticks / 10), Margin);

    // What no client uses and has nothing to remember can be made anew. Each sweep waits until there are twice as many as the
    // last one left, so that all of them together cost little.
    private void Sweep()
    {
        var idle = new List<RateLimitKey>();
        foreach (var account in _accounts)
        {
            if (!account.Value.IsNeeded)
                idle.Add(account.Key);
        }
        foreach (var account in idle)
            _accounts.Remove(account);
        _sweepAt = Math.Max(_sweepAt, 2 * _accounts.Count);
    }

    private sealed class Account(ApiWindowRateLimiter window)
    {
        private readonly WeakReference<SharedRateLimiter> _share = new(new SharedRateLimiter(window));

        public bool IsNeeded => _share.TryGetTarget(out _) || window.IdleDuration is null;

        public SharedRateLimiter Share()
        {
            if (_share.TryGetTarget(out var share))
                return share;
            share = new SharedRateLimiter(window);
            _share.SetTarget(share);
            return share;
        }
    }
}

/// <summary>A rate limit in the hands of clients. The registry knows by it whether any client is left, disposed or not.</summary>
internal sealed class SharedRateLimiter(ApiWindowRateLimiter window)
{
    public ApiWindowRateLimiter Window { get; } = window;
}
