namespace EnvoyerSms.Ledger;

/// <summary>What somebody decides of a key whose state is <see cref="LedgerState.Unknown"/>.</summary>
public enum LedgerDecision
{
    /// <summary>The request was carried out: nothing is sent with the key any more.</summary>
    AssumeSent,

    /// <summary>The request did not reach the API: the key can be used again, and the next call with it sends.</summary>
    AssumeNotSent,
}
