using System.Net;
using Microsoft.Extensions.Logging;

namespace EnvoyerSms.Runtime;

/// <summary>What a client logs. No line holds a secret, personal data or the query of an address; the ids are stable.</summary>
internal static class CallLog
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

    public static void Answered(ILogger logger, string operation, HttpStatusCode status, TimeSpan elapsed) =>
        AnsweredLine(logger, operation, (int)status, elapsed.TotalMilliseconds, null);

    /// <param name="logger">Takes the line.</param>
    /// <param name="failure">Message of an exception of ours, which names the operation and the outcome.</param>
    /// <param name="elapsed">Since the call was handed over.</param>
    public static void Failed(ILogger logger, string failure, TimeSpan elapsed) =>
        FailedLine(logger, failure, elapsed.TotalMilliseconds, null);

    public static void SentAlthough(ILogger logger, string operation, string failure) =>
        SentAlthoughLine(logger, operation, failure, null);
}
