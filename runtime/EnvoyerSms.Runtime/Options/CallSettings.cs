namespace EnvoyerSms.Runtime.Options;

/// <summary>How one call is made, all levels of options combined.</summary>
/// <param name="calls">The levels combined: no member but the key is null.</param>
/// <param name="key">The key of this one call; null where it has none.</param>
internal readonly struct CallSettings(ApiCallOptions calls, string? key)
{
    public readonly string? Key = key;
    public readonly ApiValidationMode Validation = calls.Validation.GetValueOrDefault();
    public readonly TimeSpan Timeout = calls.Timeout.GetValueOrDefault();
    public readonly int MaxRetries = calls.MaxRetries.GetValueOrDefault();
    public readonly ApiRateLimitMode RateLimitMode = calls.RateLimitMode.GetValueOrDefault();
}
