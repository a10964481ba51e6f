namespace EnvoyerSms.Ledger;

/// <summary>
/// Where entries are kept. Each write replaces one entry if it is still the one that was read, and is on disk when its task completes. All
/// times are those of one clock, the store's.
/// </summary>
public abstract class LedgerStore : IAsyncDisposable
{
    /// <summary>Makes the tables, where they are not there yet.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Completes when they are there.</returns>
    /// <exception cref="InvalidOperationException">They were made by a newer version.</exception>
    public abstract Task EnsureCreatedAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads an entry.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The entry; null where there is none.</returns>
    public abstract Task<LedgerEntry?> ReadAsync(LedgerKey key, CancellationToken cancellationToken = default);

    /// <summary>Replaces an entry, and adds a line to its history. The same write again succeeds and changes nothing.</summary>
    /// <param name="entry">The new entry. <see cref="LedgerEntry.ChangedAt"/> is set by the store.</param>
    /// <param name="expected">The <see cref="LedgerEntry.ETag"/> of the one that it replaces; empty where there is none.</param>
    /// <param name="lease">For a claim, how long its holder has: <see cref="LedgerEntry.Until"/> is set by it. Null where that stays.</param>
    /// <param name="cancellationToken">Stops waiting; the write may have happened.</param>
    /// <returns>True where the entry is written, for good; false where another one was there.</returns>
    public abstract Task<bool> WriteAsync(
        LedgerEntry entry,
        string expected,
        TimeSpan? lease,
        CancellationToken cancellationToken = default
    );

    /// <summary>Finds entries whose state is unknown, oldest first.</summary>
    /// <param name="atMost">How many at most.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The entries.</returns>
    public abstract Task<IReadOnlyList<LedgerEntry>> FindUnknownAsync(
        int atMost,
        CancellationToken cancellationToken = default
    );

    /// <summary>Reads the history of a key, oldest first.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Its lines.</returns>
    public abstract Task<IReadOnlyList<LedgerEvent>> ReadHistoryAsync(
        LedgerKey key,
        CancellationToken cancellationToken = default
    );

    /// <summary>Reads the version of the tables, and how many entries are unknown.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Both.</returns>
    public abstract Task<LedgerStatus> ReadStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>Forgets old entries: of a request that was carried out, or counts as that, only what keeps its key from being used again stays.</summary>
    /// <param name="age">How old.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many.</returns>
    public abstract Task<int> PurgeAsync(TimeSpan age, CancellationToken cancellationToken = default);

    /// <summary>Reads the plan of a run in batches.</summary>
    /// <param name="key">The key of the run.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The plan; null where none is fixed.</returns>
    public abstract Task<LedgerPlan?> ReadPlanAsync(LedgerKey key, CancellationToken cancellationToken = default);

    /// <summary>Keeps the plan of a run for good, if none is kept.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Stops waiting; the write may have happened.</param>
    /// <returns>The plan that is kept: this one, or that of who was faster.</returns>
    public abstract Task<LedgerPlan> FixPlanAsync(LedgerPlan plan, CancellationToken cancellationToken = default);

    /// <summary>The key of the hash that tells accounts apart in the rate limit, fixed when the tables were made.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The key.</returns>
    public abstract Task<byte[]> ReadSaltAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads the rate limit of an account, and the time.</summary>
    /// <param name="id">The account's token.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What is stored; without a state where nothing is.</returns>
    public abstract Task<StoredLimit> ReadLimitAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Replaces the rate limit of an account, if it is still the one that was read, and that a moment ago.</summary>
    /// <param name="id">The account's token.</param>
    /// <param name="state">The new state.</param>
    /// <param name="read">What was read.</param>
    /// <param name="cancellationToken">Stops waiting; the write may have happened.</param>
    /// <returns>Whether it is written.</returns>
    public abstract Task<bool> WriteLimitAsync(
        string id,
        string state,
        StoredLimit read,
        CancellationToken cancellationToken = default
    );

    /// <summary>Closes what is open.</summary>
    /// <returns>Completes when it is closed.</returns>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }
}
