namespace EnvoyerSms.Ledger;

/// <summary>What can be told of a store at a glance.</summary>
/// <param name="SchemaVersion">The version of its tables.</param>
/// <param name="Unknown">How many keys are unknown, so that somebody has to decide.</param>
public sealed record LedgerStatus(int SchemaVersion, int Unknown);
