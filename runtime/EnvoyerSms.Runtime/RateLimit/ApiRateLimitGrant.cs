namespace EnvoyerSms;

/// <summary>Permission for one request, as <see cref="ApiRateLimitWindow"/> gave it. Pass it back to report what became of the request.</summary>
public readonly record struct ApiRateLimitGrant
{
    /// <summary>Number of the window that the request counts in.</summary>
    public long Window { get; init; }

    /// <summary>When permission was given.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The request was sent without permission and so late that it may have arrived in the window before the one that it counts in.</summary>
    public bool IsStray { get; init; }
}
