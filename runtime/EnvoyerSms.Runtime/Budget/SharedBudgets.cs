using System.Runtime.CompilerServices;

namespace EnvoyerSms.Runtime;

/// <summary>The windows that all clients of this process share: one for each account.</summary>
internal sealed class SharedBudgets
{
    // From leave to arrival: longer than connecting may take, and than a request is allowed to take unless told otherwise.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    // Clients that measure time differently cannot share a window. What a clock of a test has measured goes with it.
    private static readonly ConditionalWeakTable<TimeProvider, SharedBudgets> Clocks = new();

    private readonly object _gate = new();
    private readonly Dictionary<BudgetKey, Account> _accounts = [];
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

    public static SharedBudgets For(TimeProvider clock) => Clocks.GetValue(clock, static _ => new SharedBudgets());

    /// <summary>The budget of an account, which may have been used before.</summary>
    public SharedBudget Get(BudgetKey account, ApiBudget budget, TimeProvider clock)
    {
        lock (_gate)
        {
            if (_accounts.TryGetValue(account, out var known))
                return known.Share();
            if (_accounts.Count >= _sweepAt)
                Sweep();
            known = new Account(new ApiRequestWindow(budget.Requests, budget.Window, MarginFor(budget), clock));
            _accounts[account] = known;
            return known.Share();
        }
    }

    // Of a short window a margin of the usual length would leave nothing.
    private static TimeSpan MarginFor(ApiBudget budget) =>
        Times.Min(TimeSpan.FromTicks(budget.Window.Ticks / 10), Margin);

    // What no client uses and has nothing to remember can be made anew. Each sweep waits until there are twice as many as the
    // last one left, so that all of them together cost little.
    private void Sweep()
    {
        var idle = new List<BudgetKey>();
        foreach (var account in _accounts)
        {
            if (!account.Value.IsNeeded)
                idle.Add(account.Key);
        }
        foreach (var account in idle)
            _accounts.Remove(account);
        _sweepAt = Math.Max(_sweepAt, 2 * _accounts.Count);
    }

    private sealed class Account(ApiRequestWindow window)
    {
        private readonly WeakReference<SharedBudget> _share = new(new SharedBudget(window));

        public bool IsNeeded => _share.TryGetTarget(out _) || window.IdleDuration is null;

        public SharedBudget Share()
        {
            if (_share.TryGetTarget(out var share))
                return share;
            share = new SharedBudget(window);
            _share.SetTarget(share);
            return share;
        }
    }
}

/// <summary>A budget in the hands of clients. The registry knows by it whether any client is left, disposed or not.</summary>
internal sealed class SharedBudget(ApiRequestWindow window)
{
    public ApiRequestWindow Window { get; } = window;
}
