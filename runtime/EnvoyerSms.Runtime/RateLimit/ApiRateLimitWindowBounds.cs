namespace EnvoyerSms;

/// <summary>
/// What can be known here of one window of the service. It opens when the first request arrives there, at a time that the service
/// does not state. A request arrives between the moment it was granted and the margin after it, so the opening lies between two bounds.
/// </summary>
public readonly record struct ApiRateLimitWindowBounds
{
    /// <summary>Its number, by which grants refer to it.</summary>
    public long Number { get; init; }

    /// <summary>Requests that may have arrived in it.</summary>
    public int Used { get; init; }

    /// <summary>Of those, how many are not reported yet: each may still turn out never to have left.</summary>
    public int Open { get; init; }

    /// <summary>First grant of those that are not reported; null where there is none.</summary>
    public DateTimeOffset? FirstOpenGrant { get; init; }

    /// <summary>Last grant of those that are not reported; null where there is none.</summary>
    public DateTimeOffset? LastOpenGrant { get; init; }

    /// <summary>First grant of those that were reported and may have arrived; null where there is none.</summary>
    public DateTimeOffset? FirstGrant { get; init; }

    /// <summary>Last grant of those that were reported and may have arrived; null where there is none.</summary>
    public DateTimeOffset? LastGrant { get; init; }

    /// <summary>A time by which a request had certainly arrived; null where no response has proved that.</summary>
    public DateTimeOffset? FirstArrival { get; init; }

    internal bool IsOpen => Used > 0;

    /// <summary>When it has certainly ended: its length after the latest time at which it can have opened.</summary>
    internal DateTimeOffset? EndsBy(ApiRateLimitToken token) =>
        IsOpen ? Earlier(FirstArrival, Later(LastGrant, LastOpenGrant) + token.Margin) + token.Window : null;

    /// <summary>A request granted now arrives before the window can end.</summary>
    internal bool Reaches(ApiRateLimitToken token, DateTimeOffset now) =>
        !IsOpen || now + token.Margin < Earlier(FirstGrant, FirstOpenGrant) + token.Window;

    internal ApiRateLimitWindowBounds Add(DateTimeOffset now) =>
        this with
        {
            Used = Used + 1,
            Open = Open + 1,
            FirstOpenGrant = Earlier(FirstOpenGrant, now),
            LastOpenGrant = Later(LastOpenGrant, now),
        };

    /// <summary>The request never left: as if it had not been granted.</summary>
    internal ApiRateLimitWindowBounds Remove() => Close() with { Used = Math.Max(0, Used - 1) };

    /// <summary>The request may have arrived.</summary>
    internal ApiRateLimitWindowBounds Settle(ApiRateLimitGrant grant) =>
        Close() with
        {
            FirstGrant = Earlier(FirstGrant, grant.At),
            LastGrant = Later(LastGrant, grant.At),
        };

    /// <summary>The request arrived in this window, and had done so by then.</summary>
    internal ApiRateLimitWindowBounds SettleArrived(ApiRateLimitGrant grant, DateTimeOffset by) =>
        Settle(grant) with
        {
            FirstArrival = Earlier(FirstArrival, by),
        };

    // The ends of the open ones stay until none is left: to be more exact, each would have to be stored. They are too far
    // apart by at most the time that requests overlapped, which is the safe direction.
    private ApiRateLimitWindowBounds Close() =>
        Open > 1 ? this with { Open = Open - 1 } : this with { Open = 0, FirstOpenGrant = null, LastOpenGrant = null };

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one < other || other is null ? one : other;

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) =>
        one > other || other is null ? one : other;
}
