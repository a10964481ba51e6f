namespace EnvoyerSms;

/// <summary>What is left of a rate limit, at one moment.</summary>
public sealed record ApiRateLimitState
{
    /// <summary>Requests that one window allows.</summary>
    public required int Limit { get; init; }

    /// <summary>Requests counted since the window opened; more than <see cref="Limit"/> where some were sent anyway.</summary>
    public required int Used { get; init; }

    /// <summary>
    /// Requests that can be sent now, from 0 to <see cref="Limit"/>. It is 0 near the end of a window, where a request might arrive
    /// only after it, and at most 1 while <see cref="IsProbing"/>.
    /// </summary>
    public required int Remaining { get; init; }

    /// <summary>When all requests are available again; null where they are now. While <see cref="IsProbing"/>, when one request can be sent.</summary>
    public DateTimeOffset? ResetsAt { get; init; }

    /// <summary>The API refused a request because there had been too many, or may have, and nothing shows yet that it would accept one again.</summary>
    public bool IsClosed { get; init; }

    /// <summary>
    /// The API refused a request without saying why or for how long. One request at a time finds out, after a minute, then two, four and
    /// so on; <see cref="IsClosed"/> too until one is answered.
    /// </summary>
    public bool IsProbing { get; init; }
}
