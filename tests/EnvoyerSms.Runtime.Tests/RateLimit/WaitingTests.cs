using System.Threading.RateLimiting;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>Those who wait for requests.</summary>
public sealed class WaitingTests : WindowTest
{
    private static CancellationToken End => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_waits_is_served_in_order_when_the_window_opens()
    {
        AcquireAll();
        var waiting = Enumerable.Range(0, Limit + 1).Select(_ => Wait()).ToList();
        Advance(Hour - TimeSpan.FromMilliseconds(1));
        Assert.DoesNotContain(waiting, task => task.IsCompleted);
        Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal([.. Enumerable.Repeat(true, Limit), false], waiting.Select(task => task.IsCompleted));
        Assert.True((await waiting[0]).IsAcquired);
        // The next window is opened by those served.
        Advance(Hour + Margin);
        Assert.True((await waiting[Limit]).IsAcquired);
    }

    [Fact]
    public async Task Where_something_is_left_nobody_waits()
    {
        var leave = Window.AcquireAsync(1, End);
        Assert.True(leave.IsCompletedSuccessfully);
        Assert.True((await leave).IsAcquired);
    }

    [Fact]
    public async Task A_request_that_never_left_serves_who_waits()
    {
        var lease = Acquire(Limit);
        var waiting = Wait();
        lease.NotSent();
        Assert.True((await waiting).IsAcquired);
        Assert.Equal(1, State.Used);
    }

    [Fact]
    public async Task A_higher_limit_serves_who_waits()
    {
        AcquireAll();
        var waiting = Wait();
        Window.Learn(Limit + 1);
        Assert.True((await waiting).IsAcquired);
    }

    [Fact]
    public async Task An_answer_serves_earlier()
    {
        var lease = Acquire(Limit);
        var waiting = Wait();
        lease.Accepted();
        Advance(Hour);
        Assert.True((await waiting).IsAcquired);
    }

    [Fact]
    public async Task A_request_taken_while_the_rate_limit_is_closed_serves_who_waits()
    {
        Acquire().Refused(retryAfter: null);
        var waiting = Wait();
        ((ApiRateLimitLease)Window.Take(1)).Accepted();
        Assert.True((await waiting).IsAcquired);
    }

    [Fact]
    public async Task Who_gives_up_takes_nothing_and_lets_others_pass()
    {
        AcquireAll();
        using var stop = new CancellationTokenSource();
        var waiting = Wait(cancellationToken: stop.Token);
        var behind = Wait();
        await stop.CancelAsync();
        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(stop.Token, cancelled.CancellationToken);
        Assert.Equal(1, Window.GetStatistics().CurrentQueuedCount);
        Advance(Hour);
        Assert.True((await behind).IsAcquired);
        Assert.Equal(1, State.Used);
    }

