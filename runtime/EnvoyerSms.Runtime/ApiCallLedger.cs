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
}
