namespace EnvoyerSms;

/// <summary>What happens to a call when no request is left in the API's window.</summary>
public enum ApiRateLimitMode
{
    /// <summary>It fails at once with a <see cref="ApiRateLimitException"/> that says when to try again; nothing is sent. The default.</summary>
    Fail,

    /// <summary>It waits for the next window, in the order of the calls, until its cancellation token ends it. That can take as long as a window.</summary>
    Wait,

    /// <summary>It is sent anyway, and the API decides.</summary>
    SendAnyway,
}