    [Fact]
    public async Task Who_gave_up_before_does_not_wait()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Wait(cancellationToken: new(canceled: true)));
        Assert.Equal(0, State.Used);
        Assert.Equal(0, Window.GetStatistics().CurrentQueuedCount);
    }

    [Fact]
    public async Task Who_is_served_keeps_the_lease_though_the_token_is_cancelled_afterwards()
    {
        var lease = Acquire(Limit);
        using var stop = new CancellationTokenSource();
        var waiting = Wait(cancellationToken: stop.Token);
        lease.NotSent();
        await stop.CancelAsync();
        Assert.True((await waiting).IsAcquired);
    }

    [Fact]
    public async Task Nobody_overtakes_who_waits_for_more()
    {
        Acquire(Limit - 2);
        var many = Wait(3);
        Assert.True(IsEmpty());
        var one = Wait();
        Assert.False(one.IsCompleted);
        using var stop = new CancellationTokenSource();
        Advance(Hour + Margin);
        Assert.True((await many).IsAcquired);
        Assert.True((await one).IsAcquired);
        Assert.Equal(4, State.Used);
    }

    [Fact]
    public async Task When_the_first_gives_up_those_behind_may_want_less()
    {
        Acquire(Limit - 2);
        using var stop = new CancellationTokenSource();
        var many = Wait(3, stop.Token);
        var one = Wait();
        await stop.CancelAsync();
        Assert.True((await one).IsAcquired);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => many);
    }

    [Fact]
    public async Task Who_wants_more_than_a_lower_limit_is_refused()
    {
        Acquire(1);
        var all = Wait(Limit);
        var one = Wait();
        Window.Learn(Limit - 1);
        Assert.False((await all).IsAcquired);
        Assert.True((await one).IsAcquired);
    }

    [Fact]
    public async Task Who_wants_a_whole_window_gets_it()
    {
        Acquire().Accepted();
        var all = Wait(Limit);
        Advance(Hour);
        Assert.True((await all).IsAcquired);
        Assert.Equal(Limit, State.Used);
    }

    [Fact]
    public async Task Who_asks_for_nothing_waits_until_something_is_left()
    {
        AcquireAll();
        var nothing = Wait(0);
        Assert.False(nothing.IsCompleted);
        Advance(Hour);
        Assert.True((await nothing).IsAcquired);
        Assert.Equal(0, State.Used);
    }

    [Fact]
    public async Task Its_end_refuses_who_waits()
    {
        AcquireAll();
        var waiting = Wait();
        await Window.DisposeAsync();
        Assert.False((await waiting).IsAcquired);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Wait());
    }

    [Fact]
    public async Task What_goes_on_after_the_wait_does_not_hold_the_timer()
    {
        AcquireAll();
        using var timerIsDone = new ManualResetEventSlim();
        var next = Go();
        Advance(Hour);
        timerIsDone.Set();
        Assert.True(await next);

        async Task<bool> Go()
        {
            await Wait().ConfigureAwait(false);
            return timerIsDone.Wait(TimeSpan.FromSeconds(10), End);
        }
    }

    [Fact]
    public async Task Time_that_passes_while_somebody_joins_the_queue_is_noticed()
    {
        var clock = new CountingClock(Clock);
        using var window = new ApiWindowRateLimiter(1, Hour, Margin, clock);
        ((ApiRateLimitLease)window.AttemptAcquire()).Accepted();
        Clock.Advance(Hour - Tick - Tick);
        clock.Reading = () => Clock.Advance(Tick);
        Assert.True((await window.AcquireAsync(1, End).AsTask().WaitAsync(TimeSpan.FromSeconds(10), End)).IsAcquired);
    }

    [Fact]
    public async Task All_who_wait_share_one_timer()
    {
        var clock = new CountingClock(Clock);
        using var window = new ApiWindowRateLimiter(Limit, Hour, Margin, clock);
        for (var i = 0; i < Limit; i++)
            ((ApiRateLimitLease)window.AttemptAcquire()).Accepted();
        var waiting = Enumerable.Range(0, 3 * Limit).Select(_ => window.AcquireAsync(1, End).AsTask()).ToList();
        for (var i = 0; i < 3; i++)
            Clock.Advance(Hour + Margin);
        Assert.All(await Task.WhenAll(waiting), lease => Assert.True(lease.IsAcquired));
        // Set anew for each window, and not for each who waits.
        Assert.Equal((1, 2), (clock.Timers, clock.Changes));
    }

    [Fact]
    public void Its_end_stops_the_timer()
    {
        var clock = new CountingClock(Clock);
        var window = new ApiWindowRateLimiter(1, Hour, Margin, clock);
        window.AttemptAcquire();
        _ = window.AcquireAsync(1, End).AsTask();
        Assert.Equal((1, 0), (clock.Timers, clock.Stopped));
        window.Dispose();
        Assert.Equal(1, clock.Stopped);
    }

    private Task<RateLimitLease> Wait(int count = 1, CancellationToken? cancellationToken = null) =>
        Window.AcquireAsync(count, cancellationToken ?? End).AsTask();

    private sealed class CountingClock(TimeProvider inner) : TimeProvider
    {
        public int Timers { get; private set; }
        public int Changes { get; private set; }
        public int Stopped { get; private set; }

        /// <summary>Done before each reading of the time.</summary>
        public Action? Reading { get; set; }

        public override long TimestampFrequency => inner.TimestampFrequency;

        public override long GetTimestamp()
        {
            Reading?.Invoke();
            return inner.GetTimestamp();
        }

        public override DateTimeOffset GetUtcNow() => inner.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Timers++;
            return new CountingTimer(this, inner.CreateTimer(callback, state, dueTime, period));
        }

        private sealed class CountingTimer(CountingClock clock, ITimer inner) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                clock.Changes++;
                return inner.Change(dueTime, period);
            }

            public void Dispose()
            {
                clock.Stopped++;
                inner.Dispose();
            }

            public ValueTask DisposeAsync()
            {
                clock.Stopped++;
                return inner.DisposeAsync();
            }
        }
    }
}
