namespace EnvoyerSms.Runtime.Constraints;

/// <summary>What becomes of credentials and content that are sent to an address.</summary>
internal enum ApiAddressSafety
{
    /// <summary>Nobody on the way can read them, or there is no way: the host is this machine.</summary>
    Safe,

    /// <summary>Everyone on the way can read them.</summary>
    Readable,

    /// <summary>No client sends there.</summary>
    NotHttp,
}
