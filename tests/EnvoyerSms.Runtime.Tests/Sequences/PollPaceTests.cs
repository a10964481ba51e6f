using EnvoyerSms.Runtime.Sequences;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.Sequences;

/// <summary>How the rate limit slows down who waits.</summary>
public sealed class PollPaceTests
{
    private static readonly ApiPolling EveryFiveSeconds = new() { BackoffFactor = 1 };

    private readonly FakeTimeProvider _clock = new();

    [Theory]
    [InlineData(100)]
    [InlineData(51)]
    public void More_than_half_of_the_window_leaves_the_callers_intervals(int remaining) =>
        Assert.Equal(5, Left(State(remaining, minutes: 60)));

    [Theory]
    [InlineData(50, 60, 72)]
    [InlineData(10, 60, 360)]
    [InlineData(2, 60, 1800)]
    [InlineData(50, 1, 5)]
    public void The_rest_is_spread_over_the_time_that_is_left(int remaining, int minutes, double seconds) =>
        Assert.Equal(seconds, Left(State(remaining, minutes)));

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void The_last_request_is_for_others(int remaining)
    {
        var pace = Asked(EveryFiveSeconds);
        _clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(40 * 60, pace.Left(State(remaining, minutes: 40)).TotalSeconds);
    }

    [Fact]
    public void An_interval_that_is_longer_stays()
    {
        var hour = TimeSpan.FromHours(1);

        Assert.Equal(hour, Asked(new() { InitialInterval = hour, MaxInterval = hour }).Left(State(50, minutes: 60)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_window_that_is_over_holds_nobody_up(int minutes) => Assert.Equal(5, Left(State(0, minutes)));

    [Fact]
    public void Without_a_rate_limit_or_a_window_there_is_nothing_to_spread()
    {
        Assert.Equal(5, Left(null));
        Assert.Equal(5, Left(State(0, minutes: 60) with { ResetsAt = null }));
    }

    [Fact]
    public void What_others_use_meanwhile_moves_the_next_question()
    {
        var pace = Asked(EveryFiveSeconds);
        Assert.Equal(5, pace.Left(State(60, minutes: 60)).TotalSeconds);

        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(360 - 5, pace.Left(State(10, minutes: 60)).TotalSeconds);
        Assert.Equal(0, pace.Left(State(60, minutes: 60)).TotalSeconds);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    [InlineData(99)]
    public void Those_who_wait_never_take_the_last_request(int waiting)
    {
        var reset = _clock.GetUtcNow().AddHours(1);
        // Each has asked once.
        var state = State(100 - waiting, minutes: 60);
        var paces = Enumerable.Range(0, waiting).Select(_ => Asked(EveryFiveSeconds)).ToArray();
        while (_clock.GetUtcNow() < reset)
        {
            foreach (var pace in paces)
            {
                if (pace.Left(state) > TimeSpan.Zero)
                    continue;
                pace.Asked();
                state = state with { Remaining = state.Remaining - 1 };
            }
            Assert.True(state.Remaining >= 1, $"None is left at {_clock.GetUtcNow():T}.");
            _clock.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.InRange(state.Remaining, 1, 5);
    }

    private double Left(ApiRateLimitState? state) => Asked(EveryFiveSeconds).Left(state).TotalSeconds;

    private PollPace Asked(ApiPolling polling)
    {
        var pace = new PollPace(polling, _clock);
        pace.Asked();
        return pace;
    }

    private ApiRateLimitState State(int remaining, int minutes) =>
        new()
        {
            Limit = 100,
            Used = 100 - remaining,
            Remaining = remaining,
            ResetsAt = _clock.GetUtcNow().AddMinutes(minutes),
        };
}
