// Sends one message for each key, as a queue that is at-least-once would: again and again, until each key has an end.
using System.Globalization;
using EnvoyerSms;
using EnvoyerSms.Ledger;
using EnvoyerSms.Ledger.Worker;

var told = WorkerOptions.Read(args);
var steps = new Steps(told.Step, told.Visit);
await using var ledger = new CallLedger(
    new SteppedStore(told.OpenStore(), steps, told.IsLate),
    new LedgerOptions { Secret = "a secret of the workers, the same for each", Margin = TimeSpan.FromSeconds(1) }
);
using var http = new HttpClient(new WireHandler(steps));
using var client = new EnvoyerSmsClient(
    http,
    new EnvoyerSmsOptions
    {
        BaseAddress = told.Address,
        Login = "33600000000",
        Password = "demo",
        Timeout = TimeSpan.FromSeconds(2),
        RateLimitMode = ApiRateLimitMode.SendAnyway,
        Ledger = ledger,
    }
);

var left = Enumerable.Range(0, told.Keys).ToList();
var random = new Random(told.Seed);
while (left.Count > 0)
{
    foreach (var key in left.OrderBy(_ => random.Next()).ToArray())
    {
        if (await IsOverAsync(key))
            left.Remove(key);
        // Who is killed at a random moment is not to have done all by then.
        if (told.Step is "" or "stop")
            await Task.Delay(40);
    }
    await Task.Delay(20);
}
return 0;

async Task<bool> IsOverAsync(int key)
{
    try
    {
        var number = (33610000000 + key).ToString(CultureInfo.InvariantCulture);
        await ((IEnvoyerSmsClient)client)
            .Once($"job-{key}")
            .SendMessageAsync(
                new SendMessageRequest
                {
                    Text = "Ceci est un test",
                    Recipients = [number],
                    SenderName = "Societe",
                }
            );
        return true;
    }
    catch (ApiOnceException once)
    {
        return once.Reason == ApiOnceReason.Unknown;
    }
    catch (ApiException failure)
    {
        Console.Error.WriteLine($"{failure.GetType().Name}: {failure.Message} {failure.InnerException?.Message}");
        return false;
    }
}
