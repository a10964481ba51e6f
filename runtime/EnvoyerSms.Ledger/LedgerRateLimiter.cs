using System.Text.Json;

namespace EnvoyerSms.Ledger;

/// <summary>
/// Counts the requests of all processes in the store. Nothing is locked between reading and writing, so that a process that is stopped there
/// holds up no other.
/// </summary>
internal sealed class LedgerRateLimiter(LedgerStore store, Func<CancellationToken, Task> prepare, bool letsReadsPass)
    : ApiSharedRateLimiter
{
    // So many writers are never faster one after the other: the store is in trouble.
    private const int MostTries = 500;

    private const int LongestPauseMilliseconds = 20;

    public override bool LetsReadsPass => letsReadsPass;

    public override async ValueTask<ReadOnlyMemory<byte>> GetSaltAsync(CancellationToken cancellationToken = default)
    {
        await prepare(cancellationToken).ConfigureAwait(false);
        return await store.ReadSaltAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override async ValueTask ChangeAsync(
        ApiRateLimitToken token,
        Func<ApiRateLimitWindowState, DateTimeOffset, ApiRateLimitWindowState> change,
        CancellationToken cancellationToken
    )
    {
        await prepare(cancellationToken).ConfigureAwait(false);
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var read = await store.ReadLimitAsync(token.Id, cancellationToken).ConfigureAwait(false);
            var state = read.State is { } text
                ? JsonSerializer.Deserialize(text, LimitJson.Default.ApiRateLimitWindowState)
                : default;
            var next = change(state, read.At);
            if (next == state)
                return;
            var written = JsonSerializer.Serialize(next, LimitJson.Default.ApiRateLimitWindowState);
            // Not cut off: a request that may have been counted could not be given back. A call that is cancelled does not wait for it.
            if (await store.WriteLimitAsync(token.Id, written, read, CancellationToken.None).ConfigureAwait(false))
                return;
            await PauseAsync(tries, cancellationToken).ConfigureAwait(false);
        }
        throw new TimeoutException("Too many others change the rate limit in the store at the same time.");
    }

    // Of a random length, so that those who were in each other's way are not so again.
    private static Task PauseAsync(int tries, CancellationToken cancellationToken) =>
        Task.Delay(Random.Shared.Next(Math.Min(tries * 2, LongestPauseMilliseconds) + 1), cancellationToken);
}
