using EnvoyerSms.Ledger.Tests.Stores;

namespace EnvoyerSms.Ledger.Tests.Limits;

/// <summary>The time of a simulation.</summary>
internal sealed class SimulatedTime
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);
}

/// <summary>A store whose clock is that of a simulation. What it writes, and in which order, is the store's own.</summary>
internal sealed class SimulatedTimeStore(LedgerStore inner, SimulatedTime time) : StoreDecorator(inner)
{
    private readonly LedgerStore _inner = inner;
    private TimeSpan _ahead;

    public override async Task<StoredLimit> ReadLimitAsync(string id, CancellationToken cancellationToken)
    {
        var read = await _inner.ReadLimitAsync(id, cancellationToken);
        _ahead = time.Now - read.At;
        return read with { At = time.Now };
    }

    public override Task<bool> WriteLimitAsync(
        string id,
        string state,
        StoredLimit read,
        CancellationToken cancellationToken
    ) => _inner.WriteLimitAsync(id, state, read with { At = read.At - _ahead }, cancellationToken);
}

/// <summary>Broken: the time is that of the worker, which is wrong.</summary>
internal sealed class WorkerClockStore(LedgerStore inner, TimeSpan wrong) : StoreDecorator(inner)
{
    private readonly LedgerStore _inner = inner;

    public override async Task<StoredLimit> ReadLimitAsync(string id, CancellationToken cancellationToken)
    {
        var read = await _inner.ReadLimitAsync(id, cancellationToken);
        return read with { At = read.At + wrong };
    }

    public override Task<bool> WriteLimitAsync(
        string id,
        string state,
        StoredLimit read,
        CancellationToken cancellationToken
    ) => _inner.WriteLimitAsync(id, state, read with { At = read.At - wrong }, cancellationToken);
}
