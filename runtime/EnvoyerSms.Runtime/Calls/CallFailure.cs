using System.Net;
using EnvoyerSms.Runtime.Errors;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Transport;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>Turns whatever ended a call into the exception that tells the caller what it means for the call.</summary>
internal sealed class CallFailure(ApiClientSettings settings, ResourceIdSearch resourceIds, bool isOwnHttp)
{
    private const string NoGet =
        $"the HTTP client cannot send this call by {nameof(ApiMethod.Get)} and be sure that it goes out once only";

    public Exception Translate(
        Exception cause,
        CallAttempt attempt,
        Deadline deadline,
        CancellationToken cancellationToken
    )
    {
        var outcome = Outcome(cause, attempt);
        var inner = QuotesResponse(cause) || TellsSecrets(cause.ToString(), attempt) ? null : cause;

        if (deadline.IsCanceled && IsStop(cause))
            return Canceled(attempt, outcome, resourceIds.Find(attempt), inner, cancellationToken);
        var isOver = deadline.IsOver && IsStop(cause);
        var isTimeout = isOver || IsTimeout(cause);
        var what = isOver
            ? $"no whole response came within {attempt.Call.Settings.Timeout:c}."
            : What(cause, attempt, outcome, isTimeout);
        var leftOut = inner is null ? $" Its cause, {cause.GetType()}, is left out: it may tell a secret." : "";
        return new ApiTransportException(
            $"{attempt.Call.Operation.Name}: {what} {outcome.InWords()}{leftOut}",
            outcome,
            inner
        )
        {
            Operation = attempt.Call.Operation.Name,
            Effect = attempt.Call.Operation.Effect,
            StatusCode = attempt.StatusCode,
            BytesReceived = attempt.Body?.Length,
            ResourceId = resourceIds.Find(attempt),
            IsTimeout = isTimeout,
        };
    }

    /// <summary>The caller cancelled before the request.</summary>
    public static ApiCanceledException Canceled(
        CallAttempt attempt,
        OperationCanceledException cause,
        CancellationToken cancellationToken
    ) => Canceled(attempt, attempt.OutcomeIfNotSent, resourceId: null, cause, cancellationToken);

    /// <summary>The request cannot be written on this machine, or not be signed.</summary>
    public static ApiTransportException NotWritten(CallAttempt attempt, Exception cause) =>
        new(
            $"{attempt.Call.Operation.Name}: {cause.Message} {attempt.OutcomeIfNotSent.InWords()}",
            attempt.OutcomeIfNotSent,
            cause
        )
        {
            Operation = attempt.Call.Operation.Name,
            Effect = attempt.Call.Operation.Effect,
        };

    private static ApiCanceledException Canceled(
        CallAttempt attempt,
        ApiOutcome outcome,
        string? resourceId,
        Exception? cause,
        CancellationToken cancellationToken
    ) =>
        new(outcome, cause, cancellationToken)
        {
            Operation = attempt.Call.Operation.Name,
            Effect = attempt.Call.Operation.Effect,
            BytesReceived = attempt.Body?.Length,
            ResourceId = resourceId,
        };

    // Where a response is not HTTP, the framework quotes a line of it, in which a server may repeat what it was sent.
    private static bool QuotesResponse(Exception cause) =>
#if NETSTANDARD2_0
        cause is HttpRequestException { InnerException: null };
#else
        cause
            is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }
                or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse };
#endif

    // A handler of the user's may have put a header into its message, or an address, whose query or path can be the whole request.
    private bool TellsSecrets(string text, CallAttempt attempt) =>
        settings.Scrubber.IsIn(text)
        || (attempt.Address is { Query.Length: > 1 } address && text.Contains(address.AbsolutePath + "?"))
        || (attempt is { Call.Operation.Sending.HasPath: true, Address: { } path } && text.Contains(path.AbsolutePath));

    public static ApiTransportException TooLongForAddress(ApiCall call, UriFormatException cause) =>
        new(
            $"{call.Operation.Name}: the request is too long for an address{OtherMethod(call, "send it by")} {ApiOutcome.NotSent.InWords()}",
            ApiOutcome.NotSent,
            cause
        )
        {
            Operation = call.Operation.Name,
            Effect = call.Operation.Effect,
        };

    // An operation with a method of its own has no other.
    private static string OtherMethod(ApiCall call, string advice) =>
        call.Operation.Sending?.Method is null ? $": {advice} {nameof(ApiMethod.Post)}." : ".";

    // Whether the body began to leave is the only reliable sign, whatever handlers are in between: types of exceptions are not.
    // The head of a GET says everything, and a handler of the user's can see to it that it leaves before the empty body: there, the exception
    // has to show that no connection was made. Where the body was to wait for the server's word, it is that of the last of several tries,
    // and shows nothing. A read without a body has no such sign either, and needs none.
    private ApiOutcome Outcome(Exception cause, CallAttempt attempt) =>
        attempt switch
        {
            { IsHandedOver: false } => attempt.OutcomeIfNotSent,
            { StatusCode: not null } or { Content.Began: true } => ApiOutcome.Unknown,
            { Content: not null } when isOwnHttp || !attempt.IsInAddress => attempt.OutcomeIfNotSent,
            { Message.Headers.ExpectContinue: true } => ApiOutcome.Unknown,
            // .NET Framework refuses to send a GET with a body, before anything else.
            _ => ConnectionFailure.Is(cause) || cause is ProtocolViolationException
                ? attempt.OutcomeIfNotSent
                : ApiOutcome.Unknown,
        };

    // The HTTP client's own limit.
    private static bool IsTimeout(Exception cause) =>
#if NETSTANDARD2_0
        // On .NET Framework it cancels, and says no more.
        cause is OperationCanceledException ||
#endif
        (cause as TimeoutException ?? cause.InnerException) is TimeoutException;

    // A stream that is closed while it is read reports that it was closed, not that it was cancelled.
    private static bool IsStop(Exception cause) =>
        cause is OperationCanceledException or IOException or ObjectDisposedException
        || cause.InnerException is OperationCanceledException;

    private static string What(Exception cause, CallAttempt attempt, ApiOutcome outcome, bool isTimeout)
    {
        // Where a handler sends it elsewhere, that is what failed.
        var server = ConnectionFailure.Server(attempt.Message?.RequestUri ?? attempt.Address);
        if (isTimeout)
            return $"the HTTP client gave up waiting for {server}.";
        if (IsSecondUse(cause, attempt))
            return "a handler read or repeated the body, which is handed out once only so that its effect cannot come twice.";
        if (attempt.StatusCode is not null)
            return "the response broke off.";
        if (cause is HttpRequestException && (outcome == ApiOutcome.NotSent || ConnectionFailure.Is(cause)))
            return ConnectionFailure.InWords(cause, server);
        if (outcome != ApiOutcome.NotSent)
            return $"the connection to {server} failed before a response came.";
        // Not even an empty body, which only shows whether the request left.
        return cause is ProtocolViolationException
            ? NoGet + OtherMethod(attempt.Call, "use")
            : "a handler of the HTTP client failed.";
    }

    private static bool IsSecondUse(Exception cause, CallAttempt attempt) =>
        (cause as SecondRequestException ?? cause.InnerException) is SecondRequestException
        || attempt.Content is { Refused: true }
        || (
            attempt.Content is { Began: true }
            && (cause as ObjectDisposedException ?? cause.InnerException) is ObjectDisposedException
        );
}
