namespace EnvoyerSms.Runtime.Tests.RateLimit.Simulation;

/// <summary>How requests are made, what happens to them on the way, and for how long.</summary>
internal sealed record Scenario(string Name)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(60);
    public static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    /// <summary>The one account; how much it may do is the limiter's own.</summary>
    public static readonly ApiRateLimitToken Token = new("account", 1, Window, Margin);

    public int Limit { get; init; } = 100;
    public int Callers { get; init; } = 4;

    /// <summary>How many rate limits count requests of the account without knowing of each other.</summary>
    public int Processes { get; init; } = 1;

    public int Seed { get; init; } = 1;

    /// <summary>How many windows the service opens before the simulation ends.</summary>
    public int Windows { get; init; } = 1000;

    /// <summary>Callers stand in the queue instead of coming back when they are told to.</summary>
    public bool Waits { get; init; }

    /// <summary>Part of the requests that are sent although none is left.</summary>
    public double Insisting { get; init; }

    public double NeverSent { get; init; } = 0.03;
    public double Lost { get; init; } = 0.02;
    public double ResponseLost { get; init; } = 0.03;

    /// <summary>Part of the requests that the API refuses for another reason.</summary>
    public double Rejected { get; init; } = 0.05;

    /// <summary>The API counts what it rejects, and opens windows for it.</summary>
    public bool CountsRejected { get; init; } = true;

    /// <summary>Responses tell a limit that changes.</summary>
    public bool LimitChanges { get; init; }

    /// <summary>From the end of one request to the next one of the same caller.</summary>
    public Func<Random, TimeSpan> Pause { get; init; } = Saturated;

    public static TimeSpan Saturated(Random random) => TimeSpan.Zero;

    public static TimeSpan Steady(Random random) => TimeSpan.FromSeconds(60 + random.Next(60));

    // From milliseconds to several windows, each order of magnitude as likely as the next.
    public static TimeSpan Erratic(Random random) => TimeSpan.FromMilliseconds(Math.Pow(10, random.NextDouble() * 7));

    // Many at once, then silence.
    public static TimeSpan Bursts(Random random) =>
        random.NextDouble() < 0.98 ? TimeSpan.Zero : TimeSpan.FromSeconds(random.Next(7200));

    public override string ToString() => Name;
}
