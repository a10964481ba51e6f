using System.Threading.RateLimiting;

namespace EnvoyerSms;

/// <summary>
/// The place of one request in a rate limit, which hears what became of the request. The first report counts; without one, disposing
/// the lease says that the request may have arrived or not.
/// </summary>
public abstract class ApiRateLimitLease : RateLimitLease
{
    /// <summary>The request never left this machine: its place is free again.</summary>
    public abstract void NotSent();

    /// <summary>The API carried the request out, which proves that it had arrived by now and was counted there.</summary>
    public abstract void Accepted();

    /// <summary>The API refused the request because there had been too many.</summary>
    /// <param name="retryAfter">How long it asks to wait; null where it does not say.</param>
    public abstract void Refused(TimeSpan? retryAfter);
}
