namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>Requests without leave, and what the service says to too many.</summary>
public sealed class OverdrawnWindowTests : WindowTest
{
    [Fact]
    public void What_is_sent_all_the_same_counts()
    {
        Acquire(Limit).Accepted();
        Take(2);
        Assert.Equal(Limit + 2, State.Used);
        Assert.Equal(0, State.Remaining);
    }

    [Fact]
    public void What_is_sent_after_the_end_opens_a_window_as_any_other()
    {
        Acquire().Accepted();
        Advance(2 * Hour);
        Take().Accepted();
        Assert.Equal(Hour, ResetsIn);
    }

    // Taken or refused, it found the window open.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_sent_all_the_same_tells_when_the_window_opened(bool isTaken)
    {
        Acquire(Limit).Dispose();
        Advance(TimeSpan.FromSeconds(5));
        var lease = Take();
        if (isTaken)
            lease.Accepted();
        else
            lease.Refused(retryAfter: null);
        Assert.Equal(Hour, ResetsIn);
        Assert.False(State.IsClosed);
    }

    [Fact]
    public void What_may_arrive_after_the_end_counts_in_the_following_window()
    {
        Acquire().Accepted();
        Advance(Hour - TimeSpan.FromSeconds(10));
        Take(3).Dispose();
        Assert.Equal(4, State.Used);
        Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(3, State.Used);
        Assert.Equal(Limit - 3, State.Remaining);
        // Nothing proves which of the two windows it was in.
        Assert.Equal(Hour + Margin - TimeSpan.FromSeconds(10), ResetsIn);
    }

    [Fact]
    public void One_that_arrived_near_the_end_does_not_tell_when_the_following_window_opened()
    {
        Acquire().Accepted();
        Advance(Hour - TimeSpan.FromSeconds(10));
        var lease = Take();
        lease.Accepted();
        Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(Hour + Margin - TimeSpan.FromSeconds(10), ResetsIn);
    }

    [Fact]
    public void Nor_does_its_answer_when_that_window_is_open()
    {
        Acquire().Accepted();
        Advance(Hour - TimeSpan.FromSeconds(10));
        var lease = Take();
        Advance(TimeSpan.FromSeconds(10));
        Acquire();
        lease.Accepted();
        Assert.Equal(Hour + Margin, ResetsIn);
    }

    [Fact]
    public void The_following_window_begins_at_once_where_the_first_turns_out_not_to_have_opened()
    {
        var lease = Acquire();
        Advance(Hour - TimeSpan.FromSeconds(10));
        Take(1);
        lease.NotSent();
        Assert.Equal(1, State.Used);
        Acquire(Limit - 1);
    }

    [Fact]
    public void A_refusal_can_close_the_rate_limit_for_a_window()
    {
        Acquire().Accepted();
        Advance(TimeSpan.FromMinutes(10));
        Acquire().Refused(Hour);
        Assert.True(State.IsClosed);
        Assert.Equal(0, State.Remaining);
        Assert.Equal(Hour, ResetsIn);
        Advance(Hour - Tick);
        Assert.True(IsEmpty());
        Advance(Tick);
        Assert.False(State.IsClosed);
        Acquire(Limit);
    }

    [Fact]
    public void A_refusal_of_the_last_request_that_there_was_leave_for_is_unexpected_too()
    {
        Acquire(Limit - 1);
        Acquire().Refused(retryAfter: null);
        Assert.True(State.IsClosed);
    }

    [Theory]
    [InlineData(600, 600)]
    [InlineData(5, 30)]
    [InlineData(-5, 30)]
    [InlineData(100_000, 3600)]
    public void The_service_can_say_how_long(int told, int closed)
    {
        Acquire().Refused(TimeSpan.FromSeconds(told));
        Assert.Equal(TimeSpan.FromSeconds(closed), ResetsIn);
    }

    [Fact]
    public void Its_word_is_taken_again_while_it_is_closed()
    {
        var early = Acquire();
        var late = Acquire();
        early.Refused(retryAfter: null);
        late.Refused(TimeSpan.FromMinutes(20));
        Assert.Equal(TimeSpan.FromMinutes(20), ResetsIn);
    }

    [Fact]
    public void A_second_refusal_does_not_prolong_it()
    {
        var early = Acquire();
        var late = Acquire();
        early.Refused(retryAfter: null);
        Advance(TimeSpan.FromSeconds(20));
        late.Refused(retryAfter: null);
        Take().Refused(retryAfter: null);
        Assert.Equal(TimeSpan.FromSeconds(40), ResetsIn);
    }

    [Fact]
    public void A_refusal_that_we_brought_about_does_not_close_it()
    {
        var slow = Acquire(Limit);
        var without = Take();
        without.Refused(retryAfter: null);
        Assert.False(State.IsClosed);
        // The other may have taken its place.
        slow.Refused(retryAfter: null);
        Assert.False(State.IsClosed);
    }

    [Fact]
    public void A_request_that_is_taken_while_it_is_closed_opens_a_new_window()
    {
        Acquire(5).Accepted();
        Acquire().Refused(Hour);
        Advance(TimeSpan.FromMinutes(10));
        var lost = Take(2);
        var taken = Take();
        lost.Dispose();
        taken.Accepted();
        Assert.False(State.IsClosed);
        Assert.Equal(3, State.Used);
        Assert.Equal(Limit - 3, State.Remaining);
        Assert.Equal(Hour, ResetsIn);
    }

    [Fact]
    public void A_request_from_before_the_refusal_does_not_open_it()
    {
        var early = Acquire();
        Acquire().Refused(retryAfter: null);
        early.Accepted();
        Assert.True(State.IsClosed);
    }

    [Fact]
    public void A_request_from_near_the_end_does_not_open_it_either()
    {
        Acquire().Accepted();
        Advance(Hour - Margin - Tick);
        var slow = Acquire();
        Advance(Tick);
        var early = Take();
        slow.Refused(Hour);
        early.Accepted();
        Assert.True(State.IsClosed);
        Assert.Equal(Hour, ResetsIn);
    }

    // Who knows better, as a supplier who has raised the limit, need not wait for an hour.
    [Fact]
    public void It_can_be_reopened_and_what_was_counted_stays_counted()
    {
        Acquire(3).Accepted();
        Acquire().Refused();
        Assert.True(State.IsClosed);
        Window.ReopenNow(Token);
        Assert.Equal((false, 4, Limit - 4), (State.IsClosed, State.Used, State.Remaining));
        Acquire(Limit - 4);
        Assert.True(IsEmpty());
    }

    [Fact]
    public void Where_nothing_is_closed_reopening_changes_nothing()
    {
        AcquireAll();
        var before = State;
        Window.ReopenNow(Token);
        Assert.Equal(before, State);
    }

    [Fact]
    public void A_report_on_what_was_sent_before_it_closed_is_of_no_account_to_what_is_sent_afterwards()
    {
        var early = Take(Limit + 1);
        early.Refused(TimeSpan.FromMinutes(5));
        var stray = Take();
        Assert.True(IsEmpty());
        early.NotSent();
        stray.NotSent();
        Assert.Equal(Limit + 1, State.Used);
    }
}
