namespace EnvoyerSms.Ledger;

/// <summary>One try to make a call: what it wrote, and how long it may take.</summary>
internal sealed class KeyClaim(
    LedgerStore store,
    ApiKeyedCall call,
    LedgerEntry? seen,
    LedgerEntry entry,
    TimeSpan lease
)
{
    private DateTimeOffset _wallStart;
    private long _start;

    /// <summary>What is in the store, where the claim was taken or may have been.</summary>
    public LedgerEntry Entry => entry;

    /// <summary>The version that the claim replaces; empty where there was none.</summary>
    public string Expected => seen?.ETag ?? "";

    /// <summary>It was written, or nobody knows.</summary>
    public bool MayBeTaken { get; private set; }

    /// <summary>Somebody else was faster.</summary>
    public bool IsLost { get; private set; }

    /// <summary>The holder stood still for so long that it gave up.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Writes the claim.</summary>
    /// <exception cref="ApiTransportException">Nothing was sent.</exception>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        // Before the store's own time of the claim, so that the holder ends first.
        (_wallStart, _start) = (call.Clock.GetUtcNow(), call.Clock.GetTimestamp());
        try
        {
            MayBeTaken = true;
            var isTaken = await store.WriteAsync(entry, Expected, lease, cancellationToken).ConfigureAwait(false);
            (MayBeTaken, IsLost) = (isTaken, !isTaken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw LedgerFaults.Failed(call.Operation, call.Effect, fault);
        }
        if (IsLost)
            throw LedgerFaults.NotSent(call.Operation, call.Effect, "another holder of its key was faster.");
    }

    /// <summary>Called when the first byte is about to leave: a machine that was suspended since the claim must not send any more.</summary>
    public void Look()
    {
        // A monotonic clock stands still while a machine is suspended; one on the wall can be set back.
        var elapsed = call.Clock.GetElapsedTime(_start);
        var onWall = call.Clock.GetUtcNow() - _wallStart;
        if (elapsed <= call.Timeout && onWall <= call.Timeout)
            return;
        GaveUp = true;
        throw LedgerFaults.NotSent(
            call.Operation,
            call.Effect,
            "it stood still for longer than its time-out before the request could leave."
        );
    }
}
