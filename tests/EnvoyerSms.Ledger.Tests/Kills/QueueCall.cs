using System.Globalization;

namespace EnvoyerSms.Ledger.Tests.Kills;

/// <summary>The calls of the queue: those of its workers, and of a test that does what they do.</summary>
internal static class QueueCall
{
    public static LedgerOptions Settings =>
        new() { Secret = "a secret of the workers, the same for each", Margin = TimeSpan.FromSeconds(1) };

    public static string Key(int job) => "job-" + job.ToString(CultureInfo.InvariantCulture);

    public static string Number(int job) => (33610000000 + job).ToString(CultureInfo.InvariantCulture);

    public static EnvoyerSmsClient Client(HttpClient http, Uri address, CallLedger ledger) =>
        new(
            http,
            new EnvoyerSmsOptions
            {
                BaseAddress = address,
                Login = "33600000000",
                Password = "demo",
                Timeout = TimeSpan.FromSeconds(2),
                RateLimitMode = ApiRateLimitMode.SendAnyway,
                Ledger = ledger,
            }
        );

    public static Task SendAsync(IEnvoyerSmsClient client, int job) =>
        client
            .Once(Key(job))
            .SendMessageAsync(
                new SendMessageRequest
                {
                    Text = "Ceci est un test",
                    Recipients = [Number(job)],
                    SenderName = "Societe",
                }
            );
}
