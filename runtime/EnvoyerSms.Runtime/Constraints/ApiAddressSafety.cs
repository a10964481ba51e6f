namespace EnvoyerSms.Runtime.Constraints;

/// <summary>Who can read credentials and content that are sent to an address.</summary>
internal enum ApiAddressSafety
{
    /// <summary>No one on the network can read them, or they do not leave this machine.</summary>
    Safe,

    /// <summary>Anyone on the network path can read them.</summary>
    Readable,

    /// <summary>Clients cannot send to such an address.</summary>
    NotHttp,
}
