using EnvoyerSms.Ledger.Tests.Stores;

namespace EnvoyerSms.Ledger.Tests.Calls;

/// <summary>Ends a process at one of its steps: nothing of it goes on.</summary>
internal sealed class Crash(int at)
{
    private readonly TaskCompletionSource _happened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _steps;

    public Task Happened => _happened.Task;

    public Task StepAsync()
    {
        if (Interlocked.Increment(ref _steps) < at)
            return Task.CompletedTask;
        _happened.TrySetResult();
        return new TaskCompletionSource().Task;
    }
}

/// <summary>Steps before and after each command of the store.</summary>
internal sealed class CrashingStore(LedgerStore inner, Crash crash) : StoreDecorator(inner)
{
    public override async Task<LedgerEntry?> ReadAsync(LedgerKey key, CancellationToken cancellationToken)
    {
        await crash.StepAsync();
        var entry = await base.ReadAsync(key, cancellationToken);
        await crash.StepAsync();
        return entry;
    }

    public override async Task<bool> WriteAsync(
        LedgerEntry entry,
        string expected,
        TimeSpan? lease,
        CancellationToken cancellationToken
    )
    {
        await crash.StepAsync();
        var isWritten = await base.WriteAsync(entry, expected, lease, cancellationToken);
        await crash.StepAsync();
        return isWritten;
    }
}

/// <summary>Steps before the request and after the response.</summary>
internal sealed class CrashingHandler(HttpMessageHandler inner, Crash crash) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        await crash.StepAsync();
        var response = await base.SendAsync(request, cancellationToken);
        await crash.StepAsync();
        return response;
    }
}

/// <summary>Broken: the claim is written with the end.</summary>
internal sealed class LateStore(LedgerStore inner) : StoreDecorator(inner)
{
    public override Task<bool> WriteAsync(
        LedgerEntry entry,
        string expected,
        TimeSpan? lease,
        CancellationToken cancellationToken
    ) =>
        entry.Written == LedgerState.Dispatching
            ? Task.FromResult(true)
            : base.WriteAsync(entry, "", lease, cancellationToken);
}

/// <summary>Broken: a holder that is gone frees its key.</summary>
internal sealed class FreeingStore(LedgerStore inner) : StoreDecorator(inner)
{
    public override async Task<LedgerEntry?> ReadAsync(LedgerKey key, CancellationToken cancellationToken)
    {
        var entry = await base.ReadAsync(key, cancellationToken);
        return entry is { Written: LedgerState.Dispatching, State: LedgerState.Unknown }
            ? entry with
            {
                Written = LedgerState.Free,
            }
            : entry;
    }
}

/// <summary>A store that is away when a claim is written, before it is or after.</summary>
internal sealed class ClaimFaultStore(LedgerStore inner, bool commits) : StoreDecorator(inner)
{
    public override async Task<bool> WriteAsync(
        LedgerEntry entry,
        string expected,
        TimeSpan? lease,
        CancellationToken cancellationToken
    )
    {
        if (entry.Written != LedgerState.Dispatching || commits)
            await base.WriteAsync(entry, expected, lease, cancellationToken);
        return entry.Written != LedgerState.Dispatching ? true : throw new IOException("The connection was cut.");
    }
}

/// <summary>A store that is away for good when a call ends.</summary>
internal sealed class EndFaultStore(LedgerStore inner) : StoreDecorator(inner)
{
    public override Task<bool> WriteAsync(
        LedgerEntry entry,
        string expected,
        TimeSpan? lease,
        CancellationToken cancellationToken
    ) =>
        entry.Written == LedgerState.Dispatching
            ? base.WriteAsync(entry, expected, lease, cancellationToken)
            : throw new IOException("The database is down.");
}

/// <summary>The connection is cut while a claim is on its way, and the claim arrives when a test says.</summary>
internal sealed class StrayClaimStore(LedgerStore inner) : StoreDecorator(inner)
{
    private (LedgerEntry Entry, string Expected, TimeSpan? Lease)? _stray;

    /// <returns>Whether it was written.</returns>
    public Task<bool> ArriveAsync(CancellationToken cancellationToken)
    {
        var (entry, expected, lease) = _stray!.Value;
        return base.WriteAsync(entry, expected, lease, cancellationToken);
    }

    public override Task<bool> WriteAsync(
        LedgerEntry entry,
        string expected,
        TimeSpan? lease,
        CancellationToken cancellationToken
    )
    {
        if (entry.Written != LedgerState.Dispatching)
            return base.WriteAsync(entry, expected, lease, cancellationToken);
        _stray = (entry, expected, lease);
        throw new IOException("The connection was cut.");
    }
}

/// <summary>The first end finds another entry, which is purged before it is looked at.</summary>
internal sealed class PurgedEntryStore(LedgerStore inner, Func<Task> purge) : StoreDecorator(inner)
{
    private int _ends;

    public override async Task<bool> WriteAsync(
        LedgerEntry entry,
        string expected,
        TimeSpan? lease,
        CancellationToken cancellationToken
    )
    {
        if (entry.Written == LedgerState.Dispatching || ++_ends > 1)
            return await base.WriteAsync(entry, expected, lease, cancellationToken);
        await purge();
        return false;
    }
}
