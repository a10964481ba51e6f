namespace EnvoyerSms.Ledger;

/// <summary>The rate limit of one account, as it was read.</summary>
/// <param name="State">Its state, as text; null where none is stored.</param>
/// <param name="ETag">Tells this version from all others; empty where none is stored.</param>
/// <param name="At">When it was read, by the clock of the store, which never goes back here.</param>
public sealed record StoredLimit(string? State, string ETag, DateTimeOffset At);
