namespace EnvoyerSms;

/// <summary>
/// Carries out calls that have a key (<c>client.Once(key)</c>), each key once at most, whatever crashes. The package EnvoyerSms.Ledger holds
/// one over a store that several processes share.
/// </summary>
public abstract class ApiCallLedger
{
    /// <summary>Carries out a call, or gives what is recorded of an earlier one with the same key.</summary>
    /// <param name="keyed">The call. Its request is correct by the contract.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The response: <see cref="ApiKeyedResponse.Response"/>, or what <see cref="ApiKeyedCall.Replay"/> makes of a record.</returns>
    public abstract Task<object> CallAsync(ApiKeyedCall keyed, CancellationToken cancellationToken);

    /// <summary>Fixes the plan of a run in batches, where no earlier run with its key fixed one.</summary>
    /// <param name="run">The run.</param>
    /// <param name="plan">What to fix; null to look only.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The plan that holds, perhaps that of an earlier run; null where there is none.</returns>
    /// <exception cref="ApiOnceException">The key belongs to a run with another request, list, account or address.</exception>
    public abstract Task<string?> PlanAsync(ApiPlannedRun run, string? plan, CancellationToken cancellationToken);

    /// <summary>Looks up what is known of a key, without making a call.</summary>
    /// <param name="run">The run that the key belongs to.</param>
    /// <param name="key">The key of one of its calls.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What is recorded; null where a call with the key can be made.</returns>
    public abstract Task<ApiRecordedCall?> RecallAsync(
        ApiPlannedRun run,
        string key,
        CancellationToken cancellationToken
    );
}
