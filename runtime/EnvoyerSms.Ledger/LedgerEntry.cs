using System.Diagnostics;

namespace EnvoyerSms.Ledger;

/// <summary>What a store holds of one key, as it was when it was read.</summary>
public sealed record LedgerEntry
{
    /// <summary>Name of the API.</summary>
    public required string Api { get; init; }

    /// <summary>SHA-256 of the key: <see cref="LedgerKey.Id"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The key as it was given; null once it was purged.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Key { get; init; }

    /// <summary>The state as it was written; <see cref="State"/> says what it means now.</summary>
    public required LedgerState Written { get; init; }

    /// <summary>What is known: a holder that did not come back in its time is gone, and its request may have left.</summary>
    public LedgerState State => Written == LedgerState.Dispatching && ReadAt >= Until ? LedgerState.Unknown : Written;

    /// <summary>Tells this version of the entry from all others.</summary>
    public required string ETag { get; init; }

    /// <summary>Tells the claims of the key apart.</summary>
    public string Claim { get; init; } = "";

    /// <summary>Name of the operation.</summary>
    public string Operation { get; init; } = "";

    /// <summary>Which secret keyed the hashes; empty where there are none.</summary>
    public string SecretId { get; init; } = "";

    /// <summary>Keyed hashes of where the call goes, whose it is and what it asks for.</summary>
    public ApiCallHashes Hashes { get; init; } = new("", "", "");

    /// <summary>When it was written, by the clock of the store.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Until when its holder may be at work, by the clock of the store: time-out and margin after the claim.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>When it was read, by the clock of the store.</summary>
    public DateTimeOffset ReadAt { get; init; }

    /// <summary>HTTP status of the response; null where none came.</summary>
    public int? Status { get; init; }

    /// <summary>What names the thing made, such as the number of a message: with it, the API can be asked what became of a call.</summary>
    public string? ResourceId { get; init; }

    /// <summary>What went wrong, by the name or number of the API's error; null where nothing did, or it has none.</summary>
    public string? Error { get; init; }

    /// <summary>The declared fields of the response that are not personal; null where there was none.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Record { get; init; }

    /// <summary>Who decided; null where nobody did.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Why it was decided so.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether a call with the key may be made now.</summary>
    public bool IsFree => State is LedgerState.Free or LedgerState.Rejected or LedgerState.AssumedNotSent;

    /// <summary>Says the state, and nothing of the key or the response.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"{Api} {Operation}: {State}";
}
