namespace EnvoyerSms.Ledger;

// What a client asks of it: calls with a key, and the plans of lists.
public sealed partial class CallLedger
{
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
        var kept = await AskAsync(run.Operation, run.Effect, ReadOrFixAsync, cancellationToken).ConfigureAwait(false);
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
                run.Operation,
                run.Effect,
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
                : throw LedgerFaults.NotSent(
                    keyed.Operation,
                    keyed.Effect,
                    "another holder of its key was faster, and gave it back."
                );
        }
        catch (Exception failure)
        {
            if (claim.MayBeTaken)
                await EndAsync(key, claim, LedgerEnds.Failed(claim.Entry, failure)).ConfigureAwait(false);
            if (claim.GaveUp && failure is ApiException { Outcome: ApiOutcome.NotSent, InnerException: { } cause })
                throw LedgerFaults.NotSent(
                    keyed.Operation,
                    keyed.Effect,
                    "it stood still for too long before its request could leave.",
                    cause
                );
            throw;
        }
    }

    private Task<LedgerEntry?> LookUpAsync(ApiKeyedCall keyed, LedgerKey key, CancellationToken cancellationToken) =>
        AskAsync(keyed.Operation, keyed.Effect, () => FindAsync(key, cancellationToken), cancellationToken);

    // The response of an earlier call; null where a call may be made now.
    private object? Settled(ApiKeyedCall keyed, LedgerEntry entry, ApiCallHashes hashes)
    {
        if (entry.IsFree)
            return null;
        if (Difference(keyed.Operation, hashes, entry.Operation, entry.SecretId, entry.Hashes) is { } difference)
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

    // What the store says before anything is sent, and why nothing is where it does not.
    private static async Task<T> AskAsync<T>(
        string operation,
        ApiEffect effect,
        Func<Task<T>> ask,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (OperationCanceledException stop) when (cancellationToken.IsCancellationRequested)
        {
            throw new ApiCanceledException(ApiOutcome.NotSent, stop, cancellationToken)
            {
                Operation = operation,
                Effect = effect,
            };
        }
        catch (Exception fault)
        {
            throw LedgerFaults.Failed(operation, effect, fault);
        }
    }

    private string? Difference(ApiPlannedRun run, LedgerPlan kept, ApiPlanHashes hashes) =>
        Difference(run.Operation, hashes.Call, kept.Operation, kept.SecretId, kept.Hashes)
        ?? (kept.SecretId == _secretId && kept.Items != hashes.Items ? "its list was another one" : null);

    // What was recorded under a key is compared as far as it can be: a purged entry has neither operation nor hashes.
    private string? Difference(
        string operation,
        ApiCallHashes hashes,
        string recorded,
        string secretId,
        ApiCallHashes recordedHashes
    )
    {
        if (recorded.Length > 0 && recorded != operation)
            return $"it called {recorded}";
        if (secretId != _secretId)
        {
            if (secretId.Length > 0)
                _log?.NotCompared(operation);
            return null;
        }
        return recordedHashes.Address != hashes.Address ? "it went to another address"
            : recordedHashes.Account != hashes.Account ? "it was of another account"
            : recordedHashes.Request != hashes.Request ? "its request had other values"
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
}
