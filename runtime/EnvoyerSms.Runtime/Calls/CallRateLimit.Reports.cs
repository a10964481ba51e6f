using EnvoyerSms.Runtime.RateLimit;
using EnvoyerSms.Runtime.Telemetry;

namespace EnvoyerSms.Runtime.Calls;

// Reports to the rate limiter what became of a request. Nothing in here throws.
internal sealed partial class CallRateLimit
{
    // The caller waits for the outcome of the call: a slow limiter must not hold it back for longer.
    private static readonly TimeSpan LongestReport = TimeSpan.FromSeconds(30);

    /// <summary>The API carried the request out.</summary>
    public ValueTask SucceededAsync(
        ApiRateLimitLease? lease,
        ApiCall call,
        CallScope scope,
        CancellationToken cancellationToken
    ) => ReportAsync(lease, ApiRequestArrival.Accepted, null, call, scope, cancellationToken);

    /// <summary>The response states how many requests the account may make.</summary>
    public ValueTask LearnLimitAsync(long limit, ApiCall call, CallScope scope, CancellationToken cancellationToken) =>
        HearAsync(LearnAsync((int)Math.Min(limit, int.MaxValue)), call, scope, cancellationToken);

    /// <summary>The request failed.</summary>
    public async ValueTask FailedAsync(
        ApiRateLimitLease? lease,
        Exception failure,
        ApiCall call,
        CallScope scope,
        CancellationToken cancellationToken
    )
    {
        if (failure is ApiRateLimitException refusal)
        {
            await ReportAsync(lease, ApiRequestArrival.Refused, refusal.RetryAfter, call, scope, cancellationToken)
                .ConfigureAwait(false);
            await TellAsync(refusal, call, scope, cancellationToken).ConfigureAwait(false);
        }
        else if (IsNotSent(failure))
        {
            await ReportAsync(lease, ApiRequestArrival.NotSent, null, call, scope, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <summary>Gives the lease back. A handler of the HTTP client may have sent the request again, which the API counts too.</summary>
    public ValueTask LeaveAsync(
        ApiRateLimitLease? lease,
        ApiCall call,
        CallScope scope,
        CancellationToken cancellationToken
    ) =>
        call.Content?.Repetitions > 0
            ? LeaveRepeatedAsync(lease, call, scope, cancellationToken)
            : EndAsync(lease, call, scope, cancellationToken);

    private async ValueTask LeaveRepeatedAsync(
        ApiRateLimitLease? lease,
        ApiCall call,
        CallScope scope,
        CancellationToken cancellationToken
    )
    {
        await EndAsync(lease, call, scope, cancellationToken).ConfigureAwait(false);
        for (var times = call.Content!.Repetitions; times > 0; times--)
            await HearAsync(CountAsync(), call, scope, cancellationToken).ConfigureAwait(false);
    }

    // Not cancelled with the call, as no report is: the request has been sent.
    private async ValueTask CountAsync()
    {
        var lease = await AcquireFirstAsync(ApiRateLimitMode.SendAnyway, CancellationToken.None).ConfigureAwait(false);
        await lease.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask LearnAsync(int limit)
    {
        var token = await GetTokenAsync(CancellationToken.None).ConfigureAwait(false);
        await limiter.LearnLimitAsync(token, limit).ConfigureAwait(false);
    }

    private ValueTask ReportAsync(
        ApiRateLimitLease? lease,
        ApiRequestArrival arrival,
        TimeSpan? retryAfter,
        ApiCall call,
        CallScope scope,
        CancellationToken cancellationToken
    )
    {
        if (lease is null)
            return default;
        try
        {
            return HearAsync(lease.ReportAsync(arrival, retryAfter), call, scope, cancellationToken);
        }
        catch (Exception fault)
        {
            scope.RateLimiterFailed(fault);
            return default;
        }
    }

    private ValueTask EndAsync(
        ApiRateLimitLease? lease,
        ApiCall call,
        CallScope scope,
        CancellationToken cancellationToken
    )
    {
        if (lease is null)
            return default;
        try
        {
            return HearAsync(lease.DisposeAsync(), call, scope, cancellationToken);
        }
        catch (Exception fault)
        {
            scope.RateLimiterFailed(fault);
            return default;
        }
    }

    private async ValueTask TellAsync(
        ApiRateLimitException refusal,
        ApiCall call,
        CallScope scope,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var state = await GetStateAsync(CancellationToken.None)
                .AsTask()
                .WaitAsync(Longest(call), _clock, cancellationToken)
                .ConfigureAwait(false);
            refusal.UntilReset = state.ResetsAt - _clock.GetUtcNow();
            if (state.IsClosed)
                scope.RateLimitClosed(state.ResetsAt);
        }
        catch (Exception fault)
        {
            Note(fault, scope, cancellationToken);
        }
    }

    // As a rule it completes at once, and nothing is allocated.
    private ValueTask HearAsync(ValueTask telling, ApiCall call, CallScope scope, CancellationToken cancellationToken)
    {
        if (!telling.IsCompletedSuccessfully)
            return new ValueTask(HearAsync(telling.AsTask(), call, scope, cancellationToken));
        telling.GetAwaiter().GetResult();
        return default;
    }

    private async Task HearAsync(Task telling, ApiCall call, CallScope scope, CancellationToken cancellationToken)
    {
        try
        {
            await telling.WaitAsync(Longest(call), _clock, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            Note(fault, scope, cancellationToken);
            // It continues without being waited for.
            if (!telling.IsCompleted)
                _ = WatchAsync(telling, scope);
        }
    }

    private static async Task WatchAsync(Task telling, CallScope scope)
    {
        try
        {
            await telling.ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            scope.RateLimiterFailed(fault);
        }
    }

    // The limit is for all reports of one request together.
    private TimeSpan Longest(ApiCall call)
    {
        var since = call.ToldSince ??= _clock.GetTimestamp();
        var whole =
            call.Settings.Timeout == Timeout.InfiniteTimeSpan
                ? LongestReport
                : Times.Min(call.Settings.Timeout, LongestReport);
        return Times.Max(TimeSpan.Zero, whole - _clock.GetElapsedTime(since));
    }

    // The outcome of the request is known; an exception of the rate limiter would hide it from the caller.
    private static void Note(Exception fault, CallScope scope, CancellationToken cancellationToken)
    {
        if (fault is OperationCanceledException && cancellationToken.IsCancellationRequested)
            return;
        scope.RateLimiterFailed(fault);
    }

    private static bool IsNotSent(Exception failure) =>
        failure is ApiException { Outcome: ApiOutcome.NotSent } or ApiCanceledException { Outcome: ApiOutcome.NotSent };
}
