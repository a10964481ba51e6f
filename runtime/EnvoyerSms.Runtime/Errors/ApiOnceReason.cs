namespace EnvoyerSms;

/// <summary>Why a call with a key was not made.</summary>
public enum ApiOnceReason
{
    /// <summary>Another holder of the key, perhaps in another process, is making the call, or ended a moment ago.</summary>
    InProgress,

    /// <summary>An earlier call with the key may have reached the API. Nothing is sent until somebody decides what became of it.</summary>
    Unknown,

    /// <summary>Somebody decided that an earlier call with the key counts as carried out. Its response is not known.</summary>
    AssumedSent,

    /// <summary>An earlier call with the key was carried out, but its response cannot be made again from what was recorded.</summary>
    Done,

    /// <summary>The key belongs to another call: to another operation, request, account or address.</summary>
    OtherCall,
}
