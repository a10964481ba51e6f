namespace EnvoyerSms;

/// <summary>
/// The whole state of one account's rate limit: small, immutable, and only numbers and times, so that a row of a
/// table or a line of JSON holds it. The default is the state of an account that has sent nothing yet. <see cref="ApiRateLimitWindow"/>
/// calculates with it.
/// </summary>
public readonly record struct ApiRateLimitWindowState
{
    /// <summary>Requests in one window, as a response stated; null where the limit of the contract applies.</summary>
    public int? Limit { get; init; }

    /// <summary>The window in which requests are granted.</summary>
    public ApiRateLimitWindowBounds Current { get; init; }

    /// <summary>
    /// The next window, which may have been opened by requests that were sent although the current one allowed no more; null where there
    /// are none.
    /// </summary>
    public ApiRateLimitWindowBounds? Following { get; init; }

    /// <summary>Until when nothing is granted, because the API refused a request and said for how long; null where it did not.</summary>
    public DateTimeOffset? ClosedUntil { get; init; }

    /// <summary>
    /// When one request may find out whether the API takes requests again, after it refused one without saying why; null where there is
    /// nothing to find out.
    /// </summary>
    public DateTimeOffset? ProbeAt { get; init; }

    /// <summary>Which probe the next one is, from 1: each waits twice as long as the one before. 0 where there is nothing to find out.</summary>
    public int Probe { get; init; }

    /// <summary>The last response was empty, and may have been a refusal: a second one in a row counts as one.</summary>
    public bool WasEmpty { get; init; }

    /// <summary>The highest number that was given to a window so far.</summary>
    public long LastNumber { get; init; }

    internal int Used => Current.Used + (Following?.Used ?? 0);

    /// <summary>One request at a time, and rarely, until the API takes one.</summary>
    internal bool IsProbing => ProbeAt is not null;

    /// <summary>All requests are available, so only a learned limit would be lost with the state.</summary>
    internal bool IsIdle => Used == 0 && ClosedUntil is null && !IsProbing;
}
