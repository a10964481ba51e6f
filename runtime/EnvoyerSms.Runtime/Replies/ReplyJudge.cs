using System.Globalization;
using System.Net;

namespace EnvoyerSms.Runtime;

/// <summary>
/// Decides what a reply means: the body first, whatever the HTTP status, then the status where there is no body. A status alone
/// is not the API's word: proxies answer with statuses too.
/// </summary>
internal sealed class ReplyJudge(ApiDefinition definition, ApiClientSettings settings)
{
    private readonly XmlLimits _limits = new() { Size = settings.MaxResponseBytes };

    // On first use: most clients never meet an error.
    private ErrorCatalogue Catalogue => field ??= new ErrorCatalogue(definition);

    public TResponse Decide<TRequest, TResponse>(
        ApiCall call,
        ApiOperation<TRequest, TResponse> operation,
        ReadOnlySpan<byte> body
    )
    {
        if (IsBlank(body))
            throw WithoutBody(call);

        var reader = new ReplyReader<TResponse>(definition.Envelope, operation.ResponseElementUtf8, operation.Read);
        ReplyParts parts;
        try
        {
            if (reader.Read(body, _limits, out parts, out var response))
                return response!;
            if (parts.ErrorId is null)
                throw new ApiXmlException("The reply says failure and carries no error id", 0);
        }
        catch (ApiXmlException fault)
        {
            throw NotUnderstood(call, fault.Message, fault, fault.Offset);
        }
        catch (TimeZoneNotFoundException fault)
        {
            throw NotUnderstood(call, fault.Message, fault);
        }
        throw Rejected(call, parts);
    }

    public ApiResponseException TooLarge(ApiCall call)
    {
        var limit = settings.MaxResponseBytes.ToString("N0", CultureInfo.InvariantCulture);
        return NotUnderstood(
            call,
            $"It is longer than {nameof(ApiClientOptions.MaxResponseBytes)} allows, {limit} bytes."
        );
    }

    public ApiResponseException Redirected(ApiCall call) =>
        NotUnderstood(
            call,
            "It answers another request: the HTTP client followed a redirect. Switch AllowAutoRedirect off in its handler."
        );

    private ApiErrorException Rejected(ApiCall call, ReplyParts parts)
    {
        var message = parts.ErrorMessage ?? "";
        var match = Catalogue.Find(parts.ErrorId!.Value, message);
        var scrub = settings.Scrubber;
        return definition.CreateException(
            new ApiErrorReply(parts.ErrorId.Value, scrub.Scrub(message), ApiOutcome.Rejected)
            {
                Error = match.Error,
                Detail = match.Detail is null ? null : scrub.Scrub(match.Detail),
                Values = [.. match.Values.Select(scrub.Scrub)],
                RequestEcho = parts.ErrorRequest is { } echo ? scrub.Scrub(echo) : null,
                Operation = call.Operation,
                Effect = call.Effect,
                StatusCode = call.StatusCode,
            }
        );
    }

    private ApiException WithoutBody(ApiCall call)
    {
        if (definition.FindStatus((int)call.StatusCode!)?.WhenEmpty is not { } error)
            return NotUnderstood(call, "It has no body.");
        // The status may come from a server in between: what the API did is not known.
        return definition.CreateException(
            new ApiErrorReply(error, ApiOutcome.Unknown)
            {
                Operation = call.Operation,
                Effect = call.Effect,
                StatusCode = call.StatusCode,
            }
        );
    }

    private ApiResponseException NotUnderstood(ApiCall call, string why, Exception? cause = null, int? offset = null)
    {
        var status = call.StatusCode!.Value;
        var number = ((int)status).ToString(CultureInfo.InvariantCulture);
        var what =
            $"{call.Operation}: the reply with HTTP status {number} is not understood. {why}{StatusInWords(status)}";
        return new ApiResponseException(what, cause)
        {
            Operation = call.Operation,
            Effect = call.Effect,
            StatusCode = status,
            Offset = offset,
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
