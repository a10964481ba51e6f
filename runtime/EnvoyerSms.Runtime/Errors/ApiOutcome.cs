namespace EnvoyerSms;

/// <summary>What is known, after a call failed, about what the API did with it.</summary>
public enum ApiOutcome
{
    /// <summary>Nothing reached the API: no byte of the request's content left this machine.</summary>
    NotSent,

    /// <summary>The API answered with an error: it received the request and refused it.</summary>
    Rejected,

    /// <summary>The request, or a part of it, may have reached the API; whether it acted is not known.</summary>
    Unknown,
}
