namespace EnvoyerSms.Ledger;

/// <summary>The plan of a run in batches, which the first run fixes for all later ones.</summary>
public sealed record LedgerPlan
{
    /// <summary>Name of the API.</summary>
    public required string Api { get; init; }

    /// <summary>SHA-256 of the run's key: <see cref="LedgerKey.Id"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the operation.</summary>
    public required string Operation { get; init; }

    /// <summary>Which secret keyed the hashes.</summary>
    public required string SecretId { get; init; }

    /// <summary>Keyed hashes of where the calls go, whose they are, and what they ask for but for the list.</summary>
    public required ApiCallHashes Hashes { get; init; }

    /// <summary>Keyed hash of the list.</summary>
    public required string Items { get; init; }

    /// <summary>Sizes and times of the batches, as the client writes them.</summary>
    public required string Plan { get; init; }
}
