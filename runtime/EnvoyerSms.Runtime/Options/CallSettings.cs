namespace EnvoyerSms.Runtime.Options;

/// <summary>How one call is made, all levels of options combined.</summary>
/// <param name="calls">The levels combined: no member is null.</param>
internal readonly struct CallSettings(ApiCallOptions calls)
{
    public ApiValidationMode Validation => calls.Validation!.Value;
    public TimeSpan Timeout => calls.Timeout!.Value;
    public int MaxRetries => calls.MaxRetries!.Value;
    public ApiRateLimitMode RateLimitMode => calls.RateLimitMode!.Value;
}
