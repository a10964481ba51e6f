namespace EnvoyerSms.Runtime.Options;

/// <summary>How one call is made, all levels of options combined.</summary>
/// <param name="calls">The levels combined: no member but the key is null.</param>
/// <param name="key">The key of this one call; null where it has none.</param>
internal readonly struct CallSettings(ApiCallOptions calls, string? key)
{
    public string? Key => key;
    public ApiValidationMode Validation => calls.Validation!.Value;
    public TimeSpan Timeout => calls.Timeout!.Value;
    public int MaxRetries => calls.MaxRetries!.Value;
    public ApiRateLimitMode RateLimitMode => calls.RateLimitMode!.Value;
}
