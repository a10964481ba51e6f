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

    /// <summary>The request took the last one that was left, or was sent although none was: a refusal without a reason then means the limit.</summary>
    public bool IsAtLimit { get; init; }

    /// <summary>The request is the one that may find out whether the API takes requests again.</summary>
    public bool IsProbe { get; init; }

    /// <summary>Permission was given, to a probe or to a request that is sent anyway, after the API had refused one: what comes of it tells whether it takes requests again.</summary>
    public bool WasProbing { get; init; }
}
