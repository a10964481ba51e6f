namespace EnvoyerSms.Ledger;

/// <summary>One line of the history of a key.</summary>
/// <param name="At">When, by the clock of the store.</param>
/// <param name="State">The state that the key got.</param>
/// <param name="Status">HTTP status of the response; null where none came.</param>
/// <param name="ResourceId">What names the thing made; null where it is not known.</param>
/// <param name="Error">The API's error; null where there was none.</param>
/// <param name="DecidedBy">Who decided; null where nobody did.</param>
/// <param name="Reason">Why it was decided so.</param>
public sealed record LedgerEvent(
    DateTimeOffset At,
    LedgerState State,
    int? Status,
    string? ResourceId,
    string? Error,
    string? DecidedBy,
    string? Reason
);
