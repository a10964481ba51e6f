using EnvoyerSms.Runtime.RateLimit;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>After a refusal without a reason: nothing is closed, and single requests find out.</summary>
public sealed class ProbingTests : WindowTest
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(30);

    private static CancellationToken End => TestContext.Current.CancellationToken;

    [Fact]
    public void One_goes_through_after_a_minute_then_after_two_then_four()
    {
        Acquire().Refused();
        Assert.Equal((true, true, 0), (State.IsProbing, State.IsClosed, State.Remaining));
        foreach (var minutes in new[] { 1, 2, 4, 8, 16 })
        {
            Assert.Equal(minutes * Minute, ResetsIn);
            Advance((minutes * Minute) - Tick);
            Assert.True(IsEmpty());
            Advance(Tick);
            Assert.Equal(1, State.Remaining);
            var probe = Acquire();
            Assert.True(IsEmpty());
            probe.Refused();
            Assert.True(IsEmpty());
        }
    }

    [Fact]
    public void No_pause_is_longer_than_a_window()
    {
        var now = new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.Zero);
        var state = default(ApiRateLimitWindowState);
        var pauses = new List<int>();
        for (var i = 0; i < 40; i++)
        {
            state = ApiRateLimitProbing.Granted(state, Token, now);
            pauses.Add((int)(state.ProbeAt!.Value - now).TotalMinutes);
        }
        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], pauses.Take(8));
        Assert.Equal(60, pauses.Max());
    }

    [Theory]
    [InlineData(ApiRequestArrival.Accepted)]
    [InlineData(ApiRequestArrival.Answered)]
    public void An_answer_ends_it(ApiRequestArrival arrival)
    {
        Acquire().Refused();
        Advance(Minute);
        Acquire().Report(arrival);
        Assert.Equal((false, false, Limit - 2), (State.IsProbing, State.IsClosed, State.Remaining));
        // The next time, it begins with a minute again.
        Acquire().Refused();
        Assert.Equal(Minute, ResetsIn);
    }

    [Theory]
    [InlineData(ApiRequestArrival.Accepted)]
    [InlineData(ApiRequestArrival.Answered)]
    public void What_was_asked_before_the_refusal_does_not_end_it(ApiRequestArrival arrival)
    {
        var early = Acquire();
        Acquire().Refused();
        early.Report(arrival);
        Assert.True(State.IsProbing);
    }

    [Fact]
    public void What_is_sent_anyway_can_end_it_and_does_not_prolong_it()
    {
        Acquire().Refused();
        Advance(HalfAMinute);
        Take().Refused();
        Take().Dispose();
        Assert.Equal(HalfAMinute, ResetsIn);
        Take().Report(ApiRequestArrival.Answered);
        Assert.False(State.IsProbing);
    }

    [Fact]
    public void An_error_with_a_number_changes_nothing_but_the_count()
    {
        var before = State;
        Acquire().Report(ApiRequestArrival.Answered);
        Assert.Equal(before with { Used = 1, Remaining = Limit - 1, ResetsAt = State.ResetsAt }, State);
    }

    [Fact]
    public void Of_empty_answers_the_second_in_a_row_begins_it()
    {
        Acquire().Report(ApiRequestArrival.Empty);
        Assert.False(State.IsClosed);
        Acquire().Accepted();
        Acquire().Report(ApiRequestArrival.Empty);
        Assert.False(State.IsClosed);
        Acquire().Report(ApiRequestArrival.Answered);
        Acquire().Report(ApiRequestArrival.Empty);
        Assert.False(State.IsClosed);
        Acquire().Report(ApiRequestArrival.Empty);
        Assert.True(State.IsProbing);
        Advance(Minute);
        Acquire().Report(ApiRequestArrival.Empty);
        Assert.Equal(2 * Minute, ResetsIn);
    }

    [Fact]
    public void A_probe_that_never_left_lets_the_next_one_through_at_once()
    {
        Acquire().Refused();
        Advance(Minute);
        Acquire().NotSent();
        var probe = Acquire();
        Assert.True(IsEmpty());
        probe.Refused();
        Assert.Equal(2 * Minute, ResetsIn);
    }

    // Its process died, or its response is lost.
    [Fact]
    public void A_probe_of_which_nothing_is_heard_is_followed_by_another()
    {
        Acquire().Refused();
        Advance(Minute);
        _ = Acquire();
        AcquireAfter(2 * Minute).Dispose();
        AcquireAfter(4 * Minute).Accepted();
        Assert.False(State.IsProbing);
    }

    [Fact]
    public void A_probe_that_is_answered_after_its_window_still_tells()
    {
        Acquire().Accepted();
        Acquire().Refused();
        Advance(50 * Minute);
        var slow = Acquire();
        Advance(15 * Minute);
        Assert.Equal(0, State.Used);
        Assert.True(State.IsProbing);
        slow.Report(ApiRequestArrival.Answered);
        Assert.False(State.IsProbing);
    }

    [Fact]
    public void A_probe_is_one_of_the_window()
    {
        Acquire(Limit - 1).Accepted();
        Acquire().Refused();
        Assert.True(State.IsProbing);
        Advance(Minute);
        Assert.True(IsEmpty());
        Assert.Equal(Hour - Minute, ResetsIn);
        Advance(Hour - Minute);
        Acquire();
        Assert.True(IsEmpty());
    }

    [Fact]
    public void Where_nobody_asks_any_more_it_is_forgotten()
    {
        Acquire().Refused();
        Advance(Minute + Hour - Tick);
        Assert.True(State.IsProbing);
        Advance(Tick);
        Assert.Equal((false, false, Limit), (State.IsProbing, State.IsClosed, State.Remaining));
    }

    [Fact]
    public void A_time_that_the_service_names_takes_its_place()
    {
        var late = Acquire();
        Acquire().Refused();
        late.Refused(10 * Minute);
        Assert.Equal((false, true, 10 * Minute), (State.IsProbing, State.IsClosed, ResetsIn));
    }

    [Fact]
    public void It_can_be_reopened()
    {
        Acquire().Refused();
        Window.ReopenNow(Token);
        Assert.Equal((false, false, Limit - 1), (State.IsProbing, State.IsClosed, State.Remaining));
        // And an empty answer is the first one again.
        Acquire().Report(ApiRequestArrival.Empty);
        Window.ReopenNow(Token);
        Acquire().Report(ApiRequestArrival.Empty);
        Assert.False(State.IsClosed);
    }

    [Fact]
    public async Task Of_those_that_wait_exactly_one_goes_through_and_its_answer_frees_the_others()
    {
        Acquire().Refused();
        var waiting = Enumerable.Range(0, 5).Select(_ => Wait()).ToArray();
        Advance(Minute - Tick);
        Assert.DoesNotContain(waiting, static call => call.IsCompleted);
        Advance(Tick);
        await waiting[0];
        _ = Assert.Single(waiting, static call => call.IsCompleted);
        await (await waiting[0]).ReportAsync(ApiRequestArrival.Refused);
        Advance((2 * Minute) - Tick);
        _ = Assert.Single(waiting, static call => call.IsCompleted);
        Advance(Tick);
        await (await waiting[1]).ReportAsync(ApiRequestArrival.Answered);
        Assert.All(await Task.WhenAll(waiting), static lease => Assert.True(lease.IsAcquired));
    }

    [Fact]
    public void A_refused_caller_hears_that_it_is_not_the_count()
    {
        Acquire().Refused();
        var refusal = TryAcquire();
        Assert.Equal((false, true, Minute), (refusal.IsAcquired, refusal.IsProbing, refusal.RetryAfter));
        Assert.False(ApiRateLimitLease.Refuse(Minute).IsProbing);
    }

    [Fact]
    public void A_lease_says_whether_it_is_the_last()
    {
        for (var i = 1; i < Limit; i++)
            Assert.False(TryAcquire().IsAtLimit);
        Assert.True(TryAcquire().IsAtLimit);
        Assert.True(TryAcquire(ApiRateLimitMode.SendAnyway).IsAtLimit);
    }

    private Held AcquireAfter(TimeSpan time)
    {
        Advance(time - Tick);
        Assert.True(IsEmpty());
        Advance(Tick);
        return Acquire();
    }

    private Task<ApiRateLimitLease> Wait() => Window.AcquireAsync(Token, ApiRateLimitMode.Wait, End).AsTask();
}
