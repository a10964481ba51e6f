using System.Diagnostics;
using System.Net;

namespace EnvoyerSms.Runtime.Telemetry;

/// <summary>One call that is being watched, from the check of its request to its end.</summary>
internal readonly struct CallScope(CallWatch watch, string operation, long start, Activity? activity)
{
    /// <summary>A response came, of any kind.</summary>
    public void Answered(HttpStatusCode status, TimeSpan elapsed) =>
        watch.Log?.CallAnswered(operation, status, elapsed);

    /// <summary>A request failed, and another follows.</summary>
    /// <param name="failure">What the first one ended in.</param>
    /// <param name="attempt">Which request follows: 2 for the first retry.</param>
    /// <param name="delay">When.</param>
    public void Retrying(ApiException failure, int attempt, TimeSpan delay)
    {
        watch.Log?.CallRetried(failure.Message, attempt, delay);
        watch.Telemetry.Retried(activity, operation, CallEnd.TypeOf(failure));
    }

    /// <summary>The rate limiter permitted the request, but not at once.</summary>
    public void RateLimitWaited(TimeSpan waited)
    {
        watch.Log?.RateLimitWaited(operation, waited);
        watch.Telemetry.Waited(activity, operation, waited);
    }

    /// <summary>The API said that no request is left, or may have said so.</summary>
    public void RateLimitClosed(ApiRateLimitState left)
    {
        if (left.IsProbing)
            watch.Log?.RateLimitProbing(operation, left.ResetsAt);
        else
            watch.Log?.RateLimitClosed(operation, left.ResetsAt);
    }

    /// <summary>The rate limiter failed when it recorded what became of a request. The call continues.</summary>
    public void RateLimiterFailed(Exception fault) =>
        watch.Log?.RateLimiterFailed(operation, fault.GetType().ToString());

    /// <summary>The rate limiter failed before a request that only reads, and it is sent all the same.</summary>
    public void PassedUncounted(Exception fault) => watch.Log?.PassedUncounted(operation, fault.GetType().ToString());

    /// <summary>The API accepted what rules of the contract forbid.</summary>
    public void DriftAccepted(IReadOnlyList<ApiValidationFailure> failures)
    {
        foreach (var failure in failures)
        {
            watch.Log?.DriftAccepted(operation, failure.Message);
            watch.Telemetry.Drifted(operation, "accepted", failure.Error, failure.Parameter);
        }
    }

    /// <summary>The API answered with an error, or a detail of one, that the contract does not list.</summary>
    /// <param name="id">The number of the error; null where the API gave none.</param>
    /// <param name="error">The error, where only its detail is new.</param>
    public void DriftUnlisted(long? id, ApiError? error)
    {
        watch.Log?.DriftUnlisted(operation, id);
        watch.Telemetry.Drifted(operation, "unlisted", error, parameter: null);
    }

    /// <summary>Optional values of a response are not written as the contract says, and null.</summary>
    /// <param name="element">The contract's name of the first.</param>
    /// <param name="count">How many.</param>
    public void DriftUnreadable(string element, int count)
    {
        watch.Log?.DriftUnreadable(operation, element, count);
        watch.Telemetry.Drifted(operation, "unreadable", error: null, parameter: null);
    }

    /// <summary>The API refused what the contract's rules let through, with an error that one of them is to prevent.</summary>
    public void DriftRefused(ApiError error)
    {
        watch.Log?.DriftRefused(operation, error);
        watch.Telemetry.Drifted(operation, "refused", error, parameter: null);
    }

    /// <param name="status">HTTP status of the response.</param>
    /// <param name="requests">How many requests the call took.</param>
    public void Succeeded(HttpStatusCode? status, int requests)
    {
        if (requests > 0)
            watch.Health?.Answered();
        watch.Telemetry.Ended(activity, operation, CallEnd.Success(status, requests), Elapsed);
    }

    /// <param name="failure">What the caller gets.</param>
    /// <param name="requests">How many requests the call took; 0 where none was handed over.</param>
    public void Failed(Exception failure, int requests)
    {
        if (requests > 0)
            watch.Health?.Failed(watch.Definition, failure, watch.Clock.GetUtcNow());
        var elapsed = Elapsed;
        var end = CallEnd.Failure(failure, requests);
        if (end.Description is { } description)
            watch.Log?.CallFailed(description, elapsed);
        watch.Telemetry.Ended(activity, operation, end, elapsed);
    }

    private TimeSpan Elapsed => watch.Clock.GetElapsedTime(start);
}
