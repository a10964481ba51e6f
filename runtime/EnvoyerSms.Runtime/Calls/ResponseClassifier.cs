using System.Globalization;
using System.Net;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Errors;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Responses;
using EnvoyerSms.Runtime.Telemetry;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>
/// Decides what a response means: the body first, whatever the HTTP status, then the status where there is no body. A status alone
/// need not come from the API: proxies answer with statuses too.
/// </summary>
internal sealed class ResponseClassifier(
    ApiDefinition definition,
    ApiClientSettings settings,
    ResourceIdSearch resourceIds
)
{
    private const int TooManyRequests = 429;

    private readonly XmlLimits _limits = new() { Size = settings.MaxResponseBytes };

    private readonly ApiEnvelope _envelope = definition.Envelope;

    // Null for the usual envelope.
    private readonly ApiResponseShape? _shape = definition.Envelope.Shape as ApiResponseShape;

    // On first use: most clients never meet an error.
    private ErrorCatalogue Catalogue => field ??= new ErrorCatalogue(definition);

    /// <summary>Reads the response to a request, or throws the exception that it means.</summary>
    /// <returns>The result of the call.</returns>
    public object Read(CallAttempt attempt, CallScope scope)
    {
        var body = attempt.Body!.Bytes;
        var isSuccess = (int)attempt.StatusCode!.Value is >= 200 and < 300;
        if (IsBlank(body))
            return isSuccess && attempt.Call.Operation.AnswersNothing
                ? ApiNoResponse.Value
                : throw WithoutBody(attempt);

        var parts = default(ResponseParts);
        try
        {
            if (Read(body, attempt.Call.Operation, isSuccess, ref parts, out var response))
            {
                if (parts.UnreadableName is { } element)
                    scope.DriftUnreadable(element, parts.UnreadableCount);
                return response!;
            }
        }
        // What comes after a clear refusal makes it no less clear.
        catch (ApiXmlException) when (_shape?.SaysFailure(parts) ?? parts.SaysFailure(_envelope)) { }
        catch (ApiXmlException fault)
        {
            throw NotUnderstood(attempt, fault.Message, fault, fault.Offset);
        }
        catch (TimeZoneNotFoundException fault)
        {
            throw NotUnderstood(attempt, fault.Message, fault);
        }
        var message = parts.ErrorMessage ?? "";
        var match = _shape?.Find(Catalogue, parts, message) ?? Catalogue.Find(parts.ErrorId, message);
        throw IsOverLimit(attempt, isNamed: parts.ErrorId is not null || parts.ErrorCode is not null, match.Error)
            ? OverLimit(attempt, ApiOutcome.Rejected, parts)
            : Rejected(attempt, parts, match);
    }

    /// <summary>Reads a body; true where its envelope says success.</summary>
    /// <exception cref="ApiXmlException">It is not a response of this API.</exception>
    public bool Read(
        ReadOnlySpan<byte> body,
        ApiOperation operation,
        bool isSuccess,
        ref ResponseParts parts,
        out object? response
    ) =>
        _shape is not null
            ? _shape.Read(body, _limits, _envelope, operation, isSuccess, ref parts, out response)
            : new ResponseReader(_envelope, operation, isSuccess).Read(body, _limits, ref parts, out response);

    public ApiResponseException TooLarge(CallAttempt attempt)
    {
        var limit = settings.MaxResponseBytes.ToString("N0", CultureInfo.InvariantCulture);
        return NotUnderstood(
            attempt,
            $"It is longer than {nameof(ApiClientOptions.MaxResponseBytes)} allows, {limit} bytes."
        );
    }

    public ApiResponseException Redirected(CallAttempt attempt) =>
        NotUnderstood(
            attempt,
            "It answers another request: the HTTP client followed a redirect. Switch AllowAutoRedirect off in its handler.",
            isOurs: false
        );

    private ApiErrorException Rejected(CallAttempt attempt, ResponseParts parts, ErrorMatch match)
    {
        var scrub = settings.Scrubber;
        return definition.CreateException(
            new ApiErrorResponse(parts.ErrorId, scrub.Scrub(parts.ErrorMessage ?? ""), ApiOutcome.Rejected)
            {
                Code = parts.ErrorCode is { } code ? scrub.ScrubDeclared(code) : null,
                Fields = _shape?.FieldsOf(parts, scrub),
                Error = match.Error,
                Detail = match.Detail is null ? null : scrub.Scrub(match.Detail),
                Values = match.Values.ConvertAll(scrub.ScrubDeclared),
                RequestEcho = parts.ErrorRequest is { } echo ? scrub.Scrub(echo) : null,
                Operation = attempt.Call.Operation.Name,
                Effect = attempt.Call.Operation.Effect,
                StatusCode = attempt.StatusCode,
                BytesReceived = attempt.Body?.Length,
            }
        );
    }

    // 429 has no other meaning, unless it comes with an error of the contract. The status of the contract is first of all that of wrong
    // requests, whose error says why: an id, listed or not, is about this one request. Without one it means the limit where our own count
    // is at it, and else perhaps: the rate limiter finds out. A page of another server with such a status means neither.
    private bool IsOverLimit(CallAttempt attempt, bool isNamed, ApiError? error)
    {
        var status = (int)attempt.StatusCode!.Value;
        if (error is not null || status == TooManyRequests)
            return error is null;
        return !isNamed
            && attempt.IsAtLimit
            && status == (attempt.Call.Operation.RateLimit ?? definition.RateLimit)?.OverLimitStatus;
    }

    private ApiRateLimitException OverLimit(CallAttempt attempt, ApiOutcome outcome, ResponseParts parts = default)
    {
        var status = ((int)attempt.StatusCode!.Value).ToString(CultureInfo.InvariantCulture);
        return new ApiRateLimitException(
            $"{attempt.Call.Operation.Name}: the API allows no more requests for now (HTTP status {status}). {outcome.InWords()}",
            outcome
        )
        {
            Operation = attempt.Call.Operation.Name,
            Effect = attempt.Call.Operation.Effect,
            StatusCode = attempt.StatusCode,
            BytesReceived = attempt.Body?.Length,
            RetryAfter = attempt.RetryAfter,
            Id = parts.ErrorId,
            RawMessage = settings.Scrubber.Scrub(parts.ErrorMessage ?? ""),
        };
    }

    private ApiException WithoutBody(CallAttempt attempt)
    {
        if (IsOverLimit(attempt, isNamed: false, error: null))
            return OverLimit(attempt, ApiOutcome.Unknown);
        if (definition.FindStatus((int)attempt.StatusCode!)?.WhenEmpty is not { } error)
            return NotUnderstood(attempt, "It has no body.", isEmpty: true);
        // The status may come from a server in between: what the API did is not known.
        return definition.CreateException(
            new ApiErrorResponse(error, rawMessage: "", ApiOutcome.Unknown)
            {
                Detail = error.Detail,
                IsOfStatus = true,
                Operation = attempt.Call.Operation.Name,
                Effect = attempt.Call.Operation.Effect,
                StatusCode = attempt.StatusCode,
                BytesReceived = attempt.Body?.Length,
            }
        );
    }

    private ApiResponseException NotUnderstood(
        CallAttempt attempt,
        string why,
        Exception? cause = null,
        int? offset = null,
        bool isOurs = true,
        bool isEmpty = false
    )
    {
        var status = attempt.StatusCode!.Value;
        var number = ((int)status).ToString(CultureInfo.InvariantCulture);
        var what =
            $"{attempt.Call.Operation.Name}: the response with HTTP status {number} is not understood. {why}{StatusInWords(status)}";
        return new ApiResponseException(what, cause)
        {
            Operation = attempt.Call.Operation.Name,
            Effect = attempt.Call.Operation.Effect,
            StatusCode = status,
            BytesReceived = attempt.Body?.Length,
            ResourceId = isOurs ? resourceIds.Find(attempt) : null,
            Offset = offset,
            IsEmpty = isEmpty,
        };
    }

    private string StatusInWords(HttpStatusCode status)
    {
        if ((int)status is >= 300 and < 400)
            return $" It is a redirect, which is not followed: check {nameof(ApiClientOptions.BaseAddress)}.";
        if ((int)status is >= 200 and < 300 || definition.FindStatus((int)status) is not { } known)
            return "";
        return $" The status means {known.Name}{(known.Summary.Length > 0 ? ": " + known.Summary : ".")}";
    }

    private static bool IsBlank(ReadOnlySpan<byte> body)
    {
        foreach (var b in body)
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                return false;
        }
        return true;
    }
}
