namespace EnvoyerSms.Runtime.Telemetry;

/// <summary>Names of instruments, tags and events that are the API's own: below its name, in lower case as the conventions have it.</summary>
internal sealed class TelemetryNames
{
    public TelemetryNames(string api)
    {
        var root = api.ToLowerInvariant();
        CallDuration = root + ".client.call.duration";
        Retries = root + ".client.call.retries";
        RateLimitWait = root + ".client.rate_limit.wait.duration";
        RateLimitLimit = root + ".client.rate_limit.limit";
        RateLimitRemaining = root + ".client.rate_limit.remaining";
        Drift = root + ".client.contract.drift";
        Operation = root + ".operation";
        Outcome = root + ".outcome";
        Requests = root + ".requests";
        Verdict = root + ".verdict";
        Error = root + ".error";
        Parameter = root + ".parameter";
        ClientName = root + ".client.name";
        RetryEvent = root + ".retry";
        WaitEvent = root + ".rate_limit.wait";
    }

    public string CallDuration { get; }
    public string Retries { get; }
    public string RateLimitWait { get; }
    public string RateLimitLimit { get; }
    public string RateLimitRemaining { get; }
    public string Drift { get; }

    public string Operation { get; }
    public string Outcome { get; }

    /// <summary>How many requests the call took: one, and one more for each retry; none where nothing was sent.</summary>
    public string Requests { get; }
    public string Verdict { get; }
    public string Error { get; }
    public string Parameter { get; }

    /// <summary>The name under which a client was registered.</summary>
    public string ClientName { get; }

    public string RetryEvent { get; }
    public string WaitEvent { get; }
}
