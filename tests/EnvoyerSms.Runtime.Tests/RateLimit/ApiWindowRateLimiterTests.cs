namespace EnvoyerSms.Runtime.Tests.RateLimit;

public sealed class ApiWindowRateLimiterTests : WindowTest
{
    [Fact]
    public void All_requests_can_be_made_at_once_and_no_more()
    {
        AcquireAll();
        var refusal = TryAcquire();
        Assert.False(refusal.IsAcquired);
        Assert.Equal(Hour, refusal.RetryAfter);
    }

    [Fact]
    public void It_begins_anew_one_window_after_the_first_answer()
    {
        var first = Acquire();
        Advance(TimeSpan.FromSeconds(2));
        first.Accepted();
        Acquire().Accepted();
        Advance(Hour - Tick);
        Assert.True(IsEmpty());
        Advance(Tick);
        Assert.Equal(Limit, State.Remaining);
    }

    [Fact]
    public void The_earliest_answer_counts_whichever_request_it_is_for()
    {
        var slow = Acquire();
        var quick = Acquire();
        Advance(TimeSpan.FromSeconds(1));
        quick.Accepted();
        Advance(TimeSpan.FromSeconds(1));
        slow.Accepted();
        Assert.Equal(Hour - TimeSpan.FromSeconds(1), ResetsIn);
    }

    [Fact]
    public void An_answer_proves_no_later_arrival_than_the_margin()
    {
        var lease = Acquire();
        Advance(TimeSpan.FromMinutes(5));
        lease.Accepted();
        Advance(Hour - TimeSpan.FromMinutes(5));
        Assert.Equal(Margin, ResetsIn);
    }

    [Fact]
    public void A_late_answer_says_the_same_when_others_were_sent_meanwhile()
    {
        var lease = Acquire();
        Advance(TimeSpan.FromMinutes(10));
        Acquire();
        Advance(TimeSpan.FromMinutes(10));
        lease.Accepted();
        Assert.Equal(Hour + Margin - TimeSpan.FromMinutes(20), ResetsIn);
    }

    [Fact]
    public void Without_an_answer_the_last_request_may_have_opened_it()
    {
        Acquire().Dispose();
        Advance(TimeSpan.FromMinutes(10));
        Acquire().Dispose();
        Assert.Equal(Hour + Margin, ResetsIn);
    }

    [Fact]
    public void One_that_may_have_got_lost_counts_and_may_have_been_the_first()
    {
        Acquire().Dispose();
        Advance(TimeSpan.FromMinutes(10));
        Acquire().Accepted();
        // The window is closed as if the first had opened it, and opened as if the second had.
        Advance(TimeSpan.FromMinutes(50) - Margin);
        Assert.True(IsEmpty());
        Assert.Equal(2, State.Used);
        Assert.Equal(TimeSpan.FromMinutes(10) + Margin, ResetsIn);
    }

    [Fact]
    public void Near_its_end_it_grants_nothing_that_could_arrive_afterwards()
    {
        Acquire().Accepted();
        Advance(Hour - Margin - Tick);
        Acquire().Accepted();
        Advance(Tick);
        Assert.True(IsEmpty());
        Assert.Equal(0, State.Remaining);
    }

    [Fact]
    public void What_never_left_does_not_count()
    {
        AcquireAll();
        Advance(Hour);
        var lease = Acquire();
        lease.NotSent();
        Assert.Equal(0, State.Used);
        Assert.Null(State.ResetsAt);
    }

    [Fact]
    public void What_never_left_did_not_open_the_window()
    {
        var first = Acquire();
        Advance(TimeSpan.FromMinutes(10));
        var second = Acquire();
        Advance(TimeSpan.FromMinutes(10));
        second.NotSent();
        first.NotSent();
        Acquire();
        Assert.Equal(Hour + Margin, ResetsIn);
        Advance(Hour - Margin - Tick);
        Acquire();
    }

    // To know better, each that is on its way would have to be kept in mind: too early an end and too late a beginning are safe.
    [Fact]
    public void While_others_are_on_their_way_what_never_left_may_have_opened_it()
    {
        var first = Acquire();
        Advance(TimeSpan.FromMinutes(10));
        var second = Acquire();
        first.NotSent();
        Advance(TimeSpan.FromMinutes(50) - Margin);
        Assert.True(IsEmpty());
        second.Dispose();
        Acquire();
    }

    [Fact]
    public void The_last_request_that_never_left_did_not_open_it_late()
    {
        Acquire().Dispose();
        Advance(TimeSpan.FromMinutes(10));
        Acquire().NotSent();
        Assert.Equal(Hour + Margin - TimeSpan.FromMinutes(10), ResetsIn);
    }

    [Fact]
    public void The_last_request_counts_whichever_ended_first()
    {
        var first = Acquire();
        Advance(TimeSpan.FromMinutes(10));
        Acquire().Dispose();
        Assert.Equal(Hour + Margin, ResetsIn);
        first.Dispose();
        Assert.Equal(Hour + Margin, ResetsIn);
    }

    [Fact]
    public void Requests_that_never_left_leave_those_between_them()
    {
        var first = Acquire();
        Advance(TimeSpan.FromMinutes(10));
        var second = Acquire();
        Advance(TimeSpan.FromMinutes(10));
        var third = Acquire();
        second.NotSent();
        third.NotSent();
        first.Dispose();
        Assert.Equal(Hour + Margin - TimeSpan.FromMinutes(20), ResetsIn);
    }

