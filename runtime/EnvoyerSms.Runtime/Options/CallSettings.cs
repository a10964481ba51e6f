namespace EnvoyerSms.Runtime.Options;

/// <summary>How one call is made, all levels considered.</summary>
internal readonly struct CallSettings
{
    public required ApiValidationMode Validation { get; init; }
    public required TimeSpan Timeout { get; init; }
    public required int MaxRetries { get; init; }
    public required ApiRateLimitMode RateLimitMode { get; init; }

    /// <summary>The same, but for what a narrower level says.</summary>
    public CallSettings With(ApiCallOptions? narrower) =>
        narrower is null
            ? this
            : new CallSettings
            {
                Validation = narrower.Validation ?? Validation,
                Timeout = narrower.Timeout ?? Timeout,
                MaxRetries = narrower.MaxRetries ?? MaxRetries,
                RateLimitMode = narrower.RateLimitMode ?? RateLimitMode,
            };
}
