namespace EnvoyerSms.Ledger;

/// <summary>What is known of a key.</summary>
public enum LedgerState
{
    /// <summary>Nothing was sent: the key can be used.</summary>
    Free,

    /// <summary>Somebody holds the key, and a request may be on its way.</summary>
    Dispatching,

    /// <summary>The API carried the request out.</summary>
    Done,

    /// <summary>The API refused the request: the key can be used again.</summary>
    Rejected,

    /// <summary>The request may have reached the API, or its holder is gone. Nothing is sent until somebody decides.</summary>
    Unknown,

    /// <summary>Somebody decided that the request counts as carried out.</summary>
    AssumedSent,

    /// <summary>Somebody decided that the request did not reach the API: the key can be used again.</summary>
    AssumedNotSent,
}
