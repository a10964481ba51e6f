namespace EnvoyerSms;

/// <summary>A call with a key was not made now: the key was used before. This call sent nothing.</summary>
/// <remarks>The message never holds the key.</remarks>
public sealed class ApiOnceException : ApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is known of the key.</param>
    /// <param name="reason">Why the call was not made.</param>
    public ApiOnceException(string message, ApiOnceReason reason)
        : base(message, reason == ApiOnceReason.OtherCall ? ApiOutcome.NotSent : ApiOutcome.Unknown, null) =>
        Reason = reason;

    /// <summary>Why the call was not made.</summary>
    public ApiOnceReason Reason { get; }

    /// <summary>True while another holder of the key is at work: the same call tells later what became of it. Otherwise somebody has to decide first, or the call is wrong.</summary>
    public override bool IsSafeToRetry => Reason == ApiOnceReason.InProgress;
}
