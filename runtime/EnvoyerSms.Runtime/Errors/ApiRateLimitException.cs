namespace EnvoyerSms;

/// <summary>No request is left in the API's window: the client held the call back, or the API refused it for that reason.</summary>
public sealed class ApiRateLimitException : ApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened and when to try again.</param>
    /// <param name="outcome">
    /// <see cref="ApiOutcome.NotSent"/> where the client held the call back; <see cref="ApiOutcome.Rejected"/> where the API refused
    /// it, and <see cref="ApiOutcome.Unknown"/> where only the HTTP status says so.
    /// </param>
    public ApiRateLimitException(string message, ApiOutcome outcome = ApiOutcome.NotSent)
        : base(message, outcome, innerException: null) { }

    /// <summary>
    /// How long to wait: what the API says, otherwise the longest time until its next window opens; null where neither is known.
    /// </summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The number of the error that the API answered; null where it gave none, and where the client held the call back.</summary>
    public long? Id { get; init; }

    /// <summary>
    /// What the API wrote, without credentials; empty where it wrote nothing, and where the client held the call back. May hold personal
    /// data: not part of the exception's message.
    /// </summary>
    public string RawMessage { get; init; } = "";

    /// <summary>True once <see cref="RetryAfter"/> is over, because a request beyond the limit is not carried out. Where only the HTTP status says that the limit was reached, as for any unknown outcome.</summary>
    public override bool IsSafeToRetry => Outcome != ApiOutcome.Unknown || base.IsSafeToRetry;

    /// <summary>The same with the rate limiter's estimate of how long to wait, where the API does not say.</summary>
    internal ApiRateLimitException WithEstimate(TimeSpan? estimate) =>
        new(Message, Outcome)
        {
            Operation = Operation,
            Effect = Effect,
            StatusCode = StatusCode,
            BytesReceived = BytesReceived,
            ResourceId = ResourceId,
            Id = Id,
            RawMessage = RawMessage,
            RetryAfter = RetryAfter ?? estimate,
        };
}
