namespace EnvoyerSms;

/// <summary>A response came that is not what the API is known to answer: another server's page, a broken or contradictory document, one too large.</summary>
/// <remarks>The message never holds text of the response. The request did reach a server, so the outcome is <see cref="ApiOutcome.Unknown"/>.</remarks>
public sealed class ApiResponseException : ApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong with the response.</param>
    /// <param name="innerException">What came up below; may be null.</param>
    public ApiResponseException(string message, Exception? innerException = null)
        : base(message, ApiOutcome.Unknown, innerException) { }

    /// <summary>Byte of the body at which it stopped making sense, counted from 0; null where no single place is to blame.</summary>
    public long? Offset { get; init; }
}
