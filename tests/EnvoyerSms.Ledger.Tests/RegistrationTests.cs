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

    [Fact]
    public async Task A_margin_that_is_wrong_is_named()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        await using var services = Services(
            place,
            ledger => ledger.Margin = TimeSpan.FromDays(2),
            ("EnvoyerSms:Ledger:Secret", Machine.Secret)
        );
        var refusal = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IStartupValidator>().Validate()
        );
        Assert.Contains(
            "EnvoyerSms:Ledger:Margin must be from zero to one day.",
            refusal.Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("openssl", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Machine.Secret, true)]
    [InlineData("another secret, of thirty-two characters", false)]
    public async Task Clients_of_one_container_have_one_secret(string second, bool isAllowed)
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        var configuration = Configuration(
            ("EnvoyerSms:Ledger:Secret", Machine.Secret),
            ("Second:Login", _simulator.Login),
            ("Second:Password", _simulator.Password),
            ("Second:Ledger:Secret", second)
        );
        var collection = new ServiceCollection();
        collection.AddEnvoyerSms(configuration.GetSection("EnvoyerSms")).UseSqliteLedger(place.Address);
        collection.AddEnvoyerSms("second", configuration.GetSection("Second")).UseSqliteLedger(place.Address);
        await using var services = collection.BuildServiceProvider();
        var validate = services.GetRequiredService<IStartupValidator>().Validate;
        if (isAllowed)
        {
            validate();
            return;
        }
        var refusal = Assert.Throws<OptionsValidationException>(validate);
        Assert.Contains("Ledger:Secret is not that of another client", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(second, refusal.Message, StringComparison.Ordinal);
    }

    private ServiceProvider Services(StorePlace place, params (string Key, string Value)[] settings) =>
        Services(place, configure: null, settings);

    private ServiceProvider Services(
        StorePlace place,
        Action<LedgerOptions>? configure,
        params (string Key, string Value)[] settings
    )
    {
        var services = new ServiceCollection();
        services
            .AddEnvoyerSms(Configuration(settings).GetSection("EnvoyerSms"))
            .UseSqliteLedger(place.Address, configure)
            .UseSimulator(_simulator);
        return services.BuildServiceProvider();
    }

    private IConfigurationRoot Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings
                    .Append(("EnvoyerSms:Login", _simulator.Login))
                    .Append(("EnvoyerSms:Password", _simulator.Password))
                    .Select(pair => KeyValuePair.Create(pair.Item1, (string?)pair.Item2))
            )
            .Build();
}
