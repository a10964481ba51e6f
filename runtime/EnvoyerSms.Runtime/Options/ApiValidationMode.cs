namespace EnvoyerSms;

/// <summary>What happens to a request that breaks a rule of the contract.</summary>
public enum ApiValidationMode
{
    /// <summary>It is refused with an <see cref="ApiValidationException"/>; nothing is sent. The default.</summary>
    Strict,

    /// <summary>It is sent, and what is wrong is logged as a warning.</summary>
    Warn,

    /// <summary>It is sent unchecked; the API decides alone.</summary>
    Off,
}
