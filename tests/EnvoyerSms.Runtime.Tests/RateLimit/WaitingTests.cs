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
        var leave = Wait();
        Assert.Equal(TaskStatus.RanToCompletion, leave.Status);
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
        Learn(Limit + 1);
        Assert.True((await waiting).IsAcquired);
    }

    [Fact]
    public async Task Who_comes_later_does_not_overtake_who_waits_unless_it_insists()
    {
        AcquireAll();
        var first = Wait();
        Assert.True(IsEmpty());
        Take();
        Assert.False(first.IsCompleted);
        Advance(Hour);
        Assert.True((await first).IsAcquired);
    }

    [Fact]
    public async Task Reopening_serves_who_waits()
    {
        Acquire().Refused();
        var waiting = Wait();
        await Window.ReopenAsync(Token, End);
        Assert.True((await waiting).IsAcquired);
    }

    [Fact]
    public async Task Each_account_has_a_queue_of_its_own()
    {
        AcquireAll();
        var waiting = Wait();
        var other = new ApiRateLimitToken("other", Limit, Hour, Margin);
        Assert.True((await Window.AcquireAsync(other, ApiRateLimitMode.Fail, End)).IsAcquired);
        Assert.False(waiting.IsCompleted);
        Advance(Hour);
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
        Take().Accepted();
        Assert.True((await waiting).IsAcquired);
    }

    [Fact]
    public async Task Who_gives_up_takes_nothing_and_lets_others_pass()
    {
        AcquireAll();
        using var stop = new CancellationTokenSource();
        var waiting = Wait(stop.Token);
        var behind = Wait();
        await stop.CancelAsync();
        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(stop.Token, cancelled.CancellationToken);
        Assert.Equal(1, Window.Waiting);
        Advance(Hour);
        Assert.True((await behind).IsAcquired);
        Assert.Equal(1, State.Used);
    }

    [Fact]
    public async Task Who_gave_up_before_does_not_wait()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Wait(new(canceled: true)));
        Assert.Equal(0, State.Used);
        Assert.Equal(0, Window.Waiting);
    }

    [Fact]
    public async Task Who_is_served_keeps_the_lease_though_the_token_is_cancelled_afterwards()
    {
        var lease = Acquire(Limit);
        using var stop = new CancellationTokenSource();
        var waiting = Wait(stop.Token);
        lease.NotSent();
        await stop.CancelAsync();
        Assert.True((await waiting).IsAcquired);
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
        await using var window = new ApiWindowRateLimiter(1, Hour, Margin, clock);
        new Held(window.AcquireNow(Token)).Accepted();
        Clock.Advance(Hour - Tick - Tick);
        clock.Reading = () => Clock.Advance(Tick);
        Assert.True((await WaitIn(window, End).WaitAsync(TimeSpan.FromSeconds(10), End)).IsAcquired);
    }

    [Fact]
    public async Task All_who_wait_share_one_timer()
    {
        var clock = new CountingClock(Clock);
        await using var window = new ApiWindowRateLimiter(Limit, Hour, Margin, clock);
        for (var i = 0; i < Limit; i++)
            new Held(window.AcquireNow(Token)).Accepted();
        var waiting = Enumerable.Range(0, 3 * Limit).Select(_ => WaitIn(window, End)).ToList();
        for (var i = 0; i < 3; i++)
            Clock.Advance(Hour + Margin);
        Assert.All(await Task.WhenAll(waiting), lease => Assert.True(lease.IsAcquired));
        // Set anew for each window, and not for each who waits.
        Assert.Equal((1, 2), (clock.Timers, clock.Changes));
    }

    [Fact]
    public async Task Its_end_stops_the_timer()
    {
        var clock = new CountingClock(Clock);
        var window = new ApiWindowRateLimiter(1, Hour, Margin, clock);
        _ = window.AcquireNow(Token);
        _ = WaitIn(window, End);
        Assert.Equal((1, 0), (clock.Timers, clock.Stopped));
        await window.DisposeAsync();
        Assert.Equal(1, clock.Stopped);
    }

    private Task<ApiRateLimitLease> Wait(CancellationToken? cancellationToken = null) =>
        WaitIn(Window, cancellationToken ?? End);

    private static Task<ApiRateLimitLease> WaitIn(ApiWindowRateLimiter window, CancellationToken cancellationToken) =>
        window.AcquireAsync(Token, ApiRateLimitMode.Wait, cancellationToken).AsTask();

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
