using System.Threading.RateLimiting;

namespace EnvoyerSms;

/// <summary>
/// A limiter of requests that also hears what became of them, through leases of the type <see cref="ApiRateLimitLease"/>. Derive
/// from it to keep a rate limit elsewhere, as for several machines that use one account; any other <see cref="RateLimiter"/> can
/// take its place too, and then only gives leave. Must be safe for concurrent use.
/// </summary>
public abstract class ApiRateLimiter : RateLimiter
{
    /// <summary>What is left now.</summary>
    /// <returns>The state; later requests do not change it.</returns>
    public abstract ApiRateLimitState GetState();

    /// <summary>The API told how many requests the account may make in one window.</summary>
    /// <param name="limit">The limit, more than 0.</param>
    public abstract void Learn(int limit);

    /// <summary>Counts requests that are sent whether or not any are left.</summary>
    /// <param name="requests">How many, more than 0.</param>
    /// <returns>Their lease, always acquired.</returns>
    public abstract RateLimitLease Take(int requests);
}
