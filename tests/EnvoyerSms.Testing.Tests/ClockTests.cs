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
    public void It_starts_where_it_is_told_and_goes_where_it_is_set()
    {
        var start = new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.FromHours(1));
        var simulator = new EnvoyerSmsSimulator(new SimulatorOptions { StartTime = start, ClockSpeed = 0 });
        Assert.Equal(start, simulator.TimeProvider.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, simulator.TimeProvider.GetUtcNow().Offset);
        var stamp = simulator.TimeProvider.GetTimestamp();

        simulator.SetTime(start.AddDays(1));

        Assert.Equal(start.AddDays(1), simulator.TimeProvider.GetUtcNow());
        Assert.Equal(TimeSpan.FromDays(1), simulator.TimeProvider.GetElapsedTime(stamp));
        Assert.Throws<ArgumentOutOfRangeException>(() => simulator.SetTime(start));
        Assert.Equal(start.AddDays(1), simulator.TimeProvider.GetUtcNow());
    }

    [Theory]
    [InlineData(60, 3_600)]
    [InlineData(0.5, 30)]
    [InlineData(0, 0)]
    [InlineData(1, 60)]
    public void It_runs_as_fast_as_it_is_told(double speed, int seconds)
    {
        var source = new FakeTimeProvider();
        var simulator = new EnvoyerSmsSimulator(new SimulatorOptions { TimeProvider = source });
        source.Advance(TimeSpan.FromSeconds(5));
        var (time, stamp) = (simulator.TimeProvider.GetUtcNow(), simulator.TimeProvider.GetTimestamp());
        simulator.RunAt(speed);
        source.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.FromSeconds(seconds), simulator.TimeProvider.GetUtcNow() - time);
        Assert.Equal(TimeSpan.FromSeconds(seconds), simulator.TimeProvider.GetElapsedTime(stamp));
    }

    [Fact]
    public void Timers_run_as_fast_and_follow_a_change_of_speed()
    {
        var source = new FakeTimeProvider();
        var simulator = new EnvoyerSmsSimulator(new SimulatorOptions { TimeProvider = source, ClockSpeed = 60 });
        var fired = 0;
        using var timer = simulator.TimeProvider.CreateTimer(
            _ => fired++,
            null,
            TimeSpan.FromHours(1),
            TimeSpan.FromHours(1)
        );
        source.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(0, fired);
        source.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, fired);

        simulator.RunAt(0);
        source.Advance(TimeSpan.FromDays(3));
        Assert.Equal(1, fired);

        simulator.RunAt(1);
        source.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(1, fired);
        source.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, fired);
    }

    [Fact]
    public async Task A_real_clock_can_be_made_to_run()
    {
        var simulator = new EnvoyerSmsSimulator();
        var waiting = Task.Delay(TimeSpan.FromDays(1), simulator.TimeProvider, Cancel);
        simulator.RunAt(1_000_000);
        await waiting.WaitAsync(Patience, Cancel);
    }

    [Fact]
    public void Periods_that_were_skipped_are_not_made_up_for()
    {
        var simulator = new EnvoyerSmsSimulator(new SimulatorOptions { ClockSpeed = 0 });
        var fired = 0;
        using var timer = simulator.TimeProvider.CreateTimer(
            _ => fired++,
            null,
            TimeSpan.FromSeconds(1),
            TimeSpan.FromSeconds(1)
        );
        simulator.Advance(TimeSpan.FromDays(365));
        Assert.Equal(1, fired);
        simulator.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, fired);
    }

    [Fact]
    public void Timers_fire_in_the_order_in_which_they_are_due()
    {
        var simulator = new EnvoyerSmsSimulator(new SimulatorOptions { ClockSpeed = 0 });
        List<int> fired = [];
        int[] dues = [5, 1, 4, 2, 3];
        var timers = dues.Select(due =>
                simulator.TimeProvider.CreateTimer(
                    _ => fired.Add(due),
                    null,
                    TimeSpan.FromMinutes(due),
                    Timeout.InfiniteTimeSpan
                )
            )
            .ToArray();
        simulator.Advance(TimeSpan.FromHours(1));
        Assert.Equal(dues.Order(), fired);
        Assert.All(timers, timer => timer.Dispose());
    }

    [Fact]
    public async Task A_timer_that_is_due_at_once_fires_while_the_clock_stands()
    {
        var simulator = new EnvoyerSmsSimulator(new SimulatorOptions { ClockSpeed = 0 });
        var fired = new TaskCompletionSource();
        await using var timer = simulator.TimeProvider.CreateTimer(
            _ => fired.SetResult(),
            null,
            TimeSpan.Zero,
            Timeout.InfiniteTimeSpan
        );
        await fired.Task.WaitAsync(Patience, Cancel);
        await timer.DisposeAsync();
        Assert.False(timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void A_source_that_goes_back_is_waited_for()
    {
        var source = new FakeTimeProvider();
        var simulator = new EnvoyerSmsSimulator(new SimulatorOptions { TimeProvider = source });
        source.Advance(TimeSpan.FromHours(2));
        var before = simulator.TimeProvider.GetUtcNow();
        source.AdjustTime(source.GetUtcNow().AddHours(-1));
        Assert.Equal(before, simulator.TimeProvider.GetUtcNow());
        source.Advance(TimeSpan.FromHours(2));
        Assert.Equal(before.AddHours(1), simulator.TimeProvider.GetUtcNow());
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1_000_001)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_speed_has_limits(double speed)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EnvoyerSmsSimulator().RunAt(speed));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new EnvoyerSmsSimulator(new SimulatorOptions { ClockSpeed = speed })
        );
    }

    [Fact]
    public void The_calendar_has_an_end_and_what_would_pass_it_moves_nothing()
    {
        var source = new FakeTimeProvider();
        var simulator = new EnvoyerSmsSimulator(new SimulatorOptions { TimeProvider = source });
        var before = simulator.TimeProvider.GetUtcNow();
        Assert.Throws<ArgumentOutOfRangeException>(() => simulator.Advance(TimeSpan.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => simulator.SetTime(DateTimeOffset.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new EnvoyerSmsSimulator(new SimulatorOptions { StartTime = DateTimeOffset.MinValue })
        );
        Assert.Equal(before, simulator.TimeProvider.GetUtcNow());

        simulator.RunAt(1_000_000);
        source.Advance(TimeSpan.FromDays(36_500));
        Assert.Equal(9000, simulator.TimeProvider.GetUtcNow().Year);
    }

    [Fact]
    public async Task A_late_answer_is_late_for_a_client_on_the_same_clock()
    {
        var simulator = new EnvoyerSmsSimulator(new SimulatorOptions { ClockSpeed = 0 });
        simulator.Next().AnswerLate(TimeSpan.FromMinutes(5));
        using var http = new HttpClient(simulator.CreateHandler());
        using var client = new EnvoyerSmsClient(
            http,
            new EnvoyerSmsOptions
            {
                BaseAddress = simulator.BaseAddress,
                Login = simulator.Login,
                Password = simulator.Password,
                TimeProvider = simulator.TimeProvider,
            }
        );
        var sending = client.SendMessageAsync("Bonjour", ["33600000001"], "Societe", Cancel);
        await Eventually.TrueAsync(() => simulator.Messages.Count == 1);
        Assert.False(sending.IsCompleted);

        simulator.Advance(TimeSpan.FromMinutes(4));

        var failure = await Assert.ThrowsAnyAsync<ApiException>(() => sending.WaitAsync(Patience, Cancel));
        Assert.Equal(ApiOutcome.Unknown, failure.Outcome);
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
