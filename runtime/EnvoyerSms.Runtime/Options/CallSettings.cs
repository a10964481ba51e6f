namespace EnvoyerSms.Runtime.Options;

/// <summary>How one call is made, all levels of options combined.</summary>
internal readonly struct CallSettings
{
    public required ApiValidationMode Validation { get; init; }
    public required TimeSpan Timeout { get; init; }
    public required int MaxRetries { get; init; }
    public required ApiRateLimitMode RateLimitMode { get; init; }

    /// <summary>The same, except for what a narrower level sets.</summary>
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
