namespace EnvoyerSms;

/// <summary>No complete response came: the connection failed, broke off or took longer than allowed.</summary>
/// <remarks>
/// Look at <see cref="ApiException.Outcome"/> before repeating a call that has an effect: with <see cref="ApiOutcome.Unknown"/>
/// the API may have acted although no response came.
/// </remarks>
public sealed class ApiTransportException : ApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="outcome">What is known about what the API did with the call.</param>
    /// <param name="innerException">The cause; may be null.</param>
    public ApiTransportException(string message, ApiOutcome outcome, Exception? innerException = null)
        : base(message, outcome, innerException) { }

    /// <summary>True where the time allowed for the call ran out.</summary>
    public bool IsTimeout { get; init; }
}
