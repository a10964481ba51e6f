using System.Runtime.CompilerServices;

namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>The limiter that all clients of this process share, unless they are given another.</summary>
internal static class SharedRateLimiter
{
    // Clients that measure time differently cannot share a window. The limiter of a test's clock is collected with the clock.
    private static readonly ConditionalWeakTable<object, object> Clocks = new();

    public static ApiWindowRateLimiter For(TimeProvider clock) => (ApiWindowRateLimiter)Clocks.GetValue(clock, Make);

    private static ApiWindowRateLimiter Make(object clock) => new((TimeProvider)clock);
}
