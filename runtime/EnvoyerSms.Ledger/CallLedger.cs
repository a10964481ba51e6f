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
public sealed class CallLedger : ApiCallLedger, IAsyncDisposable, IDisposable
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
    public override async Task<object> CallAsync(ApiKeyedCall keyed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keyed);
        try
        {
            var (response, isReplayed) = await MakeAsync(keyed, cancellationToken).ConfigureAwait(false);
            LedgerMetrics.Succeeded(keyed.Operation, isReplayed);
            return response;
        }
        catch (Exception failure)
        {
            LedgerMetrics.Failed(keyed.Operation, failure);
            throw;
        }
    }

    /// <inheritdoc/>
    public override async Task<string?> PlanAsync(ApiPlannedRun run, string? plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        var key = new LedgerKey(run.Api, run.Key);
        var hashes = run.Hash(_secret);
        var kept = await AskAsync(run, () => ReadOrFixAsync(), cancellationToken).ConfigureAwait(false);
        if (kept is not null && Difference(run, kept, hashes) is { } difference)
            throw LedgerFaults.OtherRun(run, difference);
        return kept?.Plan;

        async Task<LedgerPlan?> ReadOrFixAsync()
        {
            await EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
            return plan is null
                ? await _store.ReadPlanAsync(key, cancellationToken).ConfigureAwait(false)
                : await _store
                    .FixPlanAsync(
                        new LedgerPlan
                        {
                            Api = key.Api,
                            Id = key.Id,
                            Operation = run.Operation,
                            SecretId = _secretId,
                            Hashes = hashes.Call,
                            Items = hashes.Items,
                            Plan = plan,
                        },
                        cancellationToken
                    )
                    .ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override async Task<ApiRecordedCall?> RecallAsync(
        ApiPlannedRun run,
        string key,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(run);
        var entry = await AskAsync(
                run,
                () => FindAsync(new LedgerKey(run.Api, key), cancellationToken),
                cancellationToken
            )
            .ConfigureAwait(false);
        return entry is null || entry.IsFree
            ? null
            : new ApiRecordedCall(
                entry.State switch
                {
                    LedgerState.Dispatching => ApiBatchState.InProgress,
                    LedgerState.Unknown => ApiBatchState.Unknown,
                    LedgerState.AssumedSent => ApiBatchState.AssumedSent,
                    _ => ApiBatchState.Done,
                },
                entry.ResourceId,
                entry.Record
            );
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

    private async Task<(object Response, bool IsReplayed)> MakeAsync(
        ApiKeyedCall keyed,
        CancellationToken cancellationToken
    )
    {
        var hashes = keyed.Hash(_secret);
        var key = new LedgerKey(keyed.Api, keyed.Key);
        var seen = await LookUpAsync(keyed, key, cancellationToken).ConfigureAwait(false);
        if (seen is not null && Settled(keyed, seen, hashes) is { } recorded)
            return (recorded, true);
        var claim = Claim(keyed, key, seen, hashes);
        try
        {
            var response = await keyed.SendAsync(claim.TakeAsync, claim.Look, cancellationToken).ConfigureAwait(false);
            await EndAsync(key, claim, LedgerEnds.Succeeded(claim.Entry, response)).ConfigureAwait(false);
            return (response.Response, false);
        }
        catch (ApiTransportException) when (claim.IsLost)
        {
            var winner = await LookUpAsync(keyed, key, cancellationToken).ConfigureAwait(false);
            return winner is not null && Settled(keyed, winner, hashes) is { } made
                ? (made, true)
                : throw LedgerFaults.NotSent(keyed, "another holder of its key was faster, and gave it back.");
        }
        catch (Exception failure)
        {
            if (claim.MayBeTaken)
                await EndAsync(key, claim, LedgerEnds.Failed(claim.Entry, failure)).ConfigureAwait(false);
            if (claim.GaveUp && failure is ApiException { Outcome: ApiOutcome.NotSent, InnerException: { } cause })
                throw LedgerFaults.NotSent(keyed, "it stood still for too long before its request could leave.", cause);
            throw;
        }
    }

    private async Task<LedgerEntry?> LookUpAsync(ApiKeyedCall keyed, LedgerKey key, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(key, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException stop) when (cancellationToken.IsCancellationRequested)
        {
            throw new ApiCanceledException(ApiOutcome.NotSent, stop, cancellationToken)
            {
                Operation = keyed.Operation,
                Effect = keyed.Effect,
            };
        }
        catch (Exception fault)
        {
            throw LedgerFaults.Failed(keyed, fault);
        }
    }

    // The response of an earlier call; null where a call may be made now.
    private object? Settled(ApiKeyedCall keyed, LedgerEntry entry, ApiCallHashes hashes)
    {
        if (entry.IsFree)
            return null;
        if (Difference(keyed, entry, hashes) is { } difference)
            throw LedgerFaults.Once(
                keyed,
                ApiOnceReason.OtherCall,
                entry,
                $"its key belongs to another call: {difference}. Give each thing to do a key of its own."
            );
        return entry.State switch
        {
            LedgerState.Dispatching => throw LedgerFaults.Once(
                keyed,
                ApiOnceReason.InProgress,
                entry,
                $"a call with its key is in progress elsewhere, for another {Wait(entry)} at most."
            ),
            LedgerState.Unknown => throw LedgerFaults.Once(
                keyed,
                ApiOnceReason.Unknown,
                entry,
                "an earlier call with its key may have reached the API, and nobody has decided what became of it."
            ),
            LedgerState.AssumedSent => throw LedgerFaults.Once(
                keyed,
                ApiOnceReason.AssumedSent,
                entry,
                "an earlier call with its key counts as carried out, by decision."
            ),
            _ => (entry.Record is { } record ? keyed.Replay(record) : null)
                ?? throw LedgerFaults.Once(
                    keyed,
                    ApiOnceReason.Done,
                    entry,
                    "it was carried out, but its response cannot be made again from what is recorded."
                ),
        };
    }

    private static async Task<T> AskAsync<T>(ApiPlannedRun run, Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (OperationCanceledException stop) when (cancellationToken.IsCancellationRequested)
        {
            throw new ApiCanceledException(ApiOutcome.NotSent, stop, cancellationToken)
            {
                Operation = run.Operation,
                Effect = run.Effect,
            };
        }
        catch (Exception fault)
        {
            throw LedgerFaults.Failed(run, fault);
        }
    }

    private string? Difference(ApiPlannedRun run, LedgerPlan kept, ApiPlanHashes hashes)
    {
        if (kept.Operation != run.Operation)
            return $"it called {kept.Operation}";
        if (kept.SecretId != _secretId)
        {
            _log?.NotCompared(run.Operation);
            return null;
        }
        return kept.Hashes.Address != hashes.Call.Address ? "it went to another address"
            : kept.Hashes.Account != hashes.Call.Account ? "it was of another account"
            : kept.Hashes.Request != hashes.Call.Request ? "its request had other values"
            : kept.Items != hashes.Items ? "its list was another one"
            : null;
    }

    private string? Difference(ApiKeyedCall keyed, LedgerEntry entry, ApiCallHashes hashes)
    {
        if (entry.Operation.Length > 0 && entry.Operation != keyed.Operation)
            return $"it called {entry.Operation}";
        if (entry.SecretId != _secretId)
        {
            // A purged entry has no hashes.
            if (entry.SecretId.Length > 0)
                _log?.NotCompared(keyed.Operation);
            return null;
        }
        return entry.Hashes.Address != hashes.Address ? "it went to another address"
            : entry.Hashes.Account != hashes.Account ? "it was of another account"
            : entry.Hashes.Request != hashes.Request ? "its request had other values"
            : null;
    }

    private KeyClaim Claim(ApiKeyedCall keyed, LedgerKey key, LedgerEntry? seen, ApiCallHashes hashes)
    {
        var entry = new LedgerEntry
        {
            Api = key.Api,
            Id = key.Id,
            Key = key.Value,
            Written = LedgerState.Dispatching,
            ETag = LedgerEnds.NewTag(),
            Claim = LedgerEnds.NewTag(),
            Operation = keyed.Operation,
            SecretId = _secretId,
            Hashes = hashes,
        };
        return new KeyClaim(_store, keyed, seen, entry, keyed.Timeout + _margin);
    }

    // Not cancelled with the call, and never in the place of its outcome.
    private async Task EndAsync(LedgerKey key, KeyClaim claim, LedgerEntry end)
    {
        var operation = claim.Entry.Operation;
        try
        {
            if (await LedgerWrites.EndAsync(_store, key, claim, end).ConfigureAwait(false) is not { } found)
                return;
            if (found.Claim == claim.Entry.Claim)
                _log?.DecidedMeanwhile(operation, end.Written, found.Written);
            else
                _log?.ClaimedMeanwhile(operation, end.Written);
        }
        catch (Exception fault)
        {
            LedgerMetrics.NotRecorded(operation);
            _log?.EndNotRecorded(operation, end.Written, fault.GetType().ToString());
        }
    }

    private static string Wait(LedgerEntry entry) =>
        TimeSpan
            .FromSeconds(Math.Max(1, Math.Ceiling((entry.Until - entry.ReadAt).TotalSeconds)))
            .ToString("c", CultureInfo.InvariantCulture);
}
