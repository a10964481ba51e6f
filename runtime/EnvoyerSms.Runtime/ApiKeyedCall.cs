namespace EnvoyerSms;

/// <summary>A call that has a key, as an <see cref="ApiCallLedger"/> sees it: nothing in here is a login, a secret or a value of the request.</summary>
public abstract class ApiKeyedCall
{
    private protected ApiKeyedCall() { }

    /// <summary>Name of the API, which with the key is the identity of the call.</summary>
    public abstract string Api { get; }

    /// <summary>The key, as the caller gave it. No log prints it.</summary>
    public abstract string Key { get; }

    /// <summary>Name of the operation.</summary>
    public abstract string Operation { get; }

    /// <summary>What the operation changes at the service.</summary>
    public abstract ApiEffect Effect { get; }

    /// <summary>How long the request may take from the claim of its key to the last byte of the response.</summary>
    public abstract TimeSpan Timeout { get; }

    /// <summary>The client's clock.</summary>
    public abstract TimeProvider Clock { get; }

    /// <summary>What tells this call from another one: keyed hashes of its address, its account and its request.</summary>
    /// <param name="secret">The key of the hashes.</param>
    /// <returns>The hashes.</returns>
    public abstract ApiCallHashes Hash(ReadOnlyMemory<byte> secret);

    /// <summary>Sends the request, once at most. To be called once.</summary>
    /// <param name="claim">Records that the request is about to leave. Called when the rate limit permits it; where it throws, nothing is sent.</param>
    /// <param name="look">Called when the first byte is about to leave; where it throws, none does.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The response. All exceptions of a call pass through.</returns>
    public abstract Task<ApiKeyedResponse> SendAsync(
        Func<CancellationToken, Task> claim,
        Action look,
        CancellationToken cancellationToken
    );

    /// <summary>Makes the response again from what was recorded of it.</summary>
    /// <param name="record"><see cref="ApiKeyedResponse.Record"/> of an earlier call.</param>
    /// <returns>The response; null where it cannot be made from that.</returns>
    public abstract object? Replay(string record);
}
