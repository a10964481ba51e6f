using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Testing.Tests;

/// <summary>A registered client talks to the simulator, whatever else was said about it.</summary>
public sealed class UseSimulatorTests
{
    private const string Number = "33600000001";

    private readonly EnvoyerSmsSimulator _simulator = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_without_a_word_of_configuration_sends()
    {
        await using var services = Provide(options => { });

        await SendAsync(services.GetRequiredService<IEnvoyerSmsClient>());

        var message = await _simulator.WaitForMessageAsync(Number, cancellationToken: Cancel);
        Assert.Equal(("Bonjour", "Societe"), (message.Text, message.SenderName));
        Assert.Equal("Basic ***", _simulator.Requests[0].Headers["Authorization"]);
    }

    [Fact]
    public async Task Credentials_of_its_own_stay_and_are_taken()
    {
        await using var services = Provide(options =>
        {
            (options.Login, options.Password) = ("33611111111", "mine");
            options.AccountId = 12_345;
        });

        await SendAsync(services.GetRequiredService<IEnvoyerSmsClient>());

        Assert.Equal("12345", Assert.Single(_simulator.Requests).AccountId);
        Assert.Equal(496, Assert.Single(_simulator.Messages).AccountId);
    }

    [Fact]
    public async Task Credentials_that_it_lacks_are_the_simulator_s_also_where_they_are_checked()
    {
        var strict = new EnvoyerSmsSimulator(
            new SimulatorOptions
            {
                RequireCredentials = true,
                Login = "33611111111",
                Password = "mine",
            }
        );
        await using var services = Provide(options => { }, strict);
        await SendAsync(services.GetRequiredService<IEnvoyerSmsClient>());
        Assert.Single(strict.Messages);
    }

    [Fact]
    public async Task Where_credentials_are_checked_wrong_ones_are_refused()
    {
        var strict = new EnvoyerSmsSimulator(new SimulatorOptions { RequireCredentials = true });
        await using var services = Provide(options => options.Password = "wrong", strict);
        var refused = await Assert.ThrowsAsync<EnvoyerSmsException>(() =>
            SendAsync(services.GetRequiredService<IEnvoyerSmsClient>())
        );
        Assert.Equal(EnvoyerSmsErrorId.AuthenticationFailed, refused.ErrorId);
    }

    [Fact]
    public async Task Address_and_clock_of_the_configuration_are_replaced()
    {
        await using var services = Provide(options =>
        {
            options.BaseAddress = new Uri("https://127.0.0.1:1/api/");
            options.TimeProvider = TimeProvider.System;
        });
        var client = services.GetRequiredService<IEnvoyerSmsClient>();
        await SendAsync(client);

        // Tomorrow noon of the simulator is past once its clock has moved on, for the client's own check as well.
        var noon = _simulator.TimeProvider.GetUtcNow().AddDays(1);
        _simulator.Advance(TimeSpan.FromDays(2));
        await Assert.ThrowsAsync<ApiValidationException>(() =>
            client.SendMessageAsync(
                new SendMessageRequest
                {
                    Text = "Bonjour",
                    Recipients = [Number],
                    SenderName = "Societe",
                    SendAt = noon,
                },
                Cancel
            )
        );
    }

    [Fact]
    public async Task Clients_with_keys_have_a_simulator_each()
    {
        var other = new EnvoyerSmsSimulator();
        var services = new ServiceCollection();
        services.AddEnvoyerSms("one", options => { }).UseSimulator(_simulator);
        services.AddEnvoyerSms("two", options => { }).UseSimulator(other);
        await using var provider = services.BuildServiceProvider();

        await SendAsync(provider.GetRequiredKeyedService<IEnvoyerSmsClient>("two"));

        Assert.Empty(_simulator.Requests);
        Assert.Single(other.Messages);
    }

    [Fact]
    public async Task Options_that_are_wrong_are_still_refused()
    {
        await using var services = Provide(options => options.MaxRetries = 11);
        Assert.ThrowsAny<Microsoft.Extensions.Options.OptionsValidationException>(() =>
            services.GetRequiredService<IEnvoyerSmsClient>()
        );
    }

    [Fact]
    public async Task A_rate_limit_that_is_used_up_opens_when_the_clock_is_moved()
    {
        var small = new EnvoyerSmsSimulator(
            new SimulatorOptions { Accounts = [new SimulatorAccount(700, "SMALL", 500, RequestLimit: 100)] }
        );
        await using var services = Provide(options => { }, small);
        var client = services.GetRequiredService<IEnvoyerSmsClient>();
        for (var i = 0; i < 100; i++)
            await SendAsync(client);
        await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync(client));

        small.Advance(TimeSpan.FromHours(1));

        await SendAsync(client);
        Assert.Equal(101, small.Messages.Count);
    }

    [Fact]
    public async Task Simulators_side_by_side_share_neither_messages_nor_accounts_nor_rate_limits()
    {
        // Together they make far more calls than one account may.
        var simulators = Enumerable.Range(0, 4).Select(_ => new EnvoyerSmsSimulator()).ToArray();
        await Task.WhenAll(
            simulators.Select(async simulator =>
            {
                await using var services = Provide(options => { }, simulator);
                var client = services.GetRequiredService<IEnvoyerSmsClient>();
                for (var i = 0; i < 90; i++)
                    await SendAsync(client);
            })
        );
        Assert.All(
            simulators,
            simulator => Assert.Equal((90, 65), (simulator.Messages.Count, simulator.Accounts[0].Sms))
        );
        Assert.Distinct(simulators.Select(simulator => simulator.BaseAddress));
    }

    private static Task<SentMessage> SendAsync(IEnvoyerSmsClient client) =>
        client.SendMessageAsync("Bonjour", [Number], "Societe", Cancel);

    private ServiceProvider Provide(Action<EnvoyerSmsOptions> configure, EnvoyerSmsSimulator? simulator = null)
    {
        var services = new ServiceCollection();
        services.AddEnvoyerSms(configure).UseSimulator(simulator ?? _simulator);
        return services.BuildServiceProvider();
    }
}
