using System.Net;
using Microsoft.Extensions.Logging;

namespace EnvoyerSms.Runtime;

/// <summary>What a client logs, where it was given something to log to. No line holds a secret, personal data or the query of an address; the ids are stable.</summary>
internal sealed class CallLog(ILogger logger)
{
    private static readonly Action<ILogger, string, int, double, Exception?> AnsweredLine = LoggerMessage.Define<
        string,
        int,
        double
    >(LogLevel.Debug, new EventId(1, "CallAnswered"), "{Operation}: HTTP status {StatusCode} after {Elapsed:0.0} ms");

    private static readonly Action<ILogger, string, double, Exception?> FailedLine = LoggerMessage.Define<
        string,
        double
    >(LogLevel.Debug, new EventId(2, "CallFailed"), "{Failure} After {Elapsed:0.0} ms.");

    private static readonly Action<ILogger, string, string, Exception?> SentAlthoughLine = LoggerMessage.Define<
        string,
        string
    >(
        LogLevel.Warning,
        new EventId(3, "SentAlthoughInvalid"),
        "{Operation} is sent although a value is wrong: {Failure}"
    );

    private static readonly Action<ILogger, string, string, Exception?> SentAsWrittenLine = LoggerMessage.Define<
        string,
        string
    >(LogLevel.Warning, new EventId(4, "SentAsWritten"), "{Operation} is sent as it is written: {Advice}");

    public void Answered(string operation, HttpStatusCode status, TimeSpan elapsed) =>
        AnsweredLine(logger, operation, (int)status, elapsed.TotalMilliseconds, null);

    /// <param name="failure">Message of an exception of ours, which names the operation and the outcome.</param>
    /// <param name="elapsed">Since the call was handed over.</param>
    public void Failed(string failure, TimeSpan elapsed) =>
        FailedLine(logger, failure, elapsed.TotalMilliseconds, null);

    public void SentAlthough(string operation, string failure) => SentAlthoughLine(logger, operation, failure, null);

    public void SentAsWritten(string operation, string advice) => SentAsWrittenLine(logger, operation, advice, null);
}
