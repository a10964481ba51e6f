namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>
/// What follows a refusal for which the API gives no reason. It may mean the limit, where others use the account too, or this one request
/// alone: so nothing is closed, and single requests find out, after one minute, two, four and so on.
/// </summary>
internal static class ApiRateLimitProbing
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    /// <summary>The probe goes through. Should nobody ever report on it, another follows.</summary>
    public static ApiRateLimitWindowState Granted(
        in ApiRateLimitWindowState state,
        ApiRateLimitToken token,
        DateTimeOffset now
    ) => Wait(state with { Probe = state.Probe + 1 }, token, now);

    /// <summary>Records what the request tells: a refusal begins the probing, or goes on with it, and any other answer of the API ends it.</summary>
    public static ApiRateLimitWindowState Report(
        in ApiRateLimitWindowState state,
        ApiRateLimitToken token,
        in ApiRateLimitGrant grant,
        ApiRequestArrival arrival,
        DateTimeOffset now
    )
    {
        switch (arrival)
        {
            // A request from before the refusal does not tell what came after it.
            case ApiRequestArrival.Accepted or ApiRequestArrival.Answered:
                return grant.WasProbing ? Ended(state) : state with { WasEmpty = false };
            case ApiRequestArrival.Empty when !state.WasEmpty && !state.IsProbing:
                return state with { WasEmpty = true };
            case ApiRequestArrival.Empty or ApiRequestArrival.Refused when !state.IsProbing:
                return Wait(state with { Probe = 1 }, token, now);
            // One that was sent anyway does not hold back those that ask.
            case ApiRequestArrival.Empty or ApiRequestArrival.Refused when grant.IsProbe:
                return Wait(state, token, now);
            // Nothing was found out: the next one may.
            case ApiRequestArrival.NotSent when grant.IsProbe && state.IsProbing:
                return state with { ProbeAt = now, Probe = Math.Max(1, state.Probe - 1) };
            default:
                return state;
        }
    }

    /// <summary>Ends it, where it is on.</summary>
    public static ApiRateLimitWindowState Ended(in ApiRateLimitWindowState state) =>
        state with
        {
            ProbeAt = null,
            Probe = 0,
            WasEmpty = false,
        };

    /// <summary>Where nobody asked for so long that any window of the service is over, there is nothing to find out any more.</summary>
    public static ApiRateLimitWindowState Expire(
        in ApiRateLimitWindowState state,
        ApiRateLimitToken token,
        DateTimeOffset now
    ) => now >= state.ProbeAt + token.Window ? Ended(state) : state;

    private static ApiRateLimitWindowState Wait(
        in ApiRateLimitWindowState state,
        ApiRateLimitToken token,
        DateTimeOffset now
    ) => state with { ProbeAt = now + Pause(state.Probe, token.Window) };

    private static TimeSpan Pause(int probe, TimeSpan longest)
    {
        var pause = FirstPause;
        for (; probe > 1 && pause < longest; probe--)
            pause += pause;
        return Times.Min(pause, longest);
    }
}
