namespace EnvoyerSms;

/// <summary>
/// Whose requests a rate limiter is to count, and what the contract says of the limit. A client makes one, from its API, its
/// address and its account.
/// </summary>
/// <remarks>
/// It can be printed and stored: <see cref="Id"/> is a keyed hash, and it contains neither a login nor a secret. Where the accounts
/// of an API are named by phone numbers, anyone who has the key of the hash can still try them all.
/// </remarks>
public sealed record ApiRateLimitToken
{
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(31);

    /// <summary>Makes a token. Users need this only to test a rate limiter of their own.</summary>
    /// <param name="id">Tells accounts apart; not empty.</param>
    /// <param name="limit">Requests in one window, more than 0.</param>
    /// <param name="window">How long a window lasts: more than zero, at most 31 days.</param>
    /// <param name="margin">
    /// Longest time from the moment a request is granted to its arrival: at least zero, less than the window. Requests that take
    /// longer can be refused.
    /// </param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Another value is out of its range.</exception>
    public ApiRateLimitToken(string id, int limit, TimeSpan window, TimeSpan margin)
    {
        if (string.IsNullOrEmpty(id))
            throw new ArgumentException("Give an id.", nameof(id));
        if (limit < 1)
            throw new ArgumentOutOfRangeException(nameof(limit), limit, "Allow one request at least.");
        if (window <= TimeSpan.Zero || window > LongestWindow)
            throw new ArgumentOutOfRangeException(nameof(window), window, "Give more than zero and at most 31 days.");
        if (margin < TimeSpan.Zero || margin >= window)
            throw new ArgumentOutOfRangeException(
                nameof(margin),
                margin,
                "Give at least zero and less than the window."
            );
        (Id, Limit, Window, Margin) = (id, limit, window, margin);
    }

    /// <summary>
    /// Tells accounts apart: HMAC-SHA256 in lower-case hexadecimal digits, keyed with <see cref="ApiRateLimiter.GetSaltAsync"/>.
    /// Limiters with the same salt see the same id for the same account, in any process.
    /// </summary>
    public string Id { get; }

    /// <summary>Requests in one window, as the contract says. An account can have another limit, which responses state.</summary>
    public int Limit { get; }

    /// <summary>How long a window lasts.</summary>
    public TimeSpan Window { get; }

    /// <summary>Longest time from the moment a request is granted to its arrival.</summary>
    public TimeSpan Margin { get; }
}
