using EnvoyerSms;
using EnvoyerSms.Ledger;
using static Campaign.Words;

namespace Campaign;

/// <summary>What the commands do.</summary>
internal static class Actions
{
    private const string Api = "EnvoyerSms";
    private const int Paused = 3;

    public static async Task<int> PlanAsync(Settings settings)
    {
        await using var place = Place.Of(settings);
        await PrepareAsync(new Sending(settings, place), settings);
        return 0;
    }

    public static async Task<int> RunAsync(Settings settings)
    {
        await using var place = Place.Of(settings);
        using var stop = new StopSignal();
        var sending = new Sending(settings, place);
        var plan = await PrepareAsync(sending, settings);
        var run = new CampaignRun(sending, plan, stop.Token);
        var isOver = await Screen.FollowAsync(plan, run.RunAsync);
        if (run.Reason is { } reason)
            Screen.Note(reason);
        Screen.Show(await sending.PlanAsync());
        return isOver ? 0 : Paused;
    }

    public static async Task<int> StatusAsync(Settings settings)
    {
        await using var place = Place.Of(settings);
        Screen.Note(place.Where);
        Screen.Show(await new Sending(settings, place).PlanAsync());
        return 0;
    }

    public static async Task<int> ResolveAsync(Settings settings)
    {
        await using var place = Place.Of(settings);
        var sending = new Sending(settings, place);
        foreach (
            var (batches, decision) in new[]
            {
                (settings.Sent, LedgerDecision.AssumeSent),
                (settings.NotSent, LedgerDecision.AssumeNotSent),
            }
        )
        {
            foreach (var batch in batches)
                await DecideAsync(
                    place,
                    sending.KeyOf(batch),
                    decision,
                    settings.By ?? throw Lacking("--by"),
                    settings.Reason ?? throw Lacking("--reason")
                );
        }
        var plan = await sending.PlanAsync();
        foreach (var batch in plan.Batches.Where(batch => batch.State == ApiBatchState.Unknown))
            await LookAsync(place, sending, batch);
        Screen.Show(await sending.PlanAsync());
        return 0;
    }

    // Whether the campaign can be made as it is meant, before anything is fixed.
    private static async Task<ApiBatchPlan> PrepareAsync(Sending sending, Settings settings)
    {
        Screen.Note(sending.Place.Where);
        // It says how many requests the account may make, too.
        var account = await sending.Place.Client.GetAccountStatusAsync();
        var plan = await sending.PlanAsync();
        Screen.Show(plan);
        Screen.Note(
            Say(
                $"Hours: {settings.Hours.Name} ({settings.Hours.Source}). Not legal advice.",
                $"Heures\u00a0: {settings.Hours.Name} ({settings.Hours.Source}). Pas un avis juridique."
            )
        );
        if (
            plan.Batches.Any(batch =>
                (batch.At ?? batch.ExpectedAt) is { } time && settings.Hours.IsNotRecommended(time)
            )
        )
            Screen.Note(
                Say(
                    "Sundays and holidays are tolerated, but not recommended.",
                    "Dimanches et jours fériés sont tolérés, mais déconseillés."
                )
            );
        if (settings.NotAfter < plan.EndsAt)
            throw new CampaignException(
                Say(
                    $"It would end on {HourRules.InParis(plan.EndsAt.Value)}, after --not-after. Nothing was sent.",
                    $"Elle finirait le {HourRules.InParis(plan.EndsAt.Value)}, après --not-after. Rien n'a été envoyé."
                )
            );
        var cost =
            (long)(plan.SegmentsEach ?? 1)
            * plan.Batches.Where(batch => batch.State == ApiBatchState.Open).Sum(batch => batch.Count);
        if (account.SmsRemaining < cost)
            throw new CampaignException(
                Say(
                    $"It takes at least {cost} SMS, and the account has {account.SmsRemaining}. Nothing was sent.",
                    $"Elle prend au moins {cost} SMS, et le compte en a {account.SmsRemaining}. Rien n'a été envoyé."
                )
            );
        return plan;
    }

    // The number of a message that was read is evidence; without one somebody has to find out.
    private static async Task LookAsync(Place place, Sending sending, ApiPlannedBatch batch)
    {
        var entry = await place.Ledger.FindAsync(new LedgerKey(Api, sending.KeyOf(batch.Number)));
        if (entry?.ResourceId is { } id && long.TryParse(id, out var message))
        {
            try
            {
                await place.Client.GetMessageStatsAsync(message);
            }
            catch (EnvoyerSmsException pending) when (pending.ErrorId == EnvoyerSmsErrorId.MessagePending)
            {
                // It is there, and not sent yet.
            }
            await DecideAsync(
                place,
                sending.KeyOf(batch.Number),
                LedgerDecision.AssumeSent,
                "Campaign",
                "message/stats"
            );
            return;
        }
        var recipients = $"{batch.Offset + 1}-{batch.Offset + batch.Count}";
        Screen.Note(
            Say(
                $"Batch {batch.Number} (recipients {recipients}): look into your account whether it was sent, then resolve --sent {batch.Number} or --not-sent {batch.Number}, with --by and --reason.",
                $"Lot {batch.Number} (destinataires {recipients})\u00a0: voyez dans votre compte s'il est parti, puis resolve --sent {batch.Number} ou --not-sent {batch.Number}, avec --by et --reason."
            )
        );
    }

    private static async Task DecideAsync(Place place, string key, LedgerDecision decision, string by, string reason)
    {
        try
        {
            await place.Ledger.ResolveAsync(new LedgerKey(Api, key), decision, by, reason);
        }
        catch (InvalidOperationException refused)
        {
            throw new CampaignException(refused.Message);
        }
    }

    private static CampaignException Lacking(string option) =>
        new(Say($"A decision needs {option}.", $"Une décision demande {option}."));
}
