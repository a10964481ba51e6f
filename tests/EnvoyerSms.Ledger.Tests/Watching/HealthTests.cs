using EnvoyerSms.Ledger.Tests.Calls;
using EnvoyerSms.Ledger.Tests.Stores;
using EnvoyerSms.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EnvoyerSms.Ledger.Tests.Watching;

/// <summary>What the health check of a ledger says.</summary>
public sealed class HealthTests
{
    private readonly EnvoyerSmsSimulator _simulator = new();

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task It_tells_the_version_and_what_is_unknown(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using var services = Services(_ => place.Open());
        var healthy = await CheckAsync(services);
        Assert.Equal((HealthStatus.Healthy, 0), (healthy.Status, healthy.Data["unknown"]));
        Assert.Equal(SqlLedgerStore.SchemaVersion, healthy.Data["schema"]);

        await using var one = new Machine(place.Open(), _simulator);
        _simulator.Next().DisconnectAfterWork();
        await Assert.ThrowsAsync<ApiTransportException>(() => one.SendAsync("order-1"));
        // Whose holder is gone counts too.
        var crash = new Crash(4);
        await using var dying = new Machine(new CrashingStore(place.Open(), crash), _simulator);
        _ = dying.SendAsync("order-2");
        await crash.Happened.WaitAsync(Eventually.Bound, TestContext.Current.CancellationToken);
        Assert.Equal(1, (await CheckAsync(services)).Data["unknown"]);
        await place.JumpAsync(TimeSpan.FromSeconds(61));
        var degraded = await CheckAsync(services);
        Assert.Equal((HealthStatus.Degraded, 2), (degraded.Status, degraded.Data["unknown"]));
        Assert.DoesNotContain("order-", degraded.Description, StringComparison.Ordinal);

        await place.ExecuteAsync("UPDATE envoyer_ledger_meta SET value = '99' WHERE name = 'schema'");
        await using var older = Services(_ => place.Open());
        var refused = await CheckAsync(older);
        Assert.Equal(HealthStatus.Unhealthy, refused.Status);
        Assert.Contains("version 99", refused.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_fails_where_the_store_does_not_answer()
    {
        await using var services = Services(_ => new SqliteLedgerStore("/dev/null/secret.db"));
        var down = await CheckAsync(services);
        Assert.Equal(HealthStatus.Unhealthy, down.Status);
        Assert.Contains("SqliteException", down.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("secret.db", down.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_fails_where_the_secret_is_missing()
    {
        await using var services = Services(_ => new SqliteLedgerStore("/dev/null/sms.db"), secret: null);
        var refused = await CheckAsync(services);
        Assert.Equal(HealthStatus.Unhealthy, refused.Status);
        Assert.Contains("EnvoyerSms:Ledger:Secret is missing", refused.Description, StringComparison.Ordinal);
    }

    private static async Task<HealthReportEntry> CheckAsync(ServiceProvider services)
    {
        var report = await services
            .GetRequiredService<HealthCheckService>()
            .CheckHealthAsync(TestContext.Current.CancellationToken);
        return Assert.Single(report.Entries).Value;
    }

    private ServiceProvider Services(Func<IServiceProvider, LedgerStore> createStore, string? secret = Machine.Secret)
    {
        var settings = new Dictionary<string, string?>
        {
            ["EnvoyerSms:Login"] = _simulator.Login,
            ["EnvoyerSms:Password"] = _simulator.Password,
            ["EnvoyerSms:Ledger:Secret"] = secret,
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        var client = services.AddEnvoyerSms(configuration.GetSection("EnvoyerSms")).UseLedger(createStore);
        services.AddHealthChecks().Add(client.CreateLedgerHealthCheck());
        return services.BuildServiceProvider();
    }
}
