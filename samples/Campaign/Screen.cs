using System.Globalization;
using EnvoyerSms;
using Spectre.Console;
using static Campaign.Words;

namespace Campaign;

/// <summary>Progress where there is a terminal, plain lines where there is none.</summary>
internal static class Screen
{
    private static bool IsTerminal => !Console.IsOutputRedirected;

    public static void Note(string sentence) => Console.WriteLine(sentence);

    public static int Problem(string sentence, int exitCode)
    {
        Console.Error.WriteLine(sentence);
        return exitCode;
    }

    public static void Show(ApiBatchPlan plan)
    {
        var states = string.Join(
            ", ",
            plan.Batches.GroupBy(batch => batch.State)
                .OrderBy(state => state.Key)
                .Select(state => $"{state.Key} {state.Count()}")
        );
        Note(
            Say(
                $"Recipients: {plan.Items}; batches of at most {plan.BatchSize}: {states}.",
                $"Destinataires\u00a0: {plan.Items}\u00a0; lots de {plan.BatchSize} au plus\u00a0: {states}."
            )
        );
        if (plan.Segments is { } segments)
            Note(Say($"At least {segments} SMS in all.", $"Au moins {segments} SMS en tout."));
        if (plan.EndsAt is { } end)
            Note(
                Say(
                    $"Requests to make: {plan.Requests}; windows of the rate limit: {plan.Windows}; left in this one: {plan.RateLimit?.Remaining} of {plan.RateLimit?.Limit}; ends on {HourRules.InParis(end)}.",
                    $"Requêtes à faire\u00a0: {plan.Requests}\u00a0; fenêtres de la limite\u00a0: {plan.Windows}\u00a0; restantes dans celle-ci\u00a0: {plan.RateLimit?.Remaining} sur {plan.RateLimit?.Limit}\u00a0; fin le {HourRules.InParis(end)}."
                )
            );
        foreach (var batch in plan.Batches.Where(batch => batch.State == ApiBatchState.Unknown))
            Note(
                Say(
                    $"Batch {batch.Number} is Unknown: it may have been sent. See resolve.",
                    $"Le lot {batch.Number} est Unknown\u00a0: il est peut-être parti. Voyez resolve."
                )
            );
    }

    public static Task<T> FollowAsync<T>(
        ApiBatchPlan plan,
        Func<Action<ApiBatch<SentMessage>>, Action<string>, Task<T>> run
    ) =>
        IsTerminal
            ? AnsiConsole
                .Progress()
                .StartAsync(context =>
                {
                    var title = Say("Batches", "Lots");
                    var task = context.AddTask(title, maxValue: plan.Batches.Count);
                    return run(
                        batch =>
                        {
                            task.Increment(1);
                            var left = batch.Response?.SmsRemaining is { } sms
                                ? Say($", {sms} SMS left", $", {sms} SMS restants")
                                : "";
                            task.Description = Markup.Escape($"{title} {batch.Planned.Number}: {batch.State}{left}");
                        },
                        sentence => task.Description = Markup.Escape(sentence)
                    );
                })
            : run(batch => Note(Line(batch)), Note);

    private static string Line(ApiBatch<SentMessage> batch)
    {
        var at = batch.Planned.At is { } time ? ", " + HourRules.InParis(time) : "";
        var number = batch.Response?.MessageId.ToString(CultureInfo.InvariantCulture) ?? batch.ResourceId ?? "-";
        return Say(
            $"Batch {batch.Planned.Number}: {batch.State}, recipients {batch.Planned.Count}, message {number}{at}",
            $"Lot {batch.Planned.Number}\u00a0: {batch.State}, destinataires {batch.Planned.Count}, message {number}{at}"
        );
    }
}
