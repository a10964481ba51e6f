using System.Globalization;
using EnvoyerSms.Runtime.Telemetry;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace EnvoyerSms.Runtime.Registration;

/// <summary>Reports the health of a client from the outcomes of its own calls; it sends no request.</summary>
/// <param name="client">The client.</param>
/// <param name="getOptions">Gives its options, checked.</param>
internal sealed class ClientHealthCheck(RegisteredClient client, Func<ApiClientOptions> getOptions) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var failureStatus = context.Registration.FailureStatus;
        ApiClientOptions options;
        try
        {
            options = getOptions();
        }
        catch (OptionsValidationException refused)
        {
            return new HealthCheckResult(failureStatus, refused.Message);
        }

        var failures = client.Health.FailuresAt(options.TimeProvider.GetUtcNow());
        var (rateLimit, fault) = await ReadRateLimitAsync(cancellationToken).ConfigureAwait(false);
        var data = Data(failures, rateLimit);
        if (client.Health.IsRefused)
            return new HealthCheckResult(
                failureStatus,
                $"The API refuses the credentials of {options.Section}.",
                data: data
            );
        if (failures >= CallHealth.TooManyFailures)
            return new HealthCheckResult(
                failureStatus,
                $"The last {failures.ToString(CultureInfo.InvariantCulture)} calls got no response that makes sense.",
                data: data
            );
        // It recovers without help.
        if (rateLimit is { Remaining: 0, IsProbing: true })
            return HealthCheckResult.Degraded(
                "The API refused a request without saying why, and single ones find out if it takes them again.",
                data: data
            );
        if (rateLimit is { Remaining: 0 })
            return HealthCheckResult.Degraded("No request is left in the API's window.", data: data);
        if (fault is not null)
            return HealthCheckResult.Degraded($"The rate limiter failed with {fault.GetType()}.", data: data);
        return HealthCheckResult.Healthy(data: data);
    }

    // Only the type of a limiter's exception is shown: its message may contain anything.
    private async ValueTask<(ApiRateLimitState? State, Exception? Fault)> ReadRateLimitAsync(
        CancellationToken cancellationToken
    )
    {
        if (client.RateLimit is not { } read)
            return default;
        try
        {
            return (await read(cancellationToken).ConfigureAwait(false), null);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, fault);
        }
    }

    private static Dictionary<string, object> Data(int failures, ApiRateLimitState? rateLimit)
    {
        var data = new Dictionary<string, object> { ["failures"] = failures };
        if (rateLimit is null)
            return data;
        data["rate_limit.limit"] = rateLimit.Limit;
        data["rate_limit.remaining"] = rateLimit.Remaining;
        if (rateLimit.ResetsAt is { } resetsAt)
            data["rate_limit.resetsAt"] = resetsAt;
        return data;
    }
}
