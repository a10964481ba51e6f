using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Ledger.Tests.Recipes;

/// <summary>What the page shows that is no job.</summary>
internal static class Startup
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddEnvoyerSms(configuration.GetSection("EnvoyerSms")).UsePostgreSqlLedger("Host=…"); // or UseSqliteLedger("sms.db")
    }

    public static async Task<SentMessage> SendAsync(
        IEnvoyerSmsClient client,
        SendMessageRequest request,
        CancellationToken cancellationToken
    )
    {
        var sent = await client.Once("order-4711/shipped").SendMessageAsync(request, cancellationToken);
        return sent;
    }

    public static async Task SendListAsync(IEnvoyerSmsClient client, SendMessageRequest request)
    {
        // Sends nothing: requests, windows, segments and the end.
        var plan = await client.PlanSendMessageBatchesAsync("soldes-2026", request);
        await foreach (var batch in client.SendMessageBatchesAsync("soldes-2026", request))
            Console.WriteLine($"{batch.Planned.Number} of {plan.Batches.Count}: {batch.State}");
    }

    public static async Task DecideAsync(CallLedger ledger)
    {
        foreach (var entry in await ledger.FindUnknownAsync())
            Console.WriteLine($"{entry.Key} since {entry.ChangedAt:u}: {entry.ResourceId}");

        var key = new LedgerKey("EnvoyerSms", "order-4711/shipped");
        await ledger.ResolveAsync(key, LedgerDecision.AssumeSent, by: "ops", reason: "the customer has it");
    }

    public static void Watch(IServiceCollection services, IConfiguration configuration)
    {
        var sms = services.AddEnvoyerSms(configuration.GetSection("EnvoyerSms")).UsePostgreSqlLedger("Host=…");
        services.AddHealthChecks().Add(sms.CreateHealthCheck()).Add(sms.CreateLedgerHealthCheck());
    }
}
