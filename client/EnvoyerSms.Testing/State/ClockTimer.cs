namespace EnvoyerSms.Testing.State;

// A timer that is due earlier when its clock is moved forward or made to run faster. A period that was skipped is not made up for.
internal sealed class ClockTimer : ITimer
{
    private readonly object _gate = new();
    private readonly SimulatorClock _clock;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private readonly ITimer _inner;
    private DateTimeOffset? _dueAt;
    private TimeSpan _period;
    private bool _isDisposed;

    public ClockTimer(SimulatorClock clock, TimeProvider source, TimerCallback callback, object? state)
    {
        (_clock, _callback, _state) = (clock, callback, state);
        _inner = source.CreateTimer(
            static timer => ((ClockTimer)timer!).Wake(),
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    public DateTimeOffset? DueAt
    {
        get
        {
            lock (_gate)
                return _dueAt;
        }
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, Timeout.InfiniteTimeSpan);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, Timeout.InfiniteTimeSpan);
        lock (_gate)
        {
            if (_isDisposed)
                return false;
            _period = period;
            SetDue(dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetUtcNow() + dueTime);
        }
        // Also where the clock stands.
        if (dueTime == TimeSpan.Zero)
            ThreadPool.UnsafeQueueUserWorkItem(static timer => timer.Wake(), this, preferLocal: false);
        return true;
    }

    // Fires if it is due. Its source's timer comes too early where the clock is slower now, and after it was fired by the clock.
    public void Wake()
    {
        lock (_gate)
        {
            if (_dueAt is not { } dueAt)
                return;
            var late = _clock.GetUtcNow() - dueAt;
            SetDue(late < TimeSpan.Zero ? dueAt : NextAfter(dueAt, late));
            if (late < TimeSpan.Zero)
                return;
        }
        _callback(_state);
    }

    public void Dispose()
    {
        Stop();
        _inner.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Stop();
        return _inner.DisposeAsync();
    }

    private void Stop()
    {
        lock (_gate)
        {
            _isDisposed = true;
            SetDue(null);
        }
    }

    private DateTimeOffset? NextAfter(DateTimeOffset dueAt, TimeSpan late) =>
        _period > TimeSpan.Zero ? dueAt + _period * (late.Ticks / _period.Ticks + 1) : null;

    private void SetDue(DateTimeOffset? dueAt)
    {
        _dueAt = dueAt;
        if (dueAt is { } time)
        {
            _clock.Watch(this);
            _inner.Change(_clock.SourceTimeUntil(time), Timeout.InfiniteTimeSpan);
        }
        else
        {
            _clock.Forget(this);
            _inner.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
