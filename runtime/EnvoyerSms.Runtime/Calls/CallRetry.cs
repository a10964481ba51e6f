using System.Net;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>Decides whether a call is tried again, and when. Only a call that cannot have its effect twice is.</summary>
internal static class CallRetry
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Whether the call may be more than one request at all.</summary>
    public static bool IsPossible(ApiCall call) =>
        call.Settings.MaxRetries > 0 && call.Operation.Effect is (ApiEffect.Read or ApiEffect.Idempotent);

    public static bool Allows(CallAttempt attempt, ApiException failure) =>
        attempt.Number <= attempt.Call.Settings.MaxRetries
        // A request that failed before it was handed over would fail again.
        && attempt.IsHandedOver
        && IsPassing(failure)
        // Where the server asks for a longer wait, this call does not try again.
        && !(attempt.RetryAfter > LongestPause);

    /// <summary>How long to wait after the request before the next: doubled each time, with a random part, so that clients do not retry together.</summary>
    public static TimeSpan Pause(CallAttempt attempt)
    {
        var longest = Math.Min(FirstPause.Ticks << (attempt.Number - 1), LongestPause.Ticks);
        var pause = TimeSpan.FromTicks((long)(longest * (0.5 + (NextDouble() / 2))));
        return attempt.RetryAfter > pause ? attempt.RetryAfter.Value : pause;
    }

    // An error of the API is its decision; a response that is not understood would not be understood the next time.
    private static bool IsPassing(ApiException failure) =>
        failure switch
        {
            ApiTransportException => true,
            ApiResponseException response => response.StatusCode
                is HttpStatusCode.RequestTimeout
                    or HttpStatusCode.InternalServerError
                    or HttpStatusCode.BadGateway
                    or HttpStatusCode.ServiceUnavailable
                    or HttpStatusCode.GatewayTimeout,
            _ => false,
        };

#if NETSTANDARD2_0
    [ThreadStatic]
    private static Random? s_random;

    private static double NextDouble() => (s_random ??= new Random(Guid.NewGuid().GetHashCode())).NextDouble();
#else
    private static double NextDouble() => Random.Shared.NextDouble();
#endif
}
