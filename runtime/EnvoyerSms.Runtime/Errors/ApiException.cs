using System.Net;
using EnvoyerSms.Runtime.Errors;

namespace EnvoyerSms;

/// <summary>A call that gave no result. Its message and <c>ToString()</c> hold no secret and no personal data.</summary>
/// <remarks>A call that its caller cancelled ends in <see cref="ApiCanceledException"/> instead, which is an <see cref="OperationCanceledException"/>.</remarks>
public abstract class ApiException : Exception
{
    private protected ApiException(string message, ApiOutcome outcome, Exception? innerException)
        : base(message, innerException) => Outcome = outcome;

    /// <summary>What is known about what the API did with the call.</summary>
    public ApiOutcome Outcome { get; }

    /// <summary>Name of the operation; null where the exception was not made by a client.</summary>
    public string? Operation { get; init; }

    /// <summary>What the operation changes at the service.</summary>
    public ApiEffect Effect { get; init; }

    /// <summary>How many bytes of the response's body came; null where no response came, or no call was made.</summary>
    public int? BytesReceived { get; init; }

    /// <summary>
    /// The resource id in a response that broke off or is not understood, such as the number of a message: the call was then most
    /// likely carried out. Null where the response held none.
    /// </summary>
    public string? ResourceId { get; init; }

    /// <summary>HTTP status of the response; null where none came.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>
    /// True where repeating the call cannot have its effect twice: nothing was sent, or the outcome is unknown and the operation
    /// only reads or may be repeated by its nature. False after an error of the API, which would come again.
    /// </summary>
    public virtual bool IsSafeToRetry => Outcome.IsSafeToRetry(Effect);
}
