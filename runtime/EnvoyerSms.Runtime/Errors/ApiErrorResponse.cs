using System.ComponentModel;
using System.Globalization;
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
        : this(error ?? throw new ArgumentNullException(nameof(error)), error.Message, outcome)
    {
        Detail = error.Detail;
    }

    internal ApiErrorResponse(ApiError error, string rawMessage, ApiOutcome outcome)
        : this(error.Code is null ? error.Id : null, rawMessage, outcome)
    {
        Error = error;
        Code = error.Code is { Length: > 0 } code ? code : null;
    }

    internal ApiErrorResponse(long? id, string rawMessage, ApiOutcome outcome)
    {
        Id = id;
        RawMessage = rawMessage;
        Outcome = outcome;
    }

    /// <summary>A further field of the error, as text.</summary>
    /// <param name="index">Its place among the fields of the contract.</param>
    /// <returns>The text; null where the API did not tell.</returns>
    public string? GetText(int index) => Fields?[index];

    /// <summary>A further field of the error, as a whole number.</summary>
    /// <param name="index">Its place among the fields of the contract.</param>
    /// <returns>The number; null where the API did not tell, or told something else.</returns>
    public long? GetInteger(int index) =>
        long.TryParse(Fields?[index], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Null where the API gave no number.</summary>
    internal long? Id { get; }

    /// <summary>Null where the API gave no text that names the error.</summary>
    internal string? Code { get; init; }
    internal string?[]? Fields { get; init; }

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
