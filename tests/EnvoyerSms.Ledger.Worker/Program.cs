// Sends one message for each key, as a queue that is at-least-once would: again and again, until each key has an end.
using EnvoyerSms;
using EnvoyerSms.Ledger;
using EnvoyerSms.Ledger.Tests.Kills;
using EnvoyerSms.Ledger.Worker;

var told = WorkerOptions.Read(args);
var steps = new Steps(told.Step, told.Visit);
await using var ledger = new CallLedger(new SteppedStore(told.OpenStore(), steps, told.IsLate), QueueCall.Settings);
using var http = new HttpClient(new WireHandler(steps));
using var client = QueueCall.Client(http, told.Address, ledger);

var left = Enumerable.Range(0, told.Keys).ToList();
var random = new Random(told.Seed);
while (left.Count > 0)
{
    foreach (var job in left.OrderBy(_ => random.Next()).ToArray())
    {
        if (await IsOverAsync(job))
            left.Remove(job);
        // Who is killed from outside is not to have done all by then.
        if (told.Step is "" or "stop" or Steps.StopAfterClaim)
            await Task.Delay(40);
    }
    await Task.Delay(20);
}
return 0;

async Task<bool> IsOverAsync(int job)
{
    try
    {
        await QueueCall.SendAsync(client, job);
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
