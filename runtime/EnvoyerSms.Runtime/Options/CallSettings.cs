namespace EnvoyerSms;

/// <summary>How one call is made, all levels considered.</summary>
internal readonly struct CallSettings
{
    public required ApiValidationMode Validation { get; init; }
    public required TimeSpan Timeout { get; init; }
    public required int Retries { get; init; }
    public required ApiBudgetMode BudgetMode { get; init; }

    /// <summary>The same, but for what a narrower level says.</summary>
    public CallSettings With(ApiCallOptions? narrower) =>
        narrower is null
            ? this
            : new CallSettings
            {
                Validation = narrower.Validation ?? Validation,
                Timeout = narrower.Timeout ?? Timeout,
                Retries = narrower.Retries ?? Retries,
                BudgetMode = narrower.BudgetMode ?? BudgetMode,
            };
}
