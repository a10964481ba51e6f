using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Testing.Tests;

/// <summary>The clock that simulator and clients share: what waits on it wakes when it is moved.</summary>
public sealed class ClockTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_wait_ends_when_its_time_is_skipped(bool stopped)
    {
        var (simulator, clock) = Make(stopped);
        var waiting = Task.Delay(TimeSpan.FromHours(1), clock, Cancel);
        simulator.Advance(TimeSpan.FromMinutes(59));
        await Task.Delay(20, Cancel);
        Assert.False(waiting.IsCompleted);
        simulator.Advance(TimeSpan.FromMinutes(1));
        await waiting.WaitAsync(Patience, Cancel);
    }

    [Fact]
    public async Task A_wait_ends_by_itself_too()
    {
        var source = new FakeTimeProvider();
        var simulator = new EnvoyerSmsSimulator(new SimulatorOptions { TimeProvider = source });
        var waiting = Task.Delay(TimeSpan.FromHours(1), simulator.TimeProvider, Cancel);
        simulator.Advance(TimeSpan.FromMinutes(30));
        source.Advance(TimeSpan.FromMinutes(29));
        Assert.False(waiting.IsCompleted);
        source.Advance(TimeSpan.FromMinutes(1));
        await waiting.WaitAsync(Patience, Cancel);
    }

    [Fact]
    public void A_timer_fires_once_and_one_with_a_period_goes_on()
    {
        var source = new FakeTimeProvider();
        var simulator = new EnvoyerSmsSimulator(new SimulatorOptions { TimeProvider = source });
        var (once, again) = (0, 0);
        using var single = simulator.TimeProvider.CreateTimer(
            _ => once++,
            null,
            TimeSpan.FromMinutes(5),
            Timeout.InfiniteTimeSpan
        );
        using var periodic = simulator.TimeProvider.CreateTimer(
            _ => again++,
            null,
            TimeSpan.FromMinutes(5),
            TimeSpan.FromMinutes(5)
        );
        simulator.Advance(TimeSpan.FromMinutes(5));
        source.Advance(TimeSpan.FromTicks(1));
        Assert.Equal((1, 1), (once, again));
        source.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal((1, 2), (once, again));
        simulator.Advance(TimeSpan.FromMinutes(5));
        source.Advance(TimeSpan.FromTicks(1));
        Assert.Equal((1, 3), (once, again));
    }

    [Fact]
    public void A_timer_that_was_disposed_or_stopped_stays_silent()
    {
        var source = new FakeTimeProvider();
        var simulator = new EnvoyerSmsSimulator(new SimulatorOptions { TimeProvider = source });
        var fired = 0;
        var disposed = Start();
        disposed.Dispose();
        using var stopped = Start();
        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        simulator.Advance(TimeSpan.FromHours(1));
        source.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, fired);

        ITimer Start() =>
            simulator.TimeProvider.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3_000_000)]
    public void Elapsed_time_counts_what_was_skipped(int seconds)
    {
        var (simulator, clock) = Make(stopped: true);
        var start = clock.GetTimestamp();
        simulator.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Equal(TimeSpan.FromSeconds(seconds), clock.GetElapsedTime(start));
    }

    [Fact]
    public void Time_does_not_go_back() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EnvoyerSmsSimulator().Advance(TimeSpan.FromTicks(-1)));

    private static (EnvoyerSmsSimulator Simulator, TimeProvider Clock) Make(bool stopped)
    {
        var simulator = new EnvoyerSmsSimulator(
            new SimulatorOptions { TimeProvider = stopped ? new FakeTimeProvider() : TimeProvider.System }
        );
        return (simulator, simulator.TimeProvider);
    }
}
