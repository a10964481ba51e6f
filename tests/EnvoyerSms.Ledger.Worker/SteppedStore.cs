namespace EnvoyerSms.Ledger.Worker;

/// <summary>A store with places to end at; where it is broken, a claim is written only when the call has ended.</summary>
internal sealed class SteppedStore(LedgerStore inner, Steps steps, bool isLate) : LedgerStore
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, LedgerEntry> _late = new();

    public override Task EnsureCreatedAsync(CancellationToken cancellationToken) =>
        inner.EnsureCreatedAsync(cancellationToken);

    public override Task<LedgerEntry?> ReadAsync(LedgerKey key, CancellationToken cancellationToken) =>
        inner.ReadAsync(key, cancellationToken);

    public override async Task<bool> WriteAsync(
        LedgerEntry entry,
        string expected,
        TimeSpan? lease,
        CancellationToken cancellationToken
    )
    {
        if (entry.Written != LedgerState.Dispatching)
        {
            steps.Pass(Steps.ResponseRead);
            if (_late.TryRemove(expected, out var earlier))
                expected = earlier.ETag;
            var isWritten = await inner.WriteAsync(entry, expected, lease, cancellationToken);
            steps.Pass(Steps.AfterEnd);
            return isWritten;
        }
        steps.Pass(Steps.BeforeClaim);
        if (isLate)
        {
            var found = await inner.ReadAsync(new LedgerKey(entry.Api, entry.Key!), cancellationToken);
            _late[entry.ETag] = entry with { ETag = found?.ETag ?? "" };
            return (found?.ETag ?? "") == expected;
        }
        var isTaken = await inner.WriteAsync(entry, expected, lease, cancellationToken);
        steps.Pass(Steps.AfterClaim);
        return isTaken;
    }

    public override Task<IReadOnlyList<LedgerEntry>> FindUnknownAsync(
        int atMost,
        CancellationToken cancellationToken
    ) => inner.FindUnknownAsync(atMost, cancellationToken);

    public override Task<IReadOnlyList<LedgerEvent>> ReadHistoryAsync(
        LedgerKey key,
        CancellationToken cancellationToken
    ) => inner.ReadHistoryAsync(key, cancellationToken);

    public override Task<int> PurgeAsync(TimeSpan age, CancellationToken cancellationToken) =>
        inner.PurgeAsync(age, cancellationToken);

    public override Task<byte[]> ReadSaltAsync(CancellationToken cancellationToken) =>
        inner.ReadSaltAsync(cancellationToken);

    public override Task<StoredLimit> ReadLimitAsync(string id, CancellationToken cancellationToken) =>
        inner.ReadLimitAsync(id, cancellationToken);

    public override Task<bool> WriteLimitAsync(
        string id,
        string state,
        StoredLimit read,
        CancellationToken cancellationToken
    ) => inner.WriteLimitAsync(id, state, read, cancellationToken);
}
