namespace EnvoyerSms.Ledger.Tests.Stores;

/// <summary>A store that is another one but for what a test changes.</summary>
internal abstract class StoreDecorator(LedgerStore inner) : LedgerStore
{
    public override Task EnsureCreatedAsync(CancellationToken cancellationToken) =>
        inner.EnsureCreatedAsync(cancellationToken);

    public override Task<LedgerEntry?> ReadAsync(LedgerKey key, CancellationToken cancellationToken) =>
        inner.ReadAsync(key, cancellationToken);

    public override Task<bool> WriteAsync(
        LedgerEntry entry,
        string expected,
        TimeSpan? lease,
        CancellationToken cancellationToken
    ) => inner.WriteAsync(entry, expected, lease, cancellationToken);

    public override Task<IReadOnlyList<LedgerEntry>> FindUnknownAsync(
        int atMost,
        CancellationToken cancellationToken
    ) => inner.FindUnknownAsync(atMost, cancellationToken);

    public override Task<IReadOnlyList<LedgerEvent>> ReadHistoryAsync(
        LedgerKey key,
        CancellationToken cancellationToken
    ) => inner.ReadHistoryAsync(key, cancellationToken);

    public override Task<LedgerStatus> ReadStatusAsync(CancellationToken cancellationToken) =>
        inner.ReadStatusAsync(cancellationToken);

    public override Task<int> PurgeAsync(TimeSpan age, CancellationToken cancellationToken) =>
        inner.PurgeAsync(age, cancellationToken);

    public override Task<LedgerPlan?> ReadPlanAsync(LedgerKey key, CancellationToken cancellationToken) =>
        inner.ReadPlanAsync(key, cancellationToken);

    public override Task<LedgerPlan> FixPlanAsync(LedgerPlan plan, CancellationToken cancellationToken) =>
        inner.FixPlanAsync(plan, cancellationToken);

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

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }
}
