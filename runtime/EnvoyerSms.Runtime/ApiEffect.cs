namespace EnvoyerSms;

/// <summary>What a call changes at the service, and so whether it may be repeated when its outcome is unknown.</summary>
public enum ApiEffect
{
    /// <summary>Every call has its effect again: a message would be sent twice. The default, because it is the safe assumption.</summary>
    Unsafe,

    /// <summary>Loses something that cannot be brought back.</summary>
    Destructive,

    /// <summary>Changes something; a second call changes nothing more.</summary>
    Idempotent,

    /// <summary>Changes nothing.</summary>
    Read,
}
