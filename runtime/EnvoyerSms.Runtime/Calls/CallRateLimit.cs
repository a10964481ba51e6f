using System.Threading.RateLimiting;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Errors;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.RateLimit;
using EnvoyerSms.Runtime.Telemetry;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>Asks the rate limit for leave before each request, and tells it afterwards what became of the request.</summary>
/// <param name="limiter">Gives leave.</param>
/// <param name="usualLimit">Requests in one window, where the limiter does not tell.</param>
/// <param name="clock">Measures how long calls wait.</param>
internal sealed class CallRateLimit(RateLimiter limiter, int usualLimit, TimeProvider clock)
{
    // Tells the registry that the account is in use.
    private readonly SharedRateLimiter? _share;

    // The limiter, where it wants to hear what became of requests.
    private readonly ApiRateLimiter? _listener = limiter as ApiRateLimiter;

    private CallRateLimit(SharedRateLimiter share, int usualLimit, TimeProvider clock)
        : this(share.Window, usualLimit, clock) => _share = share;

    /// <summary>The rate limit of a client: its own, or the one that clients of the account share; null where requests are not limited.</summary>
    public static CallRateLimit? Create(ApiDefinition definition, ApiClientSettings settings)
    {
        var clock = settings.TimeProvider;
        if (settings.RateLimiter is { } own)
            return new CallRateLimit(own, definition.RateLimit?.Requests ?? int.MaxValue, clock);
        if (definition.RateLimit is not { } rateLimit)
            return null;
        var share = SharedRateLimiters.For(clock).Get(new RateLimitKey(definition, settings), rateLimit, clock);
        return new CallRateLimit(share, rateLimit.Requests, clock);
    }

    /// <summary>What is left. Of a limiter that only gives leave, as much as its statistics tell.</summary>
    public ApiRateLimitState GetState()
    {
        if (_listener is not null)
            return _listener.GetState();
        var available = limiter.GetStatistics()?.CurrentAvailablePermits ?? usualLimit;
        var remaining = (int)Math.Max(0, Math.Min(available, usualLimit));
        return new ApiRateLimitState
        {
            Limit = usualLimit,
            Used = usualLimit - remaining,
            Remaining = remaining,
        };
    }

    /// <summary>Asks for leave to send one request, as the call was told to.</summary>
    /// <returns>A lease to be disposed after the request; null where the request goes out without one.</returns>
    /// <exception cref="ApiRateLimitException">No request is left, and the call does not wait.</exception>
    /// <exception cref="ApiCanceledException">The caller gave up waiting.</exception>
    /// <exception cref="ApiTransportException">The limiter failed.</exception>
    public async ValueTask<RateLimitLease?> EnterAsync(
        ApiCall call,
        CallScope scope,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var lease =
                call.Settings.RateLimitMode == ApiRateLimitMode.Wait
                    ? await WaitAsync(scope, cancellationToken).ConfigureAwait(false)
                    : limiter.AttemptAcquire();
            if (lease.IsAcquired)
                return lease;
            using (lease)
            {
                return call.Settings.RateLimitMode == ApiRateLimitMode.SendAnyway
                    ? _listener?.Take(1)
                    : throw Empty(call, lease);
            }
        }
        catch (OperationCanceledException stop) when (cancellationToken.IsCancellationRequested)
        {
            throw CallFailure.Canceled(call, stop, cancellationToken);
        }
        catch (Exception fault) when (fault is not ApiRateLimitException)
        {
            throw Fault(call, fault);
        }
    }

    /// <summary>The API carried the request out.</summary>
    /// <param name="lease">What was given for the request; null where nothing was.</param>
    /// <param name="limit">How many requests the account may make, where the response told.</param>
    /// <param name="scope">The call.</param>
    public void Succeeded(RateLimitLease? lease, long? limit, CallScope scope)
    {
        try
        {
            (lease as ApiRateLimitLease)?.Accepted();
            if (limit > 0)
                _listener?.Learn((int)Math.Min(limit.Value, int.MaxValue));
        }
        catch (Exception fault)
        {
            // What became of the request stands; an exception of the books would hide it from the caller, here and below.
            scope.RateLimiterFailed(fault);
        }
    }

    /// <summary>The request failed.</summary>
    /// <param name="lease">What was given for the request; null where nothing was.</param>
    /// <param name="failure">What its caller is told.</param>
    /// <param name="scope">The call.</param>
    public void Failed(RateLimitLease? lease, Exception failure, CallScope scope)
    {
        try
        {
            if (failure is ApiRateLimitException refusal)
            {
                (lease as ApiRateLimitLease)?.Refused(refusal.RetryAfter);
                if (_listener?.GetState() is not { } state)
                    return;
                refusal.UntilReset = state.ResetsAt - clock.GetUtcNow();
                if (state.IsClosed)
                    scope.RateLimitClosed(state.ResetsAt);
            }
            else if (IsNotSent(failure))
            {
                (lease as ApiRateLimitLease)?.NotSent();
            }
        }
        catch (Exception fault)
        {
            scope.RateLimiterFailed(fault);
        }
    }

    /// <summary>A handler of the HTTP client sent the request again, which the API counts too.</summary>
    /// <param name="times">How often, the first time left out.</param>
    /// <param name="scope">The call.</param>
    public void Repeated(int times, CallScope scope)
    {
        try
        {
            if (times > 0)
                _listener?.Take(times).Dispose();
        }
        catch (Exception fault)
        {
            scope.RateLimiterFailed(fault);
        }
    }

    private async ValueTask<RateLimitLease> WaitAsync(CallScope scope, CancellationToken cancellationToken)
    {
        var waiting = limiter.AcquireAsync(1, cancellationToken);
        var hasToWait = !waiting.IsCompleted;
        var start = clock.GetTimestamp();
        var lease = await waiting.ConfigureAwait(false);
        if (hasToWait)
            scope.RateLimitWaited(clock.GetElapsedTime(start));
        return lease;
    }

    private static bool IsNotSent(Exception failure) =>
        failure is ApiException { Outcome: ApiOutcome.NotSent } or ApiCanceledException { Outcome: ApiOutcome.NotSent };

    private static ApiRateLimitException Empty(ApiCall call, RateLimitLease refusal)
    {
        TimeSpan? wait = refusal.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : null;
        return new ApiRateLimitException(
            $"{call.Operation}: no request is left in the API's window{Until(wait)}. {ApiOutcome.NotSent.InWords()}"
        )
        {
            Operation = call.Operation,
            Effect = call.Effect,
            RetryAfter = wait,
        };
    }

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
