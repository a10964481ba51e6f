using System.Globalization;
using EnvoyerSms.Runtime.Errors;

namespace EnvoyerSms;

/// <summary>The API answered with an error. Each API has its own class below this one, with its error ids as an enum.</summary>
public abstract class ApiErrorException : ApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="response">The error as read from the response.</param>
    protected ApiErrorException(ApiErrorResponse response)
        : base(
            Describe(response ?? throw new ArgumentNullException(nameof(response))),
            response.Outcome,
            innerException: null
        )
    {
        Id = response.Id;
        Code = response.Code;
        Error = response.Error;
        Detail = response.Detail;
        Values = response.Values;
        RawMessage = response.RawMessage;
        RequestEcho = response.RequestEcho;
        Operation = response.Operation;
        Effect = response.Effect;
        StatusCode = response.StatusCode;
        BytesReceived = response.BytesReceived;
    }

    /// <summary>
    /// The number by which the API names the error; numbers that the contract does not list are kept. Null where the API refused the
    /// request without a number: see <see cref="RawMessage"/>.
    /// </summary>
    public long? Id { get; }

    /// <summary>
    /// The text by which the API names the error, where it names them by texts; texts that the contract does not list are kept. Null where it
    /// gave none.
    /// </summary>
    public string? Code { get; }

    /// <summary>The number of the error in the contract: that by which the API names it, where it has one.</summary>
    internal long? Number => Error?.Id ?? Id;

    /// <summary>The API said which error it is.</summary>
    internal bool IsNamed => Id is not null || Code is not null || Error is not null;

    /// <summary>The entry of the catalogue that fits best, a detail before its error; null for a number that the contract does not list.</summary>
    public ApiError? Error { get; }

    /// <summary>What the API adds to the message of the error, such as which value is wrong; null where it adds nothing.</summary>
    public string? Detail { get; }

    /// <summary>Name, on the wire, of the first parameter the error is about; null where the contract names none.</summary>
    public string? Parameter => Parameters.Count > 0 ? Parameters[0] : null;

    /// <summary>Names, on the wire, of the parameters the error is about; empty where the contract names none.</summary>
    public IReadOnlyList<string> Parameters => Error?.Parameters ?? [];

    /// <summary>
    /// The values that the API reports as wrong, such as phone numbers; at most the first thousand. May be personal: not
    /// part of the message.
    /// </summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>
    /// The message as the API wrote it, without credentials; empty where it wrote none. May hold personal data: not part of the
    /// exception's message.
    /// </summary>
    public string RawMessage { get; }

    /// <summary>The request as the API echoed it, without credentials; null where it echoed nothing. May hold personal data.</summary>
    public string? RequestEcho { get; }

    private static string Describe(ApiErrorResponse response)
    {
        var call =
            response.IsOfStatus
                ? $"{response.Operation}: HTTP status {Status(response)} came without a body, which means"
            : response.Operation is null ? "The API answered"
            : $"{response.Operation}: the API answered";
        var id = response.Code ?? response.Id?.ToString(CultureInfo.InvariantCulture);
        if (response.Error is { } known)
            return $"{call} {(id is null ? "an error" : "error " + id)}: {Words(known, response)}";
        // A text that the contract does not list is the API's own, and may quote the request: it stays in its property.
        if (response.Code is not null)
            return $"{call} an error that the contract does not list: see {nameof(Code)}.";
        return id is null
            ? $"{call} an error without a number: see {nameof(RawMessage)}."
            : $"{call} error {id}, which the contract does not list: see {nameof(RawMessage)}.";
    }

    private static string Status(ApiErrorResponse response) =>
        ((int)response.StatusCode!.Value).ToString(CultureInfo.InvariantCulture);

    // A message that the contract does not list may quote the request: it stays in its property.
    private static string Words(ApiError known, ApiErrorResponse response)
    {
        if (known.Message.Length == 0)
            return known.Name;
        if (known.Message.Contains(ErrorTemplate.Hole) && response.Values.Count > 0)
        {
            var count = response.Values.Count.ToString(CultureInfo.InvariantCulture);
            return known.Message.Replace(ErrorTemplate.Hole, $"({count} in {nameof(Values)})");
        }
        var message = ErrorTemplate.WithoutHole(known.Message);
        return known.Detail is null && response.Detail is not null
            ? $"{message}, with a detail that the contract does not list: see {nameof(Detail)}."
            : message;
    }
}
