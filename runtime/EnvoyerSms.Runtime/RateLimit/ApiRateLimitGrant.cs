namespace EnvoyerSms;

/// <summary>Leave for one request, as <see cref="ApiRateLimitWindow"/> gave it. Whoever holds it reports by it what became of the request.</summary>
public readonly record struct ApiRateLimitGrant
{
    /// <summary>Number of the window that the request counts in.</summary>
    public long Window { get; init; }

    /// <summary>When leave was given.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>It was sent without leave and so late that it may have arrived in the window before the one that it counts in.</summary>
    public bool IsStray { get; init; }
}
