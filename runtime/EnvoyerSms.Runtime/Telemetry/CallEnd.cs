using System.Net;

namespace EnvoyerSms.Runtime.Telemetry;

/// <summary>How a call ended, as traces and metrics name it: few values, so that each can be a line of a chart.</summary>
internal readonly struct CallEnd
{
    // The conventions' name for a value that is not in the list of known ones.
    private const string Other = "_OTHER";

    private CallEnd(string outcome, int requests, HttpStatusCode? statusCode)
    {
        Outcome = outcome;
        Requests = requests;
        StatusCode = statusCode;
    }

    public readonly string Outcome;
    public readonly int Requests;
    public readonly HttpStatusCode? StatusCode;

    /// <summary>What went wrong; null where nothing did.</summary>
    public string? ErrorType { get; private init; }

    /// <summary>The same in a sentence, where it is one of this library, which holds nothing personal.</summary>
    public string? Description { get; private init; }

    public static CallEnd Success(HttpStatusCode? status, int requests) =>
        new(requests > 0 ? "sent" : "replayed", requests, status);

    public static CallEnd Failure(Exception failure, int requests) =>
        failure switch
        {
            ApiException known => new(Word(known.Outcome), requests, known.StatusCode)
            {
                ErrorType = TypeOf(known),
                Description = known.Message,
            },
            ApiCanceledException canceled => new(Word(canceled.Outcome), requests, null)
            {
                ErrorType = TypeOf(canceled),
                Description = canceled.Message,
            },
            // A mistake in the program, such as a client that was disposed; its message may contain anything.
            _ => new(Word(requests == 0 ? ApiOutcome.NotSent : ApiOutcome.Unknown), requests, null)
            {
                ErrorType = TypeOf(failure),
            },
        };

    /// <summary>An error's name in the contract, or what kind of exception it is. Unlisted numbers are one kind: a server could send any.</summary>
    public static string TypeOf(Exception failure) =>
        failure switch
        {
            ApiErrorException error => error.Error?.Name ?? Other,
            ApiTransportException { IsTimeout: true } => "timeout",
            _ => failure.GetType().FullName ?? Other,
        };

    private static string Word(ApiOutcome outcome) =>
        outcome switch
        {
            ApiOutcome.NotSent => "not_sent",
            ApiOutcome.Rejected => "rejected",
            _ => "unknown",
        };
}
