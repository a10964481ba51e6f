namespace EnvoyerSms.Testing.State;

// The simulator's time: that of its source, at a speed, moved forward by what a test skips. It never goes back, since a client that uses
// it counts on that, and its timers fire when it is moved.
internal sealed class SimulatorClock : TimeProvider
{
    public const double MaxSpeed = 1_000_000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromTicks(1);

    private readonly object _gate = new();
    private readonly TimeProvider _source;
    private readonly HashSet<ClockTimer> _timers = [];

    // Since it was last moved: what the source showed then and what this clock showed.
    private ClockReading _from;
    private ClockReading _base;
    private ClockReading _last;
    private double _speed;

    public SimulatorClock(TimeProvider source, DateTimeOffset? start, double speed)
    {
        _source = source;
        _from = ClockReading.Of(source);
        _base = _last = start is { } time ? _from with { Utc = ClockReading.Check(time).ToUniversalTime() } : _from;
        _speed = CheckSpeed(speed);
    }

    public override TimeZoneInfo LocalTimeZone => _source.LocalTimeZone;

    public override long TimestampFrequency => _source.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return Read().Utc;
    }

    public override long GetTimestamp()
    {
        lock (_gate)
            return Read().Timestamp;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ClockTimer(this, _source, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public double Speed
    {
        get
        {
            lock (_gate)
                return _speed;
        }
    }

    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        lock (_gate)
            Rebase(Read().After(time, TimestampFrequency));
        WakeTimers();
    }

    public void Set(DateTimeOffset time)
    {
        lock (_gate)
        {
            var now = Read();
            ArgumentOutOfRangeException.ThrowIfLessThan(time, now.Utc);
            Rebase(now.After(time - now.Utc, TimestampFrequency));
        }
        WakeTimers();
    }

    public void RunAt(double speed)
    {
        CheckSpeed(speed);
        lock (_gate)
        {
            Rebase(Read());
            _speed = speed;
        }
        WakeTimers();
    }

    // How long a timer of the source has to run until this clock shows a time; a day, where that is far or the clock stands.
    public TimeSpan SourceTimeUntil(DateTimeOffset time)
    {
        lock (_gate)
        {
            var left = Math.Max((time - Read().Utc).Ticks, ShortestWait.Ticks) / _speed;
            return left < LongestWait.Ticks ? TimeSpan.FromTicks((long)Math.Ceiling(left)) : LongestWait;
        }
    }

    public void Watch(ClockTimer timer)
    {
        lock (_gate)
            _timers.Add(timer);
    }

    public void Forget(ClockTimer timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }

    private static double CheckSpeed(double speed) =>
        speed is >= 0 and <= MaxSpeed
            ? speed
            : throw new ArgumentOutOfRangeException(
                nameof(speed),
                speed,
                $"A clock stands at speed 0 and runs at {MaxSpeed:0} at most."
            );

    private ClockReading Read() => _last = _last.Latest(_base.After(ClockReading.Of(_source).Since(_from), _speed));

    private void Rebase(ClockReading now)
    {
        _from = ClockReading.Of(_source);
        _base = _last = now;
    }

    // Outside the gate: what waits on a timer may ask this clock at once.
    private void WakeTimers()
    {
        ClockTimer[] timers;
        lock (_gate)
            timers = [.. _timers];
        foreach (var timer in timers.OrderBy(timer => timer.DueAt))
            timer.Wake();
    }
}
