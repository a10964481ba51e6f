namespace EnvoyerSms;

/// <summary>
/// All that is to be remembered of one account's rate limit: small, immutable and nothing but numbers and moments, so that a row of a
/// table or a line of JSON holds it. The default is that of an account that sent nothing yet. <see cref="ApiRateLimitWindow"/>
/// reckons with it.
/// </summary>
public readonly record struct ApiRateLimitWindowState
{
    /// <summary>Requests in one window, as a response told; null where what the contract says holds.</summary>
    public int? Limit { get; init; }

    /// <summary>The window in which requests are granted.</summary>
    public ApiRateLimitWindowBounds Current { get; init; }

    /// <summary>
    /// The next one, which requests may have opened that were sent although the current one took none any more; null where there are
    /// none.
    /// </summary>
    public ApiRateLimitWindowBounds? Following { get; init; }

    /// <summary>Until when nothing is granted, as the API refused a request; null where it is open.</summary>
    public DateTimeOffset? ClosedUntil { get; init; }

    /// <summary>The highest number that was given to a window so far.</summary>
    public long LastNumber { get; init; }

    internal int Used => Current.Used + (Following?.Used ?? 0);

    /// <summary>All requests are there, and nothing but a learned limit would be forgotten with it.</summary>
    internal bool IsIdle => Used == 0 && ClosedUntil is null;
}
