using EnvoyerSms.Runtime.Errors;

namespace EnvoyerSms;

/// <summary>The caller cancelled the call. <see cref="Outcome"/> says whether something had been sent by then.</summary>
public sealed class ApiCanceledException : OperationCanceledException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="outcome">What is known about what the API did with the call.</param>
    /// <param name="innerException">The original cancellation; may be null.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public ApiCanceledException(
        ApiOutcome outcome,
        Exception? innerException = null,
        CancellationToken cancellationToken = default
    )
        : base($"The call was cancelled. {outcome.InWords()}", innerException, cancellationToken) => Outcome = outcome;

    /// <summary>What is known about what the API did with the call: never <see cref="ApiOutcome.Rejected"/>.</summary>
    public ApiOutcome Outcome { get; }

    /// <summary>Name of the operation; null where the exception was not made by a client.</summary>
    public string? Operation { get; init; }

    /// <summary>What the operation changes at the service.</summary>
    public ApiEffect Effect { get; init; }

    /// <inheritdoc cref="ApiException.BytesReceived"/>
    public int? BytesReceived { get; init; }

    /// <inheritdoc cref="ApiException.ResourceId"/>
    public string? ResourceId { get; init; }

    /// <summary>As <see cref="ApiException.IsSafeToRetry"/>.</summary>
    public bool IsSafeToRetry => Outcome.IsSafeToRetry(Effect);
}
