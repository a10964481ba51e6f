using EnvoyerSms.Ledger.Tests.Stores;

namespace EnvoyerSms.Ledger.Worker;

/// <summary>A store with places to end at; where it is broken, a claim is written only when the call has ended.</summary>
internal sealed class SteppedStore(LedgerStore inner, Steps steps, bool isLate) : StoreDecorator(inner)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, LedgerEntry> _late = new();

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
            var isWritten = await base.WriteAsync(entry, expected, lease, cancellationToken);
            steps.Pass(Steps.AfterEnd);
            return isWritten;
        }
        steps.Pass(Steps.BeforeClaim);
        if (isLate)
        {
            var found = await base.ReadAsync(new LedgerKey(entry.Api, entry.Key!), cancellationToken);
            _late[entry.ETag] = entry with { ETag = found?.ETag ?? "" };
            return (found?.ETag ?? "") == expected;
        }
        var isTaken = await base.WriteAsync(entry, expected, lease, cancellationToken);
        steps.Pass(Steps.AfterClaim);
        if (isTaken)
            steps.Stop(entry.Key!);
        return isTaken;
    }
}
