namespace EnvoyerSms;

/// <summary>What became of a batch.</summary>
public enum ApiBatchState
{
    /// <summary>Nothing was sent so far, or what was sent was refused.</summary>
    Open,

    /// <summary>Its request is on its way, perhaps in another process.</summary>
    InProgress,

    /// <summary>The API carried it out.</summary>
    Done,

    /// <summary>The API refused it, in this run: a later run tries it again.</summary>
    Rejected,

    /// <summary>It may have reached the API. Nothing is sent until somebody decides.</summary>
    Unknown,

    /// <summary>Somebody decided that it counts as carried out.</summary>
    AssumedSent,
}