    [Fact]
    public void The_first_report_counts()
    {
        var lease = Acquire();
        lease.Dispose();
        lease.NotSent();
        Assert.Equal(1, State.Used);
        lease = Acquire();
        lease.NotSent();
        lease.Accepted();
        lease.Refused(retryAfter: null);
        Assert.Equal(1, State.Used);
        Assert.False(State.IsClosed);
    }

    [Fact]
    public void A_report_about_a_window_that_is_over_changes_nothing()
    {
        var late = Acquire();
        var later = Acquire();
        var latest = Acquire();
        Advance(2 * Hour);
        Acquire();
        late.NotSent();
        later.Accepted();
        latest.Refused(retryAfter: null);
        Assert.Equal(1, State.Used);
        Assert.Equal(Hour + Margin, ResetsIn);
        Assert.False(State.IsClosed);
    }

    [Fact]
    public void Nor_does_a_refusal_when_nothing_was_sent_since()
    {
        var late = Acquire();
        Advance(2 * Hour);
        late.Refused(retryAfter: null);
        Assert.False(State.IsClosed);
    }

    [Fact]
    public void A_higher_limit_holds_at_once()
    {
        AcquireAll();
        Learn(Limit + 2);
        Acquire(2);
        Assert.True(IsEmpty());
    }

    [Fact]
    public void A_lower_limit_holds_at_once()
    {
        Acquire(5);
        Learn(4);
        Assert.Equal(0, State.Remaining);
        Assert.True(IsEmpty());
        var mistake = Assert.Throws<ArgumentOutOfRangeException>(() => Learn(0));
        Assert.Contains("Allow one request at least.", mistake.Message, StringComparison.Ordinal);
        Learn(1);
        Assert.Equal(1, State.Limit);
    }

    [Fact]
    public async Task After_its_end_it_gives_nothing_and_still_hears_of_requests()
    {
        var lease = Acquire();
        await Window.DisposeAsync();
        await Window.DisposeAsync();
        lease.Accepted();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () =>
            await Window.AcquireAsync(Token, ApiRateLimitMode.Fail, TestContext.Current.CancellationToken)
        );
        Assert.Equal(1, State.Used);
    }

    [Fact]
    public async Task One_limiter_counts_each_account_for_itself()
    {
        AcquireAll();
        var other = new ApiRateLimitToken("other", 3, TimeSpan.FromMinutes(1), TimeSpan.Zero);
        Assert.Equal(3, (await Window.GetStateAsync(other, TestContext.Current.CancellationToken)).Remaining);
        Assert.Equal(0, State.Remaining);
    }

    [Fact]
    public void A_clock_that_somebody_sets_changes_no_window()
    {
        var clock = new SetClock(Clock);
        var window = new ApiWindowRateLimiter(1, Hour, Margin, clock);
        new Held(window.AcquireNow(Token)).Accepted();
        clock.Ahead = 2 * Hour;
        Assert.False(window.AcquireNow(Token).IsAcquired);
        // Told by the clock that users look at.
        Assert.Equal(clock.GetUtcNow() + Hour, window.StateNow(Token).ResetsAt);
    }

    private sealed class SetClock(TimeProvider inner) : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override long TimestampFrequency => inner.TimestampFrequency;

        public override long GetTimestamp() => inner.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Ahead;
    }

    [Fact]
    public void A_refusal_hears_nothing()
    {
        AcquireAll();
        var refusal = TryAcquire();
        AtOnce.Done(refusal.ReportAsync(ApiRequestArrival.Refused, Hour));
        AtOnce.Done(refusal.DisposeAsync());
        Assert.False(State.IsClosed);
        Assert.Null(ApiRateLimitLease.Refuse(null).RetryAfter);
    }

    [Fact]
    public void What_the_limiter_was_made_with_holds_in_place_of_the_contract()
    {
        var own = new ApiWindowRateLimiter(3, TimeSpan.FromMinutes(1), TimeSpan.Zero, Clock);
        Assert.Equal(3, own.StateNow(Token).Limit);
    }

    [Fact]
    public void Each_limiter_has_a_salt_of_its_own()
    {
        var salt = Window.SaltNow();
        Assert.Equal(salt, Window.SaltNow());
        Assert.NotEqual(salt, new ApiWindowRateLimiter(Clock).SaltNow());
        Assert.InRange(salt.Length, 16, 64);
    }

    [Theory]
    [InlineData(0, 60, 1, "limit", "Allow one request at least.")]
    [InlineData(1, 0, 0, "window", "Give more than zero and at most 31 days.")]
    [InlineData(1, -1, 0, "window", "Give more than zero and at most 31 days.")]
    [InlineData(1, 31 * 86400 + 1, 0, "window", "Give more than zero and at most 31 days.")]
    [InlineData(1, 60, -1, "margin", "Give at least zero and less than the window.")]
    [InlineData(1, 60, 60, "margin", "Give at least zero and less than the window.")]
    public void Sizes_out_of_range_are_refused(int limit, int window, int margin, string name, string message)
    {
        var mistake = Assert.Throws<ArgumentOutOfRangeException>(() =>
            new ApiWindowRateLimiter(limit, TimeSpan.FromSeconds(window), TimeSpan.FromSeconds(margin))
        );
        Assert.Equal(name, mistake.ParamName);
        Assert.StartsWith(message, mistake.Message, StringComparison.Ordinal);
    }
}
