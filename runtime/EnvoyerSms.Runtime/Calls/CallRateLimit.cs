using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Errors;
using EnvoyerSms.Runtime.Logging;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.RateLimit;
using EnvoyerSms.Runtime.Telemetry;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>
/// Asks the rate limiter for permission before each request, and reports to it afterwards what became of the request. Once the outcome is
/// known, the limiter cannot replace it: its exceptions are logged, and the time to wait for it is limited.
/// </summary>
internal sealed partial class CallRateLimit(
    ApiRateLimiter limiter,
    RateLimitAccount account,
    ApiClientSettings settings,
    CallLog? log
)
{
    // A limiter that asks a database takes some time to answer too; that is not a wait for the API's window.
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(100);

    private readonly TimeProvider _clock = settings.TimeProvider;

    // The client holds the token as long as it lives, so the limiter can see that the account is in use.
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
        var state = await limiter
            .GetStateAsync(token, cancellationToken)
            .AsTask()
            .WaitAsync(Timeout.InfiniteTimeSpan, _clock, cancellationToken)
            .ConfigureAwait(false);
        return state ?? throw new InvalidOperationException("The rate limiter returned no state.");
    }

    /// <summary>Opens the rate limit again after a refusal by the API closed it.</summary>
    public async Task ReopenAsync(CancellationToken cancellationToken)
    {
        var token = await GetTokenAsync(cancellationToken).ConfigureAwait(false);
        await limiter.ReopenAsync(token, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks for permission to send one request, in the call's mode.</summary>
    /// <returns>A lease to dispose after the request; null where the request is sent without one.</returns>
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
                ?? throw new InvalidOperationException("The rate limiter returned no lease.");
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
        // Only in Wait did the caller ask to wait; otherwise the limiter has as long to answer as a request.
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

    // The limiter takes longer than the call waits. A lease that it gives then is not used.
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
            // Its call has ended and has reported the failure.
        }
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
        // All tokens that were made at the same time are equal, but the client must keep one of them alive.
        return Interlocked.CompareExchange(ref _token, token, null) ?? token;
    }

    private static ApiRateLimitException Empty(ApiCall call, TimeSpan? wait) =>
        new($"{call.Operation}: no request is left in the API's window{Until(wait)}. {ApiOutcome.NotSent.InWords()}")
        {
            Operation = call.Operation,
            Effect = call.Effect,
            RetryAfter = wait,
        };

    // Rounded up to a second, so that it is never too short.
    private static string Until(TimeSpan? wait) =>
        wait is { } time
            ? $"; the next opens in {TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds)):c} at the latest"
            : "";

    private static ApiTransportException Fault(ApiCall call, Exception cause)
    {
        var outcome = call.OutcomeIfNotSent;
        return new ApiTransportException(
            $"{call.Operation}: the rate limiter failed. {outcome.InWords()}",
            outcome,
            cause
        )
        {
            Operation = call.Operation,
            Effect = call.Effect,
        };
    }
}
