using System.Net;
using EnvoyerSms.Runtime.Definition;
using Microsoft.Extensions.Logging;

namespace EnvoyerSms.Runtime.Logging;

/// <summary>
/// What a client logs, where it has a logger. No line holds a secret, personal data or the query of an address.
/// Ids and names are stable: users filter by them.
/// </summary>
internal sealed partial class CallLog(ILogger logger)
{
    public static CallLog Open(ILoggerFactory loggers, ApiDefinition definition) =>
        new(loggers.CreateLogger(definition.Name));

    [LoggerMessage(1, LogLevel.Debug, "{Operation}: HTTP status {StatusCode} after {Elapsed:0.0} ms")]
    private partial void CallAnswered(string operation, int statusCode, double elapsed);

    /// <param name="failure">Message of one of our exceptions, which names the operation and the outcome.</param>
    /// <param name="elapsed">Milliseconds since the call began.</param>
    [LoggerMessage(2, LogLevel.Debug, "{Failure} (after {Elapsed:0.0} ms)")]
    private partial void CallFailed(string failure, double elapsed);

    [LoggerMessage(3, LogLevel.Warning, "{Operation} is sent although a value is wrong: {Failure}")]
    public partial void SentAlthoughInvalid(string operation, string failure);

    [LoggerMessage(4, LogLevel.Warning, "{Operation} is sent as it is written: {Advice}")]
    public partial void SentAsWritten(string operation, string advice);

    [LoggerMessage(5, LogLevel.Warning, "{Failure} Request {Attempt} follows in {Delay:0.0} ms.")]
    private partial void CallRetried(string failure, int attempt, double delay);

    [LoggerMessage(6, LogLevel.Information, "{Operation} waited {Waited:0.0} ms for the rate limit")]
    private partial void RateLimitWaited(string operation, double waited);

    [LoggerMessage(
        7,
        LogLevel.Warning,
        "{Operation}: the API has no request left for this account; the rate limit is closed until {ResetsAt:O}"
    )]
    public partial void RateLimitClosed(string operation, DateTimeOffset? resetsAt);

    [LoggerMessage(
        8,
        LogLevel.Warning,
        "The contract has drifted: the API accepted {Operation}, of which a rule said: {Failure}"
    )]
    public partial void DriftAccepted(string operation, string failure);

    [LoggerMessage(
        9,
        LogLevel.Warning,
        "The contract has drifted: the API refused {Operation} with {Error} although it passed the rules for that"
    )]
    public partial void DriftRefused(string operation, ApiError error);

    [LoggerMessage(
        10,
        LogLevel.Warning,
        "The contract has drifted: the API answered {Operation} with error {Id} in words that the contract does not list"
    )]
    public partial void DriftUnlisted(string operation, long? id);

    /// <param name="operation">Name of the operation.</param>
    /// <param name="fault">Type of the exception, whose message is the limiter's own and may contain anything.</param>
    [LoggerMessage(
        11,
        LogLevel.Error,
        "{Operation}: the rate limiter failed with {Fault} when it recorded what became of a request"
    )]
    public partial void RateLimiterFailed(string operation, string fault);

    /// <param name="option">Name of the option that tells accounts of one login apart.</param>
    [LoggerMessage(
        12,
        LogLevel.Warning,
        "One login is used both with and without {Option}. Their requests are counted separately; where they are one account, give all its clients the same RateLimitKey"
    )]
    public partial void LoginUsedBothWays(string option);

    /// <param name="operation">Name of the operation.</param>
    /// <param name="element">The contract's name of the first element that cannot be read.</param>
    /// <param name="count">How many values of the response are null for it.</param>
    [LoggerMessage(
        13,
        LogLevel.Warning,
        "The contract has drifted: the response to {Operation} has {Count} optional values that cannot be read, the first in {Element}; they are null"
    )]
    public partial void DriftUnreadable(string operation, string element, int count);

    [LoggerMessage(
        14,
        LogLevel.Warning,
        "{Operation}: the API refused a request without saying why, perhaps because there were too many; one goes through at {ProbeAt:O} to find out if it takes them again"
    )]
    public partial void RateLimitProbing(string operation, DateTimeOffset? probeAt);

    /// <param name="handler">Type of the handler.</param>
    [LoggerMessage(
        15,
        LogLevel.Information,
        "The primary handler is a {Handler}, of which nothing is known here: it must send each request once, follow no redirect and keep no cookie"
    )]
    public partial void PrimaryHandlerUnknown(string handler);

    /// <param name="problem">One of those that the check of options found, which names the option and tells no value.</param>
    [LoggerMessage(
        16,
        LogLevel.Error,
        "The options changed and are wrong now, so the client goes on with those that it had: {Problem}"
    )]
    public partial void OptionsNotRenewed(string problem);

    /// <param name="operation">Name of the operation.</param>
    /// <param name="fault">Type of the exception.</param>
    [LoggerMessage(
        17,
        LogLevel.Warning,
        "{Operation}: the rate limiter failed with {Fault}; the call only reads, and is made uncounted"
    )]
    public partial void PassedUncounted(string operation, string fault);

    public void CallAnswered(string operation, HttpStatusCode status, TimeSpan elapsed) =>
        CallAnswered(operation, (int)status, elapsed.TotalMilliseconds);

    public void CallFailed(string failure, TimeSpan elapsed) => CallFailed(failure, elapsed.TotalMilliseconds);

    public void CallRetried(string failure, int attempt, TimeSpan delay) =>
        CallRetried(failure, attempt, delay.TotalMilliseconds);

    public void RateLimitWaited(string operation, TimeSpan waited) =>
        RateLimitWaited(operation, waited.TotalMilliseconds);
}
