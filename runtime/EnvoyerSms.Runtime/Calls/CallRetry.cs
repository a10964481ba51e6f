using System.Net;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>Decides whether a call is tried again, and when. Only what cannot have an effect twice ever is.</summary>
internal static class CallRetry
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Whether the call may be more than one request at all.</summary>
    public static bool IsPossible(ApiCall call) =>
        call.Settings.MaxRetries > 0 && call.Effect is (ApiEffect.Read or ApiEffect.Idempotent);

    public static bool Allows(ApiCall call, ApiException failure) =>
        call.Requests <= call.Settings.MaxRetries
        // What failed before it was handed over would fail again.
        && call.IsHandedOver
        && IsPassing(failure)
        // A server that wants to be left alone for longer is not asked again by this call.
        && !(call.RetryAfter > LongestPause);

    /// <summary>How long to wait before the next request: each time twice as long, and never as long as other clients that failed together.</summary>
    public static TimeSpan Pause(ApiCall call)
    {
        var longest = Math.Min(FirstPause.Ticks << (call.Requests - 1), LongestPause.Ticks);
        var pause = TimeSpan.FromTicks((long)(longest * (0.5 + (NextDouble() / 2))));
        return call.RetryAfter > pause ? call.RetryAfter.Value : pause;
    }

    // An error that the API answers is its word; a response that makes no sense would make none again.
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
