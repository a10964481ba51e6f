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

    public readonly string CallDuration;
    public readonly string Retries;
    public readonly string RateLimitWait;
    public readonly string RateLimitLimit;
    public readonly string RateLimitRemaining;
    public readonly string Drift;

    public readonly string Operation;
    public readonly string Outcome;

    /// <summary>How many requests the call took: one, and one more for each retry; none where nothing was sent.</summary>
    public readonly string Requests;
    public readonly string Verdict;
    public readonly string Error;
    public readonly string Parameter;

    /// <summary>The name under which a client was registered.</summary>
    public readonly string ClientName;

    public readonly string RetryEvent;
    public readonly string WaitEvent;
}
