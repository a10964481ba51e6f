using System.ComponentModel;
using System.Net;

namespace EnvoyerSms.Runtime.Errors;

/// <summary>An error of the API, as read from its response. An API's own exception is made from it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiErrorResponse
{
    /// <summary>Makes a response with an error of the catalogue, for test doubles.</summary>
    /// <param name="error">The error or detail.</param>
    /// <param name="outcome">What is known about what the API did with the call.</param>
    public ApiErrorResponse(ApiError error, ApiOutcome outcome = ApiOutcome.Rejected)
        : this((error ?? throw new ArgumentNullException(nameof(error))).Id, error.Message, outcome)
    {
        Error = error;
        Detail = error.Detail;
    }

    internal ApiErrorResponse(long? id, string rawMessage, ApiOutcome outcome)
    {
        Id = id;
        RawMessage = rawMessage;
        Outcome = outcome;
    }

    /// <summary>Null where the API gave no number.</summary>
    internal long? Id { get; }

    internal string RawMessage { get; }
    internal ApiOutcome Outcome { get; }
    internal ApiError? Error { get; init; }
    internal string? Detail { get; init; }
    internal IReadOnlyList<string> Values { get; init; } = [];
    internal string? RequestEcho { get; init; }

    /// <summary>No body came: only the HTTP status means the error.</summary>
    internal bool IsOfStatus { get; init; }
    internal string? Operation { get; init; }
    internal ApiEffect Effect { get; init; }
    internal HttpStatusCode? StatusCode { get; init; }
    internal int? BytesReceived { get; init; }
}
