using System.Globalization;
using EnvoyerSms.Runtime;

namespace EnvoyerSms;

/// <summary>The API answered an error. Each API has its own class below this one, with its error ids as an enum.</summary>
public abstract class ApiErrorException : ApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="reply">The error as the API answered it.</param>
    protected ApiErrorException(ApiErrorReply reply)
        : base(Describe(reply ?? throw new ArgumentNullException(nameof(reply))), reply.Outcome, innerException: null)
    {
        Id = reply.Id;
        Error = reply.Error;
        Detail = reply.Detail;
        Values = reply.Values;
        RawMessage = reply.RawMessage;
        RequestEcho = reply.RequestEcho;
        Operation = reply.Operation;
        Effect = reply.Effect;
        StatusCode = reply.StatusCode;
        BytesReceived = reply.BytesReceived;
    }

    /// <summary>The number by which the API names the error; numbers that the contract does not list are kept.</summary>
    public long Id { get; }

    /// <summary>The entry of the catalogue that fits best, a detail before its error; null for a number that the contract does not list.</summary>
    public ApiError? Error { get; }

    /// <summary>What the API adds to the message of the error, such as which value is wrong; null where it adds nothing.</summary>
    public string? Detail { get; }

    /// <summary>Name, on the wire, of the first parameter the error is about; null where the contract names none.</summary>
    public string? Parameter => Parameters.Count > 0 ? Parameters[0] : null;

    /// <summary>Names, on the wire, of the parameters the error is about; empty where the contract names none.</summary>
    public IReadOnlyList<string> Parameters => Error?.Parameters ?? [];

    /// <summary>
    /// The values that the API complains of, such as the wrong numbers; of more than a thousand the first. May be personal: not
    /// part of the message.
    /// </summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The message as the API wrote it, without credentials. May hold personal data: not part of the message.</summary>
    public string RawMessage { get; }

    /// <summary>The request as the API echoed it, without credentials; null where it echoed nothing. May hold personal data.</summary>
    public string? RequestEcho { get; }

    private static string Describe(ApiErrorReply reply)
    {
        var call = reply.Operation is null ? "The API answered" : $"{reply.Operation}: the API answered";
        var what = reply.Error is { } known
            ? $": {Words(known, reply)}"
            : $", which the contract does not list: see {nameof(RawMessage)}.";
        return string.Format(CultureInfo.InvariantCulture, "{0} error {1}{2}", call, reply.Id, what);
    }

    // Words of the API that the contract does not list may quote the request: they stay in their properties.
    private static string Words(ApiError known, ApiErrorReply reply)
    {
        if (known.Message.Contains(ErrorTemplate.Hole) && reply.Values.Count > 0)
        {
            var count = reply.Values.Count.ToString(CultureInfo.InvariantCulture);
            return known.Message.Replace(ErrorTemplate.Hole, $"({count} in {nameof(Values)})");
        }
        var message = ErrorTemplate.WithoutHole(known.Message);
        return known.Detail is null && reply.Detail is not null
            ? $"{message}, with a detail that the contract does not list: see {nameof(Detail)}."
            : message;
    }
}
