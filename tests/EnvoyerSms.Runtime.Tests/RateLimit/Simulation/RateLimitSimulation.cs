using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.RateLimit.Simulation;

/// <summary>
/// Callers, a rate limit, a network and the service, event by event on one thread. Time is the rate limit's own clock, so one seed is
/// always the same story.
/// </summary>
internal sealed class RateLimitSimulation
{
    private readonly Scenario _scenario;
    private readonly Random _random;
    private readonly FakeTimeProvider _clock = new();
    private readonly long _start;
    private readonly ApiRateLimiter[] _rateLimits;
    private readonly ServiceModel _service;
    private readonly PriorityQueue<Action, (TimeSpan At, int Order)> _events = new();
    private readonly LinkedList<(ApiRateLimiter RateLimit, Task<ApiRateLimitLease> Lease)> _waiting = new();
    private int _order;
    private int _sent;
    private int _withoutLeave;

    private RateLimitSimulation(Scenario scenario, Func<Scenario, TimeProvider, ApiRateLimiter> create)
    {
        _scenario = scenario;
        _random = new Random(scenario.Seed);
        _start = _clock.GetTimestamp();
        _rateLimits = [.. Enumerable.Range(0, scenario.Processes).Select(_ => create(scenario, _clock))];
        _service = new ServiceModel(scenario.Limit, Scenario.Window);
    }

    private TimeSpan Now => _clock.GetElapsedTime(_start);

    public static SimulationResult Run(Scenario scenario) =>
        Run(
            scenario,
            static (scenario, clock) =>
                new ApiWindowRateLimiter(scenario.Limit, Scenario.Window, Scenario.Margin, clock)
        );

    public static SimulationResult Run(Scenario scenario, Func<Scenario, TimeProvider, ApiRateLimiter> create)
    {
        var simulation = new RateLimitSimulation(scenario, create);
        simulation.Run();
        return simulation.Result();
    }

    private void Run()
    {
        for (var caller = 0; caller < _scenario.Callers; caller++)
        {
            var rateLimit = _rateLimits[caller % _rateLimits.Length];
            After(TimeSpan.FromSeconds(_random.Next(10)), () => Call(rateLimit));
        }
        if (_scenario.LimitChanges)
            After(Scenario.Window, ChangeLimit);
        while (_service.Windows < _scenario.Windows)
        {
            if (!_events.TryPeek(out _, out var next))
                next = (TimeSpan.MaxValue, 0);
            if (_waiting.First is { } waiting && WakesAt(waiting.Value.RateLimit) is var wake && wake < next.At)
            {
                _clock.Advance(wake - Now);
            }
            else
            {
                _clock.Advance(next.At - Now);
                _events.Dequeue()();
            }
            while (_waiting.First is { Value: { Lease: { IsCompleted: true } served } waiter })
            {
                _waiting.RemoveFirst();
                Send(waiter.RateLimit, served.GetAwaiter().GetResult(), hasLeave: true);
            }
        }
    }

