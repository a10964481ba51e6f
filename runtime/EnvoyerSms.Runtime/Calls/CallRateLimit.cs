using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Errors;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.RateLimit;
using EnvoyerSms.Runtime.Telemetry;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>
/// Asks the rate limiter for leave before each request, and tells it afterwards what became of the request. Once that is known, nothing
/// of the limiter's can put itself in its place: what it throws is logged, and it is not waited for at any length.
/// </summary>
internal sealed class CallRateLimit(
    ApiRateLimiter limiter,
    RateLimitAccount account,
    ApiClientSettings settings,
    CallLog? log
)
{
    // What was told by then counts for somebody who waits for a response.
    private static readonly TimeSpan LongestReport = TimeSpan.FromSeconds(30);

    // A limiter that asks a database takes its time to answer too; that is no wait for the API's window.
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(100);

    private readonly TimeProvider _clock = settings.TimeProvider;

    // As long as the client lives it holds the token, by which the limiter knows that the account is in use.
    private ApiRateLimitToken? _token;

    /// <summary>The rate limit of a client: its own, or the one that clients of the account share; null where requests are not limited.</summary>
    public static CallRateLimit? Create(ApiDefinition definition, ApiClientSettings settings, CallLog? log)
    {
        if ((settings.RateLimiter, definition.RateLimit) is (null, null))
            return null;
        var limiter = settings.RateLimiter ?? SharedRateLimiter.For(settings.TimeProvider);
        return new CallRateLimit(limiter, new RateLimitAccount(definition, settings), settings, log);
    }

    /// <summary>What is left.</summary>
    public async ValueTask<ApiRateLimitState> GetStateAsync(CancellationToken cancellationToken)
    {
        var token = await GetTokenAsync(cancellationToken).ConfigureAwait(false);
        var asking = limiter.GetStateAsync(token, cancellationToken);
        var state = asking.IsCompleted
            ? await asking.ConfigureAwait(false)
            : await asking
                .AsTask()
                .WaitAsync(Timeout.InfiniteTimeSpan, _clock, cancellationToken)
                .ConfigureAwait(false);
        return state ?? throw new InvalidOperationException("The rate limiter tells no state.");
    }

    /// <summary>Takes back that a refusal of the API closed it.</summary>
    public async Task ReopenAsync(CancellationToken cancellationToken)
    {
        var token = await GetTokenAsync(cancellationToken).ConfigureAwait(false);
        await limiter.ReopenAsync(token, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks for leave to send one request, as the call was told to.</summary>
    /// <returns>A lease to be ended after the request; null where the request goes out without one.</returns>
    /// <exception cref="ApiRateLimitException">No request is left, and the call does not wait.</exception>
    /// <exception cref="ApiCanceledException">The caller gave up waiting.</exception>
    /// <exception cref="ApiTransportException">The limiter failed, or did not answer within the time allowed for a request.</exception>
    public async ValueTask<ApiRateLimitLease?> EnterAsync(
        ApiCall call,
        CallScope scope,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var lease =
                await AcquireAsync(call.Settings, scope, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The rate limiter gave no lease.");
            TimeSpan? retryAfter;
            try
            {
                if (lease.IsAcquired)
                    return lease;
                retryAfter = lease.RetryAfter;
            }
            catch
            {
                await EndAsync(lease, call, scope, cancellationToken).ConfigureAwait(false);
                throw;
            }
            await EndAsync(lease, call, scope, cancellationToken).ConfigureAwait(false);
            return call.Settings.RateLimitMode == ApiRateLimitMode.SendAnyway ? null : throw Empty(call, retryAfter);
        }
        catch (OperationCanceledException stop) when (cancellationToken.IsCancellationRequested)
        {
            throw CallFailure.Canceled(call, stop, cancellationToken);
        }
        catch (Exception fault) when (fault is not ApiRateLimitException { Outcome: ApiOutcome.NotSent })
        {
            throw Fault(call, fault);
        }
    }

    /// <summary>The API carried the request out.</summary>
    public ValueTask SucceededAsync(
        ApiRateLimitLease? lease,
        ApiCall call,
        CallScope scope,
        CancellationToken cancellationToken
    ) => ReportAsync(lease, ApiRequestArrival.Accepted, null, call, scope, cancellationToken);

    /// <summary>The response told how many requests the account may make.</summary>
    public async ValueTask LearnLimitAsync(
        long limit,
        ApiCall call,
        CallScope scope,
        CancellationToken cancellationToken
    )
    {
        var known = (int)Math.Min(limit, int.MaxValue);
        await HearAsync(LearnAsync(known), call, scope, cancellationToken).ConfigureAwait(false);
    }

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

    private ValueTask<ApiRateLimitLease> AcquireAsync(
        CallSettings call,
        CallScope scope,
        CancellationToken cancellationToken
    )
    {
        var acquiring = _token is { } token
            ? limiter.AcquireAsync(token, call.RateLimitMode, cancellationToken)
            : AcquireFirstAsync(call.RateLimitMode, cancellationToken);
        return acquiring.IsCompleted
            ? acquiring
            : new ValueTask<ApiRateLimitLease>(WaitAsync(acquiring.AsTask(), call, scope, cancellationToken));
    }

    private async Task<ApiRateLimitLease> WaitAsync(
        Task<ApiRateLimitLease> acquiring,
        CallSettings call,
        CallScope scope,
        CancellationToken cancellationToken
    )
    {
        // To wait is what the caller asked for; all else is but a look at the limit, and takes no longer than a request may.
        var isPatient = call.RateLimitMode == ApiRateLimitMode.Wait;
        var longest = isPatient ? Timeout.InfiniteTimeSpan : call.Timeout;
        var start = _clock.GetTimestamp();
        try
        {
            var lease = await acquiring.WaitAsync(longest, _clock, cancellationToken).ConfigureAwait(false);
            if (isPatient && _clock.GetElapsedTime(start) is var waited && waited >= ShortestWait)
                scope.RateLimitWaited(waited);
            return lease;
        }
        catch when (!acquiring.IsCompleted)
        {
            _ = GiveUpAsync(acquiring);
            throw;
        }
    }

    private async ValueTask<ApiRateLimitLease> AcquireFirstAsync(
        ApiRateLimitMode mode,
        CancellationToken cancellationToken
    )
    {
        var token = await GetTokenAsync(cancellationToken).ConfigureAwait(false);
        return await limiter.AcquireAsync(token, mode, cancellationToken).ConfigureAwait(false);
    }

    // The limiter takes longer than anybody waits. What it gives then is not used.
    private static async Task GiveUpAsync(Task<ApiRateLimitLease> acquiring)
    {
        try
        {
            var lease = await acquiring.ConfigureAwait(false);
            await using (lease.ConfigureAwait(false))
                await lease.ReportAsync(ApiRequestArrival.NotSent).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Its call has ended, and was told.
        }
    }

    // Not cancelled with the call, as all that is told: the request has gone.
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
            var asking = GetStateAsync(CancellationToken.None);
            var state = asking.IsCompleted
                ? await asking.ConfigureAwait(false)
                : await asking.AsTask().WaitAsync(Longest(call), _clock, cancellationToken).ConfigureAwait(false);
            refusal.UntilReset = state.ResetsAt - _clock.GetUtcNow();
            if (state.IsClosed)
                scope.RateLimitClosed(state.ResetsAt);
        }
        catch (Exception fault)
        {
            Note(fault, scope, cancellationToken);
        }
    }

    // As a rule it is done at once, and nothing is made for it.
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
            // It goes on without us.
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

    // Of all that is told of one request together.
    private TimeSpan Longest(ApiCall call)
    {
        var since = call.ToldSince ??= _clock.GetTimestamp();
        var whole =
            call.Settings.Timeout == Timeout.InfiniteTimeSpan
                ? LongestReport
                : Times.Min(call.Settings.Timeout, LongestReport);
        return Times.Max(TimeSpan.Zero, whole - _clock.GetElapsedTime(since));
    }

    // What became of the request stands; an exception of the books would hide it from the caller.
    private static void Note(Exception fault, CallScope scope, CancellationToken cancellationToken)
    {
        if (fault is OperationCanceledException && cancellationToken.IsCancellationRequested)
            return;
        scope.RateLimiterFailed(fault);
    }

    private ValueTask<ApiRateLimitToken> GetTokenAsync(CancellationToken cancellationToken) =>
        _token is { } known ? new(known) : MakeTokenAsync(cancellationToken);

    private async ValueTask<ApiRateLimitToken> MakeTokenAsync(CancellationToken cancellationToken)
    {
        var salt = await limiter.GetSaltAsync(cancellationToken).ConfigureAwait(false);
        var token = account.Token(salt);
        if (
            log is not null
            && account.LoginId(salt) is { } login
            && LoginSightings.Of(limiter).Add(login, account.HasOptionalPart)
        )
            log.LoginUsedBothWays(account.OptionalPart!);
        // All that were made at once say the same, but one must be that which lives.
        return Interlocked.CompareExchange(ref _token, token, null) ?? token;
    }

    private static bool IsNotSent(Exception failure) =>
        failure is ApiException { Outcome: ApiOutcome.NotSent } or ApiCanceledException { Outcome: ApiOutcome.NotSent };

    private static ApiRateLimitException Empty(ApiCall call, TimeSpan? wait) =>
        new($"{call.Operation}: no request is left in the API's window{Until(wait)}. {ApiOutcome.NotSent.InWords()}")
        {
            Operation = call.Operation,
            Effect = call.Effect,
            RetryAfter = wait,
        };

    // To the second, and never too short.
    private static string Until(TimeSpan? wait) =>
        wait is { } time
            ? $"; the next opens in {TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds)):c} at the latest"
            : "";

    private static ApiTransportException Fault(ApiCall call, Exception cause)
    {
        var outcome = call.OutcomeIfNotSent;
        return new ApiTransportException(
            $"{call.Operation}: the rate limit failed. {outcome.InWords()}",
            outcome,
            cause
        )
        {
            Operation = call.Operation,
            Effect = call.Effect,
        };
    }
}
