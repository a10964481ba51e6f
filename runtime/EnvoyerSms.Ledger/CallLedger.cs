using System.Globalization;
using System.Text;

namespace EnvoyerSms.Ledger;

/// <summary>
/// Hands each key to an API at most once, whatever crashes: a call is recorded before anything leaves and what became of it afterwards. What is
/// unknown stays unknown until somebody, or the evidence, decides. One for all clients of a program; safe for concurrent use.
/// </summary>
/// <remarks>
/// A key is the name of an API and a text, nothing else. Address, account, operation and request are recorded and compared: where one
/// differs, the call is refused. It cannot hold a process that is stopped after its last look at the time and before the network takes the
/// bytes, while somebody frees its key by hand, nor a database that loses what it had committed, as after an asynchronous failover.
/// </remarks>
public sealed partial class CallLedger : ApiCallLedger, IAsyncDisposable, IDisposable
{
    private readonly LedgerStore _store;
    private readonly LedgerLog? _log;
    private readonly TimeSpan _margin;
    private readonly ReadOnlyMemory<byte> _secret;
    private readonly string _secretId;
    private readonly SemaphoreSlim _creating = new(1, 1);
    private volatile bool _isCreated;

    /// <summary>Makes a ledger.</summary>
    /// <param name="store">Where entries are kept. It is disposed with the ledger.</param>
    /// <param name="options">The settings; later changes have no effect.</param>
    /// <exception cref="ArgumentException">The secret is missing or too short, or the margin is out of its range.</exception>
    public CallLedger(LedgerStore store, LedgerOptions options)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problem is { } problem)
            throw new ArgumentException($"The ledger's {problem.Setting} {problem.What}.", nameof(options));
        _store = store;
        _margin = options.Margin;
        _secret = Encoding.UTF8.GetBytes(options.Secret!);
        _secretId = SecretHash.IdOf(_secret.Span);
        _log = options.LoggerFactory is { } loggers ? new LedgerLog(loggers.CreateLogger("EnvoyerSms.Ledger")) : null;
        RateLimiter = new LedgerRateLimiter(store, EnsureCreatedAsync, options.LetsReadsPass);
    }

    /// <summary>Counts the requests of all processes that use the same store: for <see cref="ApiClientOptions.RateLimiter"/>.</summary>
    public ApiRateLimiter RateLimiter { get; }

    /// <summary>Makes the tables, where they are not there yet; otherwise the first call does.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Completes when they are there.</returns>
    /// <exception cref="InvalidOperationException">They were made by a newer version.</exception>
    public async Task EnsureCreatedAsync(CancellationToken cancellationToken = default)
    {
        if (_isCreated)
            return;
        await _creating.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_isCreated)
                await _store.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
            _isCreated = true;
        }
        finally
        {
            _creating.Release();
        }
    }

    /// <summary>What is known of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The entry; null where the key was never used.</returns>
    public async Task<LedgerEntry?> FindAsync(LedgerKey key, CancellationToken cancellationToken = default)
    {
        await EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        return await _store.ReadAsync(key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds the keys about which somebody has to decide, oldest first.</summary>
    /// <param name="atMost">How many at most.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Their entries. One with a <see cref="LedgerEntry.ResourceId"/> was most likely carried out: ask the API for it.</returns>
    public async Task<IReadOnlyList<LedgerEntry>> FindUnknownAsync(
        int atMost = 1000,
        CancellationToken cancellationToken = default
    )
    {
        await EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        return await _store.FindUnknownAsync(atMost, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>How the store is: it answers, or this fails.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The version of its tables, and how many keys are unknown.</returns>
    public async Task<LedgerStatus> ReadStatusAsync(CancellationToken cancellationToken = default)
    {
        await EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        var status = await _store.ReadStatusAsync(cancellationToken).ConfigureAwait(false);
        LedgerMetrics.Counted(status.Unknown);
        return status;
    }

    /// <summary>What became of a key so far, oldest first.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Its history.</returns>
    public async Task<IReadOnlyList<LedgerEvent>> ReadHistoryAsync(
        LedgerKey key,
        CancellationToken cancellationToken = default
    )
    {
        await EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        return await _store.ReadHistoryAsync(key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Decides what became of an unknown call, on record. A decision can be changed while nobody has used the key again.</summary>
    /// <param name="key">The key.</param>
    /// <param name="decision">What is decided.</param>
    /// <param name="by">Who decides; not empty.</param>
    /// <param name="reason">Why; not empty.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The entry as it is now.</returns>
    /// <exception cref="InvalidOperationException">
    /// There is nothing to decide; or the decision frees the key, and its holder may still be at work; or somebody else was faster.
    /// </exception>
    public async Task<LedgerEntry> ResolveAsync(
        LedgerKey key,
        LedgerDecision decision,
        string by,
        string reason,
        CancellationToken cancellationToken = default
    )
    {
        // Another one would free the key without a look at its holder.
        if (decision is not (LedgerDecision.AssumeSent or LedgerDecision.AssumeNotSent))
            throw new ArgumentOutOfRangeException(nameof(decision), decision, "There is no such decision.");
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var found =
            await FindAsync(key, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The key was never used: there is nothing to decide.");
        if (found.State is not (LedgerState.Unknown or LedgerState.AssumedSent or LedgerState.AssumedNotSent))
            throw new InvalidOperationException($"The key is {found.State}: there is nothing to decide.");
        if (decision == LedgerDecision.AssumeNotSent && found.ReadAt < found.Until)
            throw new InvalidOperationException(
                $"The holder of the key may still be at work: decide that nothing was sent {Wait(found)} from now."
            );
        var decided = LedgerEnds.Next(
            found,
            decision == LedgerDecision.AssumeSent ? LedgerState.AssumedSent : LedgerState.AssumedNotSent
        ) with
        {
            DecidedBy = by,
            Reason = reason,
        };
        if (!await _store.WriteAsync(decided, found.ETag, lease: null, cancellationToken).ConfigureAwait(false))
            throw new InvalidOperationException("Somebody changed the key at the same time: look again.");
        return decided;
    }

    /// <summary>Forgets entries that were changed longer ago; unknown ones stay. Of what was carried out, the hash of its key stays, so that a late job does not send again.</summary>
    /// <param name="age">How long ago: at least a day.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many entries.</returns>
    public async Task<int> PurgeAsync(TimeSpan age, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(age, TimeSpan.FromDays(1));
        await EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        return await _store.PurgeAsync(age, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await RateLimiter.DisposeAsync().ConfigureAwait(false);
        await _store.DisposeAsync().ConfigureAwait(false);
        _creating.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => _ = DisposeAsync().AsTask();

    /// <summary>Whether hashes of this ledger can be compared with those of another secret.</summary>
    internal bool IsKeyedBy(string secret) => SecretHash.IdOf(Encoding.UTF8.GetBytes(secret)) == _secretId;

    private static string Wait(LedgerEntry entry) =>
        TimeSpan
            .FromSeconds(Math.Max(1, Math.Ceiling((entry.Until - entry.ReadAt).TotalSeconds)))
            .ToString("c", CultureInfo.InvariantCulture);
}
