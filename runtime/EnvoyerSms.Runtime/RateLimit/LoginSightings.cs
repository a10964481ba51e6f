using System.Runtime.CompilerServices;

namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>
/// Notices that a login is used both with and without what tells its accounts apart: the two may be one account, whose requests are
/// then counted twice over. No response shows this, so a warning, once, is all that is possible.
/// </summary>
internal sealed class LoginSightings
{
    // A warning does not need more, and the memory stays small.
    private const int Most = 1000;

    private static readonly ConditionalWeakTable<ApiRateLimiter, LoginSightings> Limiters = new();

    private readonly object _gate = new();
    private readonly Dictionary<string, bool> _logins = new(StringComparer.Ordinal);
    private bool _isTold;

    public static LoginSightings Of(ApiRateLimiter limiter) =>
        Limiters.GetValue(limiter, static _ => new LoginSightings());

    /// <summary>Notes how a login is used.</summary>
    /// <param name="loginId">A hash of it.</param>
    /// <param name="isWhole">Whether it comes with what tells accounts apart.</param>
    /// <returns>Whether it is the first that is used both ways.</returns>
    public bool Add(string loginId, bool isWhole)
    {
        lock (_gate)
        {
            if (_isTold)
                return false;
            if (_logins.TryGetValue(loginId, out var wasWhole))
                _isTold = wasWhole != isWhole;
            else if (_logins.Count < Most)
                _logins.Add(loginId, isWhole);
            return _isTold;
        }
    }
}
