using System.Text.Json;
using CsCheck;
using EnvoyerSms.Runtime.Tests.RateLimit.Simulation;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>The reckoning alone: pure functions over a state that a row can hold.</summary>
public sealed class ApiRateLimitWindowTests
{
    private const int Limit = 5;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly ApiRateLimitToken Token = new("account", Limit, Hour, Margin);

    // In seconds: until the next request, on its way there, until its end is reported, and how it ends.
    private static readonly Gen<(int Pause, int There, int Back, int End)[]> Requests = Gen.Select(
        Gen.Frequency((6, Gen.Int[0, 40]), (2, Gen.Int[0, 4000]), (1, Gen.Int[3500, 3700])),
        Gen.Frequency((2, Gen.Const(30)), (2, Gen.Const(0)), (3, Gen.Int[0, 30])),
        Gen.Frequency((5, Gen.Int[0, 40]), (1, Gen.Int[0, 9000])),
        Gen.Int[0, 9]
    ).Array[1, 150];

    // The service's window opens when the first request arrives, whatever the delays; nobody but the service knows when.
    [Fact]
    public void No_window_of_the_service_gets_more_than_its_limit() =>
        Requests.Sample(requests => Assert.Equal(0, Refused(requests, Token)), iter: 20_000);

    // The same stories find a fault where there is one.
    [Fact]
    public void With_a_margin_that_is_too_short_some_window_does()
    {
        var hasty = new ApiRateLimitToken("account", Limit, Hour, TimeSpan.Zero);
        Assert.ThrowsAny<Exception>(() =>
            Requests.Sample(requests => Assert.Equal(0, Refused(requests, hasty)), iter: 20_000)
        );
    }

    // As a row holds it: written and read again between any two steps, nothing is lost.
    [Fact]
    public void A_state_that_is_written_and_read_again_goes_on_as_it_was() =>
        Requests.Sample(
            requests =>
            {
                var straight = Play(requests, Token, static _ => true);
                var stored = Play(requests, Token, static _ => true, Stored);
                Assert.Equal(straight, stored);
            },
            iter: 300
        );

    [Fact]
    public void All_of_a_state_can_be_written_and_read()
    {
        var bounds = new ApiRateLimitWindowBounds
        {
            Number = 3,
            Used = 4,
            Open = 2,
            FirstOpenGrant = Start,
            LastOpenGrant = Start.AddTicks(1),
            FirstGrant = Start.AddTicks(2),
            LastGrant = Start.AddTicks(3),
            FirstArrival = Start.AddTicks(4),
        };
        var state = new ApiRateLimitWindowState
        {
            Limit = 9,
            Current = bounds,
            Following = bounds with { Number = 4 },
            ClosedUntil = Start.AddTicks(5),
            ProbeAt = Start.AddTicks(6),
            Probe = 3,
            WasEmpty = true,
            LastNumber = 4,
        };
        Assert.Equal(state, Stored(state));
        Assert.Equal(default, Stored(default));
    }

    [Fact]
    public void The_default_is_an_account_that_sent_nothing()
    {
        var state = ApiRateLimitWindow.Describe(default, Token, Start);
        Assert.Equal(
            (Limit, 0, Limit, null, false),
            (state.Limit, state.Used, state.Remaining, state.ResetsAt, state.IsClosed)
        );
        Assert.Equal(default, ApiRateLimitWindow.Expire(default, Token, Start));
    }

    [Fact]
    public void A_refusal_tells_how_long_and_changes_nothing()
    {
        var state = default(ApiRateLimitWindowState);
        for (var i = 0; i < Limit; i++)
            state = Acquire(state, Start, out _);
        var after = ApiRateLimitWindow.Acquire(
            state,
            Token,
            ApiRateLimitMode.Fail,
            Start.AddMinutes(1),
            out var grant,
            out var retryAfter
        );
        Assert.Equal((state, null), (after, grant));
        Assert.Equal(Hour + Margin - TimeSpan.FromMinutes(1), retryAfter);
    }

    // A store that was told of a grant twice, as after a repeated transaction, does not fall below nothing.
    [Fact]
    public void To_report_once_too_often_makes_no_negative_count()
    {
        var state = Acquire(default, Start, out var grant);
        for (var i = 0; i < 3; i++)
            state = ApiRateLimitWindow.Report(state, Token, grant, ApiRequestArrival.NotSent, null, Start);
        Assert.Equal((0, 0), (state.Current.Used, state.Current.Open));
    }

