using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace EnvoyerSms.Ledger;

/// <summary>Asks the store of a ledger how it is; it sends nothing to an API.</summary>
/// <param name="getLedger">Gives the ledger.</param>
internal sealed class LedgerHealthCheck(Func<CallLedger> getLedger) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var failureStatus = context.Registration.FailureStatus;
        LedgerStatus status;
        try
        {
            status = await getLedger().ReadStatusAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception refused) when (refused is OptionsValidationException or LedgerVersionException)
        {
            return new HealthCheckResult(failureStatus, refused.Message);
        }
        // Only its type is shown: a database's message may contain anything.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return new HealthCheckResult(failureStatus, $"The store of the ledger failed with {fault.GetType()}.");
        }
        var data = new Dictionary<string, object> { ["schema"] = status.SchemaVersion, ["unknown"] = status.Unknown };
        return status.Unknown == 0
            ? HealthCheckResult.Healthy(data: data)
            : HealthCheckResult.Degraded(
                $"{status.Unknown.ToString(CultureInfo.InvariantCulture)} calls may have reached the API, and nobody has decided what became of them.",
                data: data
            );
    }
}
