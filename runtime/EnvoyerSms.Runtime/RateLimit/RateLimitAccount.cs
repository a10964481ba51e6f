using System.Diagnostics;
using EnvoyerSms.Runtime.Authentication;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Options;

namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>
/// Whose rate limit it is: the account that a client authenticates as at one address, or the key in its options. Never printed,
/// as it may hold a secret; tokens hold a hash of it.
/// </summary>
internal sealed class RateLimitAccount
{
    // From permission to arrival: longer than connecting may take, and than the default time-out of a request.
    private static readonly TimeSpan LongestMargin = TimeSpan.FromSeconds(30);

    // With fewer, all keys of the hash could be tried.
    private const int ShortestSalt = 16;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string[] _parts;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string[] _login;

    // The limit of the contract; its id belongs to no account.
    private readonly ApiRateLimitToken _terms;

    /// <param name="definition">The API.</param>
    /// <param name="settings">Of the client.</param>
    /// <param name="rateLimit">The limit, of the API or of a group of its operations; null where a limiter of the user's own sets one.</param>
    public RateLimitAccount(ApiDefinition definition, ApiClientSettings settings, ApiRateLimit? rateLimit)
    {
        _terms = Terms(rateLimit);
        string[] api = [definition.Name, settings.BaseAddress.AbsoluteUri];
        if (rateLimit is { Group.Length: > 0 })
            api = [.. api, "group", rateLimit.Group];
        if (settings.RateLimitKey is { } key)
        {
            (_parts, _login) = ([.. api, "key", key], []);
            return;
        }
        var credentials = settings.Authentication.Credentials;
        // A password can change without the account; where there is only a secret, it names the account.
        var names = Values(credentials, areSecret: false);
        if (names.Count == 0)
            names = Values(credentials, areSecret: true);
        _parts = [.. api, "account", .. names];
        var login = Values(credentials, areSecret: false, areRequired: true);
        _login = login.Count > 0 ? [.. api, "owner", .. login] : [];
        foreach (var credential in credentials)
        {
            if (credential is { IsSecret: false, Required: false })
                (OptionalPart, HasOptionalPart) = (
                    OptionalPart ?? credential.Name,
                    HasOptionalPart || credential.IsSet
                );
        }
    }

    /// <summary>Name of the option that tells accounts of one login apart; null where there is none, or it does not matter.</summary>
    public readonly string? OptionalPart;

    /// <summary>Whether such an option is set.</summary>
    public readonly bool HasOptionalPart;

    /// <summary>The account, for a limiter with this salt.</summary>
    /// <exception cref="InvalidOperationException">The salt is too short.</exception>
    public ApiRateLimitToken Token(ReadOnlyMemory<byte> salt)
    {
        if (salt.Length < ShortestSalt)
            throw new InvalidOperationException($"The salt of a rate limiter must have at least {ShortestSalt} bytes.");
        return new ApiRateLimitToken(KeyedHash.Of(salt, _parts), _terms.Limit, _terms.Window, _terms.Margin);
    }

    /// <summary>The login without what tells its accounts apart; null where there is no such thing.</summary>
    public string? LoginId(ReadOnlyMemory<byte> salt) =>
        OptionalPart is null || _login.Length == 0 ? null : KeyedHash.Of(salt, _login);

    // A margin of the usual length would leave nothing of a short window. Where the API sets no limit, a limiter of the user's own
    // does, and gets the largest limit.
    private static ApiRateLimitToken Terms(ApiRateLimit? rateLimit)
    {
        var window = rateLimit?.Window ?? TimeSpan.FromHours(1);
        var margin = Times.Min(TimeSpan.FromTicks(window.Ticks / 10), LongestMargin);
        return new ApiRateLimitToken("any", rateLimit?.Requests ?? int.MaxValue, window, margin);
    }

    private static List<string> Values(
        IReadOnlyList<ApiCredential> credentials,
        bool areSecret,
        bool areRequired = false
    )
    {
        var values = new List<string>();
        foreach (var credential in credentials)
        {
            if (!credential.IsSet || credential.IsSecret != areSecret || (areRequired && !credential.Required))
                continue;
            values.Add(credential.Wire);
            values.Add(credential.Reveal());
        }
        return values;
    }
}
