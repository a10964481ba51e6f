using EnvoyerSms.Ledger.Tests.Stores;

namespace EnvoyerSms.Ledger.Tests.Limits;

/// <summary>The caller gives up while the rate limit is being written.</summary>
internal sealed class CancellingStore(LedgerStore inner, CancellationTokenSource caller) : StoreDecorator(inner)
{
    public override async Task<bool> WriteLimitAsync(
        string id,
        string state,
        StoredLimit read,
        CancellationToken cancellationToken
    )
    {
        await caller.CancelAsync();
        return await base.WriteLimitAsync(id, state, read, cancellationToken);
    }
}
