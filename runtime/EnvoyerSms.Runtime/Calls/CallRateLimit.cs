using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Errors;
using EnvoyerSms.Runtime.Logging;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.RateLimit;
using EnvoyerSms.Runtime.Telemetry;
using EnvoyerSms.Runtime.Transport;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>Asks the rate limiter for permission before each request.</summary>
internal sealed class CallRateLimit(ClientRateLimit account, TimeProvider clock, int? overLimitStatus)
{
    // A limiter that asks a database takes some time to answer too; that is not a wait for the API's window.
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(100);

    /// <summary>What is left, and the way to open it again.</summary>
    public ClientRateLimit Account => account;

    /// <summary>What became of each request that was permitted.</summary>
    public readonly CallReport Report = new(account, clock, overLimitStatus);

    /// <summary>The rate limit of a client: its own, or the one that clients of the account share; null where requests are not limited.</summary>
    /// <param name="definition">The API.</param>
    /// <param name="settings">Of the client.</param>
    /// <param name="log">Of the client.</param>
    /// <param name="rateLimit">The limit, of the API or of a group of its operations; null where it sets none.</param>
    public static CallRateLimit? Create(
        ApiDefinition definition,
        ApiClientSettings settings,
        CallLog? log,
        ApiRateLimit? rateLimit
    )
    {
        if ((settings.RateLimiter, rateLimit) is (null, null))
            return null;
        var clock = settings.TimeProvider;
        var limiter = settings.RateLimiter ?? SharedRateLimiter.For(clock);
        var account = new RateLimitAccount(definition, settings, rateLimit);
        var client = new ClientRateLimit(limiter, account, clock, log);
        return new CallRateLimit(client, clock, rateLimit?.OverLimitStatus);
    }

    /// <summary>Asks for permission to send one request, in the call's mode.</summary>
    /// <returns>Completes when the request may be sent.</returns>
    /// <exception cref="ApiRateLimitException">No request is left, and the call does not wait.</exception>
    /// <exception cref="ApiCanceledException">The caller gave up waiting.</exception>
    /// <exception cref="ApiTransportException">The limiter failed, or did not answer within the time allowed for a request.</exception>
    public async ValueTask EnterAsync(CallAttempt attempt, CallScope scope, CancellationToken cancellationToken)
    {
        var settings = attempt.Call.Settings;
        Task<ApiRateLimitLease>? waiting = null;
        try
        {
            // Only in Wait did the caller ask to wait; otherwise the limiter has as long to answer as a request.
            var isPatient = settings.RateLimitMode == ApiRateLimitMode.Wait;
            var longest = isPatient ? Timeout.InfiniteTimeSpan : settings.Timeout;
            var start = clock.GetTimestamp();
            var preparing = account.PrepareAsync(cancellationToken);
            if (!preparing.IsCompleted)
                await ClockWait.ForAsync(preparing, clock, longest, cancellationToken).ConfigureAwait(false);
            await preparing.ConfigureAwait(false);
            var acquiring = account.AcquireAsync(settings.RateLimitMode, cancellationToken);
            ApiRateLimitLease? lease;
            if (acquiring.IsCompleted)
            {
                lease = await acquiring.ConfigureAwait(false);
            }
            else
            {
                waiting = acquiring.AsTask();
                var left = Left(longest, clock.GetElapsedTime(start));
                await ClockWait.ForAsync(waiting, clock, left, cancellationToken).ConfigureAwait(false);
                if (isPatient && clock.GetElapsedTime(start) is var waited && waited >= ShortestWait)
                    scope.RateLimitWaited(waited);
                lease = await waiting.ConfigureAwait(false);
            }
            attempt.Permit(lease ?? throw new InvalidOperationException("The rate limiter returned no lease."));
            if (!lease.IsAcquired && settings.RateLimitMode != ApiRateLimitMode.SendAnyway)
                throw Empty(attempt.Call, lease);
        }
        catch (Exception cause)
        {
            if (attempt.Lease is not null)
                await Report.FailedAsync(attempt, cause, scope, cancellationToken).ConfigureAwait(false);
            // Also where it has just answered: the lease would be nobody's.
            else if (waiting is not null)
                _ = CallReport.TooLateAsync(waiting, scope);
            if (cause is OperationCanceledException stop && cancellationToken.IsCancellationRequested)
                throw CallFailure.Canceled(attempt, stop, cancellationToken);
            if (cause is ApiRateLimitException { Outcome: ApiOutcome.NotSent })
                throw;
            if (!account.LetsReadsPass || attempt.Call.Operation.Effect != ApiEffect.Read)
                throw Fault(attempt, cause);
            scope.PassedUncounted(cause);
        }
    }

    private static TimeSpan Left(TimeSpan longest, TimeSpan elapsed) =>
        longest == Timeout.InfiniteTimeSpan ? longest : Times.Max(longest - elapsed, TimeSpan.Zero);

    private static ApiRateLimitException Empty(ApiCall call, ApiRateLimitLease lease)
    {
        var wait = lease.RetryAfter;
        var what = lease.IsProbing
            ? $"the API refused a request without saying why, and one goes through to find out if it takes them again{Until("", wait)}"
            : $"no request is left in the API's window{Until("; the next opens", wait)}";
        return new($"{call.Operation.Name}: {what}. {ApiOutcome.NotSent.InWords()}")
        {
            Operation = call.Operation.Name,
            Effect = call.Operation.Effect,
            RetryAfter = wait,
        };
    }

    // Rounded up to a second, so that it is never too short.
    private static string Until(string what, TimeSpan? wait) =>
        wait is { } time ? $"{what} in {TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds)):c} at the latest" : "";

    private static ApiTransportException Fault(CallAttempt attempt, Exception cause)
    {
        var outcome = attempt.OutcomeIfNotSent;
        return new ApiTransportException(
            $"{attempt.Call.Operation.Name}: the rate limiter failed. {outcome.InWords()}",
            outcome,
            cause
        )
        {
            Operation = attempt.Call.Operation.Name,
            Effect = attempt.Call.Operation.Effect,
        };
    }
}
