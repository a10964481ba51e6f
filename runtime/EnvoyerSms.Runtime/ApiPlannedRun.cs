using System.Diagnostics;

namespace EnvoyerSms;

/// <summary>A run in batches, as an <see cref="ApiCallLedger"/> sees it: nothing in here is a login, a secret or a value of the request.</summary>
public sealed class ApiPlannedRun
{
    private readonly Func<ReadOnlyMemory<byte>, ApiPlanHashes> _hash;

    internal ApiPlannedRun(
        string api,
        string key,
        string operation,
        ApiEffect effect,
        Func<ReadOnlyMemory<byte>, ApiPlanHashes> hash
    ) => (Api, Key, Operation, Effect, _hash) = (api, key, operation, effect, hash);

    /// <summary>Name of the API, which with the key is the identity of the run.</summary>
    public string Api { get; }

    /// <summary>The key, as the caller gave it. No log prints it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Key { get; }

    /// <summary>Name of the operation.</summary>
    public string Operation { get; }

    /// <summary>What the operation changes at the service.</summary>
    public ApiEffect Effect { get; }

    /// <summary>What tells this run from another one: keyed hashes.</summary>
    /// <param name="secret">The key of the hashes.</param>
    /// <returns>The hashes.</returns>
    public ApiPlanHashes Hash(ReadOnlyMemory<byte> secret) => _hash(secret);
}