    [Fact]
    public void A_report_on_a_window_that_is_over_changes_nothing()
    {
        var state = Acquire(default, Start, out var late);
        state = Acquire(state, Start + (2 * Hour), out _);
        foreach (var arrival in Enum.GetValues<ApiRequestArrival>())
            Assert.Equal(
                state,
                ApiRateLimitWindow.Report(state, Token, late, arrival, TimeSpan.FromMinutes(5), Start + (2 * Hour))
            );
    }

    [Fact]
    public void A_limit_that_was_told_outlives_windows_and_is_one_at_least()
    {
        var state = ApiRateLimitWindow.LearnLimit(Acquire(default, Start, out _), 9);
        state = ApiRateLimitWindow.Expire(state, Token, Start + (3 * Hour));
        Assert.Equal(9, ApiRateLimitWindow.Describe(state, Token, Start + (3 * Hour)).Limit);
        Assert.Throws<ArgumentOutOfRangeException>(() => ApiRateLimitWindow.LearnLimit(state, 0));
    }

    /// <summary>How many the service refused, though all had leave.</summary>
    private static int Refused((int Pause, int There, int Back, int End)[] requests, ApiRateLimitToken token)
    {
        var service = new ServiceModel(Limit, Hour);
        var refused = 0;
        Play(
            requests,
            token,
            at =>
            {
                var isTaken = service.Receive(at - Start, hasLeave: true);
                refused += isTaken ? 0 : 1;
                return isTaken;
            }
        );
        return refused;
    }

    private static ApiRateLimitWindowState Acquire(
        ApiRateLimitWindowState state,
        DateTimeOffset now,
        out ApiRateLimitGrant grant
    )
    {
        state = ApiRateLimitWindow.Acquire(state, Token, ApiRateLimitMode.Fail, now, out var given, out _);
        grant = given!.Value;
        return state;
    }

    private static ApiRateLimitWindowState Stored(ApiRateLimitWindowState state) =>
        JsonSerializer.Deserialize<ApiRateLimitWindowState>(JsonSerializer.Serialize(state));

    // Requests, arrivals and reports in the order of their times.
    private static ApiRateLimitWindowState Play(
        (int Pause, int There, int Back, int End)[] requests,
        ApiRateLimitToken token,
        Func<DateTimeOffset, bool> receive,
        Func<ApiRateLimitWindowState, ApiRateLimitWindowState>? store = null
    )
    {
        var state = default(ApiRateLimitWindowState);
        var events = new PriorityQueue<Action, (DateTimeOffset, int)>();
        var order = 0;
        var now = Start;
        var next = Start;
        foreach (var request in requests)
        {
            next += TimeSpan.FromSeconds(request.Pause);
            At(next, () => Ask(request));
        }
        while (events.TryDequeue(out var what, out var when))
        {
            now = when.Item1;
            what();
            state = store is null ? state : store(state);
        }
        return state;

        void At(DateTimeOffset time, Action what) => events.Enqueue(what, (time, order++));

        void Ask((int Pause, int There, int Back, int End) request)
        {
            state = ApiRateLimitWindow.Acquire(state, token, ApiRateLimitMode.Fail, now, out var given, out _);
            if (given is not { } grant)
                return;
            var end = now.AddSeconds(request.There + request.Back);
            switch (request.End)
            {
                case 0:
                    At(end, () => Report(grant, ApiRequestArrival.NotSent));
                    return;
                // It gets lost, on its way there.
                case 1:
                    At(end, () => Report(grant, ApiRequestArrival.Unknown));
                    return;
                default:
                    At(
                        now.AddSeconds(request.There),
                        () =>
                        {
                            var isTaken = receive(now);
                            // Its answer gets lost, its process dies, or all is well.
                            if (request.End == 2)
                                At(end, () => Report(grant, ApiRequestArrival.Unknown));
                            else if (request.End > 3)
                                At(
                                    end,
                                    () =>
                                        Report(grant, isTaken ? ApiRequestArrival.Accepted : ApiRequestArrival.Refused)
                                );
                        }
                    );
                    return;
            }
        }

        void Report(ApiRateLimitGrant grant, ApiRequestArrival arrival) =>
            state = ApiRateLimitWindow.Report(state, token, grant, arrival, null, now);
    }
}
