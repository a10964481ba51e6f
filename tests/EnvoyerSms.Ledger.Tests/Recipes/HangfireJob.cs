using Hangfire;
using Hangfire.Server;

namespace EnvoyerSms.Ledger.Tests.Recipes.WithHangfire;

public sealed class ShippedJob(IEnvoyerSmsClient client)
{
    public Task SendAsync(string phone, string text, PerformContext? context, CancellationToken cancellationToken) =>
        client
            .Once($"hangfire/{context!.BackgroundJob.Id}")
            .SendMessageAsync(
                new SendMessageRequest
                {
                    Text = text,
                    Recipients = [phone],
                    SenderName = "Shop",
                },
                cancellationToken
            );
}

internal static class Jobs
{
    public static string Enqueue(IBackgroundJobClient jobs, string phone, string text) =>
        // Hangfire fills in the last two.
        jobs.Enqueue<ShippedJob>(job => job.SendAsync(phone, text, null, CancellationToken.None));
}
