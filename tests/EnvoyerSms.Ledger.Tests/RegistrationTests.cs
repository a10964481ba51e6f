using EnvoyerSms.Ledger.Tests.Calls;
using EnvoyerSms.Ledger.Tests.Stores;
using EnvoyerSms.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EnvoyerSms.Ledger.Tests;

/// <summary>One line of code and one of configuration.</summary>
public sealed class RegistrationTests
{
    private readonly EnvoyerSmsSimulator _simulator = new();

    [Fact]
    public async Task One_line_and_a_secret_are_enough()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        await using var services = Services(place, ("EnvoyerSms:Ledger:Secret", Machine.Secret));
        services.GetRequiredService<IStartupValidator>().Validate();
        var client = services.GetRequiredService<IEnvoyerSmsClient>();
        var cancel = TestContext.Current.CancellationToken;
        var sent = await client.Once("order-1").SendMessageAsync(Machine.Request(), cancel);
        Assert.Equal(sent, await client.Once("order-1").SendMessageAsync(Machine.Request(), cancel));
        var ledger = services.GetRequiredService<CallLedger>();
        Assert.Equal(LedgerState.Done, (await ledger.FindAsync(Machine.Key("order-1"), cancel))!.State);
        // Its request was counted in the store, for all processes.
        await using var other = Services(place, ("EnvoyerSms:Ledger:Secret", Machine.Secret));
        var left = await other.GetRequiredService<IEnvoyerSmsClient>().GetRateLimitAsync(cancel);
        Assert.Equal(1, left.Used);
    }

    [Theory]
    [InlineData("EnvoyerSms:Ledger:Secrets", "x")]
    [InlineData("EnvoyerSms:Ledger:Secret", "too short")]
    public async Task Without_a_secret_the_start_is_refused_with_the_line_to_add(string key, string value)
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        await using var services = Services(place, (key, value));
        var refusal = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IStartupValidator>().Validate()
        );
        Assert.Contains("EnvoyerSms:Ledger:Secret", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("\"Ledger\": { \"Secret\"", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("too short", refusal.Message, StringComparison.Ordinal);
    }

    private ServiceProvider Services(StorePlace place, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings
                    .Append(("EnvoyerSms:Login", _simulator.Login))
                    .Append(("EnvoyerSms:Password", _simulator.Password))
                    .Select(pair => KeyValuePair.Create(pair.Item1, (string?)pair.Item2))
            )
            .Build();
        var services = new ServiceCollection();
        services
            .AddEnvoyerSms(configuration.GetSection("EnvoyerSms"))
            .UseSqliteLedger(place.Address)
            .UseSimulator(_simulator);
        return services.BuildServiceProvider();
    }
}
