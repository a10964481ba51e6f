using System.Threading.RateLimiting;
using EnvoyerSms.Runtime.RateLimit;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

public sealed class ApiRequestWindowTests : WindowTest
{
    [Fact]
    public void All_requests_can_be_made_at_once_and_no_more()
    {
        AcquireAll();
        var refusal = Window.AttemptAcquire();
        Assert.False(refusal.IsAcquired);
        Assert.Equal(Hour, RetryAfter(refusal));
        Assert.Equal([MetadataName.RetryAfter.Name], refusal.MetadataNames);
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
        Acquire();
        second.NotSent();
        first.NotSent();
        Assert.Equal(Hour + Margin, ResetsIn);
        Advance(Hour - Margin - Tick);
        Acquire();
    }

    [Fact]
    public void The_last_request_that_never_left_did_not_open_it_late()
    {
        Acquire();
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
        Acquire();
        Advance(TimeSpan.FromMinutes(10));
        var second = Acquire();
        Advance(TimeSpan.FromMinutes(10));
        var third = Acquire();
        second.NotSent();
        third.NotSent();
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
    public void Several_requests_can_have_one_lease()
    {
        var lease = Acquire(4);
        Assert.Equal(4, State.Used);
        Assert.False(Window.AttemptAcquire(7).IsAcquired);
        lease.NotSent();
        Acquire(Limit);
    }

    [Fact]
    public void To_ask_for_nothing_tells_whether_anything_is_left()
    {
        Acquire(0).NotSent();
        Acquire(0).Accepted();
        Acquire(0).Dispose();
        Assert.Equal(0, State.Used);
        Acquire(Limit);
        Assert.False(Window.AttemptAcquire(0).IsAcquired);
    }

    [Fact]
    public void To_ask_for_nothing_opens_no_window()
    {
        Acquire(0).Accepted();
        Advance(TimeSpan.FromMinutes(10));
        Acquire().Dispose();
        Assert.Equal(Hour + Margin, ResetsIn);
    }

    [Fact]
    public void To_ask_for_more_than_any_window_takes_is_a_mistake()
    {
        var mistake = Assert.Throws<ArgumentOutOfRangeException>(() => Window.AttemptAcquire(Limit + 1));
        Assert.Contains("No window takes so many requests.", mistake.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Window.AttemptAcquire(-1));
    }

    [Fact]
    public void A_higher_limit_holds_at_once()
    {
        AcquireAll();
        Window.Learn(Limit + 2);
        Acquire(2);
        Assert.True(IsEmpty());
    }

    [Fact]
    public void A_lower_limit_holds_at_once()
    {
        Acquire(5);
        Window.Learn(4);
        Assert.Equal(0, State.Remaining);
        Assert.True(IsEmpty());
        var mistake = Assert.Throws<ArgumentOutOfRangeException>(() => Window.Learn(0));
        Assert.Contains("Allow one request at least.", mistake.Message, StringComparison.Ordinal);
        Window.Learn(1);
        Assert.Equal(1, State.Limit);
    }

    [Fact]
    public void A_lease_says_nothing_but_that_it_is_one()
    {
        foreach (var lease in new[] { Acquire(), Window.Take(1) })
        {
            Assert.Empty(lease.MetadataNames);
            Assert.False(lease.TryGetMetadata(MetadataName.RetryAfter, out _));
        }
    }

    [Fact]
    public void A_refusal_tells_nothing_else_than_when_to_come_back()
    {
        AcquireAll();
        var refusal = Window.AttemptAcquire();
        Assert.False(refusal.TryGetMetadata("reason", out _));
        var unknown = new NoLease(null);
        Assert.Empty(unknown.MetadataNames);
        Assert.Null(RetryAfter(unknown));
    }

    [Fact]
    public void Statistics_count_leases_refusals_and_who_waits()
    {
        AcquireAll();
        Assert.True(IsEmpty());
        _ = Window.AcquireAsync(1, TestContext.Current.CancellationToken).AsTask();
        Window.Take(1);
        var statistics = Window.GetStatistics();
        Assert.Equal(0, statistics.CurrentAvailablePermits);
        Assert.Equal(1, statistics.CurrentQueuedCount);
        Assert.Equal(Limit + 1, statistics.TotalSuccessfulLeases);
        Assert.Equal(1, statistics.TotalFailedLeases);
    }

    [Fact]
    public void It_is_idle_while_no_window_is_open()
    {
        Advance(Margin);
        Assert.Equal(Margin, Window.IdleDuration);
        var lease = Acquire();
        Assert.Null(Window.IdleDuration);
        lease.Accepted();
        Advance(Hour + Margin);
        Assert.Equal(Margin, Window.IdleDuration);
        lease = Acquire();
        Advance(Margin);
        lease.NotSent();
        Assert.Equal(TimeSpan.Zero, Window.IdleDuration);
    }

    [Fact]
    public void After_its_end_it_gives_nothing_and_still_hears_of_requests()
    {
        var lease = Acquire();
        Window.Dispose();
        Window.Dispose();
        lease.Accepted();
        Assert.Throws<ObjectDisposedException>(() => Window.AttemptAcquire());
        Assert.Throws<ObjectDisposedException>(() => Window.Take(1));
        Assert.Equal(1, State.Used);
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

    [Fact]
    public void The_ends_of_the_ranges_are_taken()
    {
        using var longest = new ApiWindowRateLimiter(1, TimeSpan.FromDays(31), TimeSpan.Zero, Clock);
        using var shortest = new ApiWindowRateLimiter(int.MaxValue, TimeSpan.FromTicks(2), Tick, Clock);
        Assert.True(longest.AttemptAcquire().IsAcquired);
        Assert.True(shortest.AttemptAcquire().IsAcquired);
    }
}
