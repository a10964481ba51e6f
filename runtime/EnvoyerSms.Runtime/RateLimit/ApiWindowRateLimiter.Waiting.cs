using System.Threading.RateLimiting;
using EnvoyerSms.Runtime.RateLimit;

namespace EnvoyerSms;

// Those who wait: one queue, one timer.
public sealed partial class ApiWindowRateLimiter
{
    private readonly LinkedList<PermitWaiter> _queue = new();
    private ITimer? _timer;
    private TimeSpan? _alarm;

    private Task<RateLimitLease> WaitAsync(int count, CancellationToken cancellationToken)
    {
        var waiter = new PermitWaiter(this, count, cancellationToken);
        List<PermitWaiter>? served = null;
        lock (_gate)
        {
            if (!waiter.Task.IsCompleted)
            {
                _queue.AddLast(waiter.Node);
                served = Serve(Now);
            }
        }
        Complete(served);
        return waiter.Task;
    }

    // The token of one who waits was cancelled.
    internal void GiveUp(PermitWaiter waiter)
    {
        List<PermitWaiter>? served = null;
        lock (_gate)
        {
            // One that was served keeps its lease: who awaits it gives it back.
            if (waiter.Lease is not null)
                return;
            // Under the lock, so that it cannot be put into the queue afterwards. Nobody's code runs in here by that.
            waiter.Cancel();
            if (waiter.Node.List is not null)
                _queue.Remove(waiter.Node);
            // Those behind it may want less.
            served = Serve(Now);
        }
        Complete(served);
    }

    private List<PermitWaiter>? Serve(TimeSpan now)
    {
        List<PermitWaiter>? served = null;
        while (_queue.First is { Value: { } waiter })
        {
            // No window will ever take what is more than the limit.
            if (_isDisposed || waiter.Count > _ledger.Limit)
                waiter.Lease = Refuse(now);
            else if (_ledger.Remaining(now) >= Math.Max(waiter.Count, 1))
                waiter.Lease = Grant(waiter.Count, now);
            else
                break;
            _queue.RemoveFirst();
            (served ??= []).Add(waiter);
        }
        if (_queue.Count > 0)
            SetAlarm(now);
        return served;
    }

    // One timer for all who wait.
    private void SetAlarm(TimeSpan now)
    {
        if (_ledger.EndsBy is not { } end || end == _alarm)
            return;
        _alarm = end;
        // In whole milliseconds, as timers count, and not one too early.
        var due = TimeSpan.FromMilliseconds(Math.Ceiling((end - now).TotalMilliseconds));
        if (_timer is null)
            _timer = _clock.CreateTimer(
                static window => ((ApiWindowRateLimiter)window!).OnAlarm(),
                this,
                due,
                Timeout.InfiniteTimeSpan
            );
        else
            _timer.Change(due, Timeout.InfiniteTimeSpan);
    }

    private void OnAlarm()
    {
        List<PermitWaiter>? served;
        lock (_gate)
        {
            _alarm = null;
            served = Serve(Now);
        }
        Complete(served);
    }

    // Who waits is refused, as by the framework's limiters.
    private void End()
    {
        List<PermitWaiter>? served;
        lock (_gate)
        {
            _isDisposed = true;
            _timer?.Dispose();
            served = Serve(Now);
        }
        Complete(served);
    }

    private static void Complete(List<PermitWaiter>? served)
    {
        if (served is null)
            return;
        foreach (var waiter in served)
            waiter.Complete();
    }
}
