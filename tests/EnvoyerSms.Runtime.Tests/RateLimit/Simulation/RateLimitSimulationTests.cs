namespace EnvoyerSms.Runtime.Tests.RateLimit.Simulation;

/// <summary>
/// The promise of the rate limit: while all requests of an account are counted in it, the service refuses none for their number, and
/// callers who always want to send use nearly all that is allowed.
/// </summary>
public sealed class RateLimitSimulationTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Scenario> All = new Scenario[]
    {
        new("saturated") { Windows = 2000 },
        new("saturated, in the queue") { Waits = true, Windows = 2000 },
        new("saturated, one request in a window") { Limit = 1 },
        new("saturated, one caller") { Callers = 1 },
        new("saturated, many callers") { Callers = 150, Limit = 40 },
        new("saturated, bad network")
        {
            NeverSent = 0.3,
            Lost = 0.3,
            ResponseLost = 0.3,
            Limit = 20,
        },
        new("saturated, what is rejected does not count") { Rejected = 0.5, CountsRejected = false },
        new("bursts") { Pause = Scenario.Bursts },
        new("bursts, in the queue")
        {
            Pause = Scenario.Bursts,
            Waits = true,
            Callers = 20,
        },
        new("steady") { Pause = Scenario.Steady, Callers = 2 },
        new("erratic")
        {
            Pause = Scenario.Erratic,
            Callers = 10,
            Limit = 20,
        },
        new("erratic, in the queue")
        {
            Pause = Scenario.Erratic,
            Callers = 10,
            Limit = 20,
            Waits = true,
        },
        new("limit goes up and down") { LimitChanges = true },
        new("limit goes up and down, erratic")
        {
            LimitChanges = true,
            Pause = Scenario.Erratic,
            Callers = 10,
            Limit = 20,
        },
        new("a few insist, bad network")
        {
            Insisting = 0.02,
            Pause = Scenario.Erratic,
            Callers = 3,
            Limit = 10,
            Lost = 0.2,
            ResponseLost = 0.2,
            NeverSent = 0.2,
            Windows = 3000,
        },
        new("some insist") { Insisting = 0.3, Limit = 20 },
        new("some insist, erratic")
        {
            Insisting = 0.5,
            Pause = Scenario.Erratic,
            Callers = 10,
            Limit = 10,
        },
    }.ToDictionary(scenario => scenario.Name);

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void The_service_refuses_nothing_that_the_rate_limit_allowed(string name)
    {
        var result = RateLimitSimulation.Run(All[name]);
        output.WriteLine(result.ToString());
        Assert.Equal(0, result.Refused);
        if (name.StartsWith("saturated", StringComparison.Ordinal))
            Assert.InRange(result.Use, 0.98, 1);
    }

    [Fact]
    public void Ten_thousand_windows_are_simulated() =>
        Assert.True(All.Values.Sum(scenario => scenario.Windows) >= 10_000);

    // They cannot know, but each learns by the refusal of what was on its way, and then asks again a few times only, with longer pauses.
    [Fact]
    public void Two_processes_with_one_account_are_refused_what_they_have_on_the_way_and_their_probes()
    {
        var result = RateLimitSimulation.Run(new Scenario("two processes") { Processes = 2, Callers = 4 });
        output.WriteLine(result.ToString());
        Assert.InRange(result.Refused, 1, (4 + (2 * 6)) * result.Windows);
        Assert.InRange(result.Use, 0.5, 1);
    }

    [Fact]
    public void A_limiter_anchored_at_its_construction_is_refused() =>
        Fails("erratic", WrongRateLimit.AnchoredAtConstruction);

    [Fact]
    public void A_limiter_anchored_at_its_first_grant_is_refused() =>
        Fails("saturated", WrongRateLimit.AnchoredAtFirstGrant);

    [Fact]
    public void Our_own_limiter_without_its_margin_is_refused() => Fails("erratic", WrongRateLimit.WithoutMargin);

    private void Fails(string scenario, Func<Scenario, TimeProvider, ApiRateLimiter> create)
    {
        var result = RateLimitSimulation.Run(All[scenario], create);
        output.WriteLine(result.ToString());
        Assert.NotEqual(0, result.Refused);
    }
}
