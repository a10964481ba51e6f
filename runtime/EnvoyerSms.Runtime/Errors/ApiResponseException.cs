namespace EnvoyerSms;

/// <summary>The response is not one of the contract: another server's page, a broken or contradictory document, or one that is too large.</summary>
/// <remarks>The message never holds text of the response. The request did reach a server, so the outcome is <see cref="ApiOutcome.Unknown"/>.</remarks>
public sealed class ApiResponseException : ApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong with the response.</param>
    /// <param name="innerException">The cause; may be null.</param>
    public ApiResponseException(string message, Exception? innerException = null)
        : base(message, ApiOutcome.Unknown, innerException) { }

    /// <summary>Byte of the body at which the fault is, counted from 0; null where it is not at a single byte.</summary>
    public long? Offset { get; init; }

    /// <summary>There was no body at all.</summary>
    internal bool IsEmpty { get; init; }
}
