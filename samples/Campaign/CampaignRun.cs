using EnvoyerSms;
using static Campaign.Words;

namespace Campaign;

/// <summary>One run: until all is sent, somebody stops it, or the hours end.</summary>
internal sealed class CampaignRun(Sending sending, ApiBatchPlan plan, CancellationToken stop)
{
    private static readonly TimeSpan UsualWait = TimeSpan.FromMinutes(1);

    private readonly HashSet<int> _seen = [];

    /// <summary>Why it ended before its end; null where it did not.</summary>
    public string? Reason { get; private set; }

    /// <returns>Whether nothing is left to do.</returns>
    public async Task<bool> RunAsync(Action<ApiBatch<SentMessage>> done, Action<string> wait)
    {
        while (Reason is null)
        {
            try
            {
                if (await StepsAsync(done))
                    return true;
            }
            catch (ApiRateLimitException limit)
            {
                var time = limit.RetryAfter ?? UsualWait;
                wait(
                    Say(
                        $"The rate limit opens in {time:hh\\:mm\\:ss}.",
                        $"La limite de requêtes s'ouvre dans {time:hh\\:mm\\:ss}."
                    )
                );
                await WaitAsync(time);
            }
        }
        return false;
    }

    private async Task<bool> StepsAsync(Action<ApiBatch<SentMessage>> done)
    {
        await using var batches = sending.RunAsync().GetAsyncEnumerator(CancellationToken.None);
        while (true)
        {
            Reason =
                stop.IsCancellationRequested
                    ? Say(
                        "Stopped after the batch; run again to go on.",
                        "Arrêtée après le lot\u00a0; relancez pour continuer."
                    )
                : HasOpenForNow ? sending.ReasonToWait()
                : null;
            if (Reason is not null)
                return false;
            if (!await batches.MoveNextAsync())
                return true;
            if (_seen.Add(batches.Current.Planned.Number))
                done(batches.Current);
        }
    }

    // What the API is told to hold may be sent at any hour.
    private bool HasOpenForNow =>
        plan.Batches.Any(batch =>
            batch.State == ApiBatchState.Open && batch.At is null && !_seen.Contains(batch.Number)
        );

    private async Task WaitAsync(TimeSpan time)
    {
        try
        {
            await Task.Delay(time, stop);
        }
        catch (OperationCanceledException)
        {
            // Told at the next step.
        }
    }
}
