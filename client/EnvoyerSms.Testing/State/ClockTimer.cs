namespace EnvoyerSms.Testing.State;

// A timer that is due earlier when its clock is moved forward.
internal sealed class ClockTimer : ITimer
{
    private readonly object _gate = new();
    private readonly SimulatorClock _clock;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private readonly ITimer _inner;
    private DateTimeOffset? _dueAt;
    private TimeSpan _period;

    public ClockTimer(SimulatorClock clock, TimeProvider source, TimerCallback callback, object? state)
    {
        (_clock, _callback, _state) = (clock, callback, state);
        _inner = source.CreateTimer(
            static timer => ((ClockTimer)timer!).Fire(),
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    private bool IsPeriodic => _period > TimeSpan.Zero;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _period = period;
            SetDue(dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetUtcNow() + dueTime);
        }
        return _inner.Change(dueTime, period);
    }

    public void CatchUp()
    {
        TimeSpan dueTime;
        lock (_gate)
        {
            if (_dueAt is not { } dueAt)
                return;
            dueTime = dueAt - _clock.GetUtcNow();
        }
        _inner.Change(dueTime > TimeSpan.Zero ? dueTime : TimeSpan.Zero, _period);
    }

    public void Dispose()
    {
        _clock.Forget(this);
        _inner.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        _clock.Forget(this);
        return _inner.DisposeAsync();
    }

    private void Fire()
    {
        lock (_gate)
        {
            // The clock was moved past its due time while the timer was about to fire itself.
            if (_dueAt is not { } dueAt)
                return;
            SetDue(IsPeriodic ? dueAt + _period : null);
        }
        _callback(_state);
    }

    private void SetDue(DateTimeOffset? dueAt)
    {
        _dueAt = dueAt;
        if (dueAt is null)
            _clock.Forget(this);
        else
            _clock.Watch(this);
    }
}
