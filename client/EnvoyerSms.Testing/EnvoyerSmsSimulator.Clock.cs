namespace EnvoyerSms.Testing;

// The one clock.
public sealed partial class EnvoyerSmsSimulator
{
    /// <summary>
    /// The simulator's clock, which never goes back: that of its options, changed by <see cref="Advance"/>, <see cref="SetTime"/> and
    /// <see cref="RunAt"/>. A client that uses it has its rate limit, time-outs and waits on the same clock.
    /// </summary>
    public TimeProvider TimeProvider => _world.Clock;

    /// <summary>Moves the simulator's clock forward, and with it the clock of every client that uses <see cref="TimeProvider"/>.</summary>
    /// <param name="time">How far; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is below zero, or leads beyond the year 9000.</exception>
    public void Advance(TimeSpan time) => _world.Clock.Advance(time);

    /// <summary>Moves the simulator's clock forward to a time.</summary>
    /// <param name="time">The time.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The time is past, since a clock that goes back is none that a client can use, or beyond the year 9000. For a time in the past, begin
    /// with it: <see cref="SimulatorOptions.StartTime"/>.
    /// </exception>
    public void SetTime(DateTimeOffset time) => _world.Clock.Set(time);

    /// <summary>Lets the simulator's clock run at another speed from now on.</summary>
    /// <param name="speed">
    /// How fast: 1 as the clock of its options does, 60 makes a minute of each second, 0 stops it until it is moved. Up to 1,000,000.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The speed is not between the two.</exception>
    public void RunAt(double speed) => _world.Clock.RunAt(speed);
}
