using System.Diagnostics;
using EnvoyerSms.Runtime.Authentication;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Options;

namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>Whose rate limit it is: the account that a client shows itself as, at one address. Never printed, as it may hold a secret.</summary>
internal sealed class RateLimitKey : IEquatable<RateLimitKey>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string[] _parts;
    private readonly int _hash;

    public RateLimitKey(ApiDefinition definition, ApiClientSettings settings)
    {
        var credentials = settings.Authentication.Credentials;
        // A password can change without the account; where there is nothing but a secret, it is what names the account.
        var names = Names(credentials, areSecret: false);
        if (names.Count == 0)
            names = Names(credentials, areSecret: true);
        _parts = [definition.Name, settings.BaseAddress.AbsoluteUri, .. names];
        foreach (var part in _parts)
            _hash = unchecked((_hash * 31) + StringComparer.Ordinal.GetHashCode(part));
    }

    public bool Equals(RateLimitKey? other) => other is not null && _parts.AsSpan().SequenceEqual(other._parts);

    public override bool Equals(object? obj) => Equals(obj as RateLimitKey);

    public override int GetHashCode() => _hash;

    private static List<string> Names(IReadOnlyList<ApiCredential> credentials, bool areSecret)
    {
        var names = new List<string>();
        foreach (var credential in credentials)
        {
            if (!credential.IsSet || credential.IsSecret != areSecret)
                continue;
            names.Add(credential.Wire);
            names.Add(credential.Reveal());
        }
        return names;
    }
}