    // Where timers fire: in whole milliseconds.
    private TimeSpan WakesAt(ApiRateLimiter rateLimit)
    {
        var left = rateLimit.StateNow(Scenario.Token).ResetsAt - _clock.GetUtcNow();
        return Now + TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(left?.TotalMilliseconds ?? 0)));
    }

    private SimulationResult Result()
    {
        var allowed = _scenario.Limit * (Math.Floor(Now / Scenario.Window) + 1);
        return new SimulationResult(_service.Windows, _sent, _withoutLeave, _service.Refusals, _sent / allowed);
    }

    private void Call(ApiRateLimiter rateLimit)
    {
        if (_scenario.Waits)
        {
            _waiting.AddLast((rateLimit, rateLimit.AcquireAsync(Scenario.Token, ApiRateLimitMode.Wait).AsTask()));
            return;
        }
        var lease = Acquire(rateLimit, ApiRateLimitMode.Fail);
        if (lease.IsAcquired)
            Send(rateLimit, lease, hasLeave: true);
        else if (_random.NextDouble() < _scenario.Insisting)
            Send(rateLimit, Acquire(rateLimit, ApiRateLimitMode.SendAnyway), hasLeave: false);
        else
            ComeBack(rateLimit, lease);
    }

    private static ApiRateLimitLease Acquire(ApiRateLimiter rateLimit, ApiRateLimitMode mode) =>
        rateLimit.AcquireNow(Scenario.Token, mode);

    private void ComeBack(ApiRateLimiter rateLimit, ApiRateLimitLease refusal)
    {
        var wait = refusal.RetryAfter!.Value;
        // Some insist again before that.
        if (_scenario.Insisting > 0)
            wait *= _random.NextDouble();
        After(wait + TimeSpan.FromTicks(1), () => Call(rateLimit));
    }

    private void Send(ApiRateLimiter rateLimit, ApiRateLimitLease lease, bool hasLeave)
    {
        var fate = _random.NextDouble();
        if ((fate -= _scenario.NeverSent) < 0)
        {
            After(Delay(), () => End(rateLimit, lease, ApiRequestArrival.NotSent));
            return;
        }
        if (hasLeave)
            _sent++;
        else
            _withoutLeave++;
        if ((fate -= _scenario.Lost) < 0)
        {
            After(GivesUp(), () => End(rateLimit, lease, ApiRequestArrival.Unknown));
            return;
        }
        var responseIsLost = fate - _scenario.ResponseLost < 0;
        After(Delay(), () => Arrive(rateLimit, lease, hasLeave, responseIsLost));
        if (responseIsLost)
            After(GivesUp(), () => End(rateLimit, lease, ApiRequestArrival.Unknown));
    }

    private void Arrive(ApiRateLimiter rateLimit, ApiRateLimitLease lease, bool hasLeave, bool responseIsLost)
    {
        var isRejected = _random.NextDouble() < _scenario.Rejected;
        var isTaken = (isRejected && !_scenario.CountsRejected) || _service.Receive(Now, hasLeave);
        if (responseIsLost)
            return;
        var told = _service.ToldLimit;
        After(
            Delay(),
            () =>
            {
                if (isTaken && !isRejected && _scenario.LimitChanges)
                    Hear(rateLimit, told);
                if (isRejected && isTaken)
                    End(rateLimit, lease, ApiRequestArrival.Unknown);
                else if (isTaken)
                    End(rateLimit, lease, ApiRequestArrival.Accepted);
                else
                    End(rateLimit, lease, ApiRequestArrival.Refused);
            }
        );
    }

    private void End(ApiRateLimiter rateLimit, ApiRateLimitLease lease, ApiRequestArrival arrival)
    {
        AtOnce.Done(lease.ReportAsync(arrival));
        AtOnce.Done(lease.DisposeAsync());
        After(_scenario.Pause(_random), () => Call(rateLimit));
    }

    private void ChangeLimit()
    {
        _service.Change(_random.Next(1, 2 * _scenario.Limit));
        After(TimeSpan.FromTicks((long)(Scenario.Window.Ticks * _random.NextDouble() * 5)), ChangeLimit);
    }

    private void Hear(ApiRateLimiter rateLimit, int told)
    {
        AtOnce.Done(rateLimit.LearnLimitAsync(Scenario.Token, told));
        // What was granted before has arrived by then.
        if (told == _service.ToldLimit)
            _service.LowersAt ??= Now + Scenario.Margin;
    }

    // Mostly short, sometimes as long as can be.
    private TimeSpan Delay() =>
        _random.Next(10) switch
        {
            0 => Scenario.Margin,
            1 => Scenario.Margin * _random.NextDouble(),
            2 => TimeSpan.Zero,
            _ => TimeSpan.FromMilliseconds(1 + _random.Next(200)),
        };

    // A caller may give up before the request arrives.
    private TimeSpan GivesUp() => TimeSpan.FromSeconds(_random.Next(60));

    private void After(TimeSpan delay, Action what) => _events.Enqueue(what, (Now + delay, _order++));
}
