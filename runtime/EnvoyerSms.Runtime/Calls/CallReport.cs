using EnvoyerSms.Runtime.RateLimit;
using EnvoyerSms.Runtime.Telemetry;
using EnvoyerSms.Runtime.Transport;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>
/// Reports to the rate limiter what became of a request, and gives its lease back. The outcome is known by then, and the limiter cannot
/// replace it: nothing in here throws, and the time to wait for it is limited.
/// </summary>
internal sealed class CallReport(ClientRateLimit account, TimeProvider clock, int? overLimitStatus)
{
    // The caller waits for the outcome of the call: a slow limiter must not hold it back for longer.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>The API carried the request out.</summary>
    /// <param name="attempt">The request.</param>
    /// <param name="limit">How many requests the response allows the account; null where it does not say.</param>
    /// <param name="scope">Is told where the limiter fails.</param>
    /// <param name="cancellationToken">Stops waiting for the limiter, which goes on.</param>
    /// <returns>Completes when the limiter knows, failed, or took too long.</returns>
    public ValueTask<ApiRateLimitState?> SucceededAsync(
        CallAttempt attempt,
        long? limit,
        CallScope scope,
        CancellationToken cancellationToken
    ) => HearAsync(TellAsync(attempt, ApiRequestArrival.Accepted, limit, scope), attempt, scope, cancellationToken);

    /// <summary>The API refused the request, or it did not arrive, or nobody knows whether it did.</summary>
    /// <returns>Where the limit may be reached, what is left now, where the limiter tells in time; else null.</returns>
    /// <inheritdoc cref="SucceededAsync"/>
    public ValueTask<ApiRateLimitState?> FailedAsync(
        CallAttempt attempt,
        Exception failure,
        CallScope scope,
        CancellationToken cancellationToken
    )
    {
        // Only of a refusal that is certain: one wrong request must not close the account for as long as its response likes.
        var retryAfter = (failure as ApiRateLimitException)?.RetryAfter;
        var telling = TellAsync(attempt, Arrival(failure), limit: null, scope, retryAfter);
        return HearAsync(telling, attempt, scope, cancellationToken);
    }

    /// <summary>The limiter took longer than the call waited, which has ended. The lease that it gives then is not used.</summary>
    public static Task TooLateAsync(Task<ApiRateLimitLease> acquiring, CallScope scope) =>
        EndAsync(new(acquiring), ApiRequestArrival.NotSent, retryAfter: null, scope, isLate: true).AsTask();

    private ApiRequestArrival Arrival(Exception failure) =>
        failure switch
        {
            ApiException { Outcome: ApiOutcome.NotSent } or ApiCanceledException { Outcome: ApiOutcome.NotSent } =>
                ApiRequestArrival.NotSent,
            ApiRateLimitException => ApiRequestArrival.Refused,
            ApiErrorException { Outcome: ApiOutcome.Rejected, IsNamed: true } => ApiRequestArrival.Answered,
            ApiErrorException { Outcome: ApiOutcome.Rejected } error when IsOverLimit(error) =>
                ApiRequestArrival.Refused,
            ApiResponseException { IsEmpty: true } empty when IsOverLimit(empty) => ApiRequestArrival.Empty,
            _ => ApiRequestArrival.Unknown,
        };

    private bool IsOverLimit(ApiException failure) => (int?)failure.StatusCode == overLimitStatus;

    // Not cancelled with the call: the request has been sent.
    private async ValueTask<ApiRateLimitState?> TellAsync(
        CallAttempt attempt,
        ApiRequestArrival arrival,
        long? limit,
        CallScope scope,
        TimeSpan? retryAfter = null
    )
    {
        if (attempt.Lease is { } lease)
            await EndAsync(new(lease), arrival, retryAfter, scope).ConfigureAwait(false);
        try
        {
            // A handler of the HTTP client may have sent the request again, which the API counts too.
            for (var times = attempt.Content?.Repetitions ?? 0; times > 0; times--)
            {
                var acquiring = account.AcquireAsync(ApiRateLimitMode.SendAnyway, CancellationToken.None);
                await EndAsync(acquiring, ApiRequestArrival.Unknown, retryAfter: null, scope).ConfigureAwait(false);
            }
            if (limit is > 0)
                await account.LearnLimitAsync((int)Math.Min(limit.Value, int.MaxValue)).ConfigureAwait(false);
            if (arrival is not (ApiRequestArrival.Refused or ApiRequestArrival.Empty))
                return null;
            var left =
                await account.GetStateAfterRequestAsync().ConfigureAwait(false) ?? throw ClientRateLimit.NoState();
            if (left.IsClosed)
                scope.RateLimitClosed(left);
            return left;
        }
        catch (Exception fault)
        {
            scope.RateLimiterFailed(fault);
            return null;
        }
    }

    private static async ValueTask EndAsync(
        ValueTask<ApiRateLimitLease> leasing,
        ApiRequestArrival arrival,
        TimeSpan? retryAfter,
        CallScope scope,
        bool isLate = false
    )
    {
        try
        {
            var lease = await leasing.ConfigureAwait(false);
            await using (lease.ConfigureAwait(false))
            {
                if (arrival != ApiRequestArrival.Unknown)
                    await lease.ReportAsync(arrival, retryAfter).ConfigureAwait(false);
            }
        }
        catch (Exception) when (isLate)
        {
            // The call has reported already that the limiter did not answer.
        }
        catch (Exception fault)
        {
            scope.RateLimiterFailed(fault);
        }
    }

    // As a rule it is complete already, and nothing is allocated.
    private ValueTask<ApiRateLimitState?> HearAsync(
        ValueTask<ApiRateLimitState?> telling,
        CallAttempt attempt,
        CallScope scope,
        CancellationToken cancellationToken
    ) => telling.IsCompleted ? telling : new(WaitAsync(telling.AsTask(), attempt, scope, cancellationToken));

    private async Task<ApiRateLimitState?> WaitAsync(
        Task<ApiRateLimitState?> telling,
        CallAttempt attempt,
        CallScope scope,
        CancellationToken cancellationToken
    )
    {
        var timeout = attempt.Call.Settings.Timeout;
        var longest = timeout == Timeout.InfiniteTimeSpan ? Longest : Times.Min(timeout, Longest);
        try
        {
            await ClockWait.ForAsync(telling, clock, longest, cancellationToken).ConfigureAwait(false);
            return await telling.ConfigureAwait(false);
        }
        catch (Exception stop)
        {
            // It continues without being waited for.
            if (!cancellationToken.IsCancellationRequested)
                scope.RateLimiterFailed(stop);
            return null;
        }
    }
}
