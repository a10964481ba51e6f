namespace EnvoyerSms.Ledger;

/// <summary>Writes what became of a call. A store that is away for a moment, as while it is restarted, is asked again.</summary>
internal static class LedgerWrites
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMilliseconds(100),
        TimeSpan.FromMilliseconds(500),
        TimeSpan.FromSeconds(2),
    ];

    /// <returns>Null where the end is written; what stands in its place where that stays.</returns>
    public static async Task<LedgerEntry?> EndAsync(LedgerStore store, LedgerKey key, KeyClaim claim, LedgerEntry end)
    {
        using var time = new CancellationTokenSource(Longest);
        var claimed = claim.Entry;
        var expected = claimed.ETag;
        for (var pause = 0; ; )
        {
            try
            {
                if (await store.WriteAsync(end, expected, lease: null, time.Token).ConfigureAwait(false))
                    return null;
                var found = await store.ReadAsync(key, time.Token).ConfigureAwait(false);
                // Purged since the write; or a claim that was cut off may still arrive, and must not find what it would replace.
                if (found is null || (end.IsFree && found.ETag == claim.Expected))
                {
                    expected = found?.ETag ?? "";
                    continue;
                }
                // Where nothing reached the API, and another one has the key, there is nothing to end.
                if (found.Claim != claimed.Claim)
                    return end.IsFree ? null : found;
                if (!LedgerEnds.Replaces(end.Written, found.Written))
                    return found;
                expected = found.ETag;
            }
            catch (Exception) when (pause < Pauses.Length && !time.IsCancellationRequested)
            {
                await Task.Delay(Pauses[pause++], time.Token).ConfigureAwait(false);
            }
        }
    }
}
