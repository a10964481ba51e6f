using EnvoyerSms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>The client over the simulator's handler, as tests of a user's code have it: no server, no socket.</summary>
public sealed class SimulatorHandlerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_sends_through_the_handler()
    {
        var simulator = new EnvoyerSmsSimulator();
        using var http = new HttpClient(simulator.CreateHandler());
        using var client = new EnvoyerSmsClient(http, Options(simulator));

        var sent = await client.SendMessageAsync("Bonjour", ["33600000001"], "Societe", Cancel);

        Assert.Equal(sent.MessageId, Assert.Single(simulator.Messages).Id);
        simulator.Deliver(sent.MessageId);
        Assert.Equal(1, (await client.GetMessageStatsAsync(sent.MessageId, Cancel)).Delivered);
    }

    [Fact]
    public async Task A_registered_client_takes_it_as_its_primary_handler()
    {
        var simulator = new EnvoyerSmsSimulator();
        var services = new ServiceCollection();
        services
            .AddEnvoyerSms(options =>
            {
                options.BaseAddress = simulator.BaseAddress;
                options.Login = simulator.Login;
                options.Password = simulator.Password;
            })
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(simulator.CreateHandler);
        await using var provider = services.BuildServiceProvider();

        await provider
            .GetRequiredService<IEnvoyerSmsClient>()
            .SendMessageAsync("Bonjour", ["33600000001"], "Societe", Cancel);

        Assert.Single(simulator.Messages);
    }

    [Fact]
    public async Task A_reply_that_is_lost_after_the_work_leaves_the_outcome_unknown_and_one_message()
    {
        var simulator = new EnvoyerSmsSimulator();
        simulator.Next().DisconnectAfterWork();
        using var http = new HttpClient(simulator.CreateHandler());
        using var client = new EnvoyerSmsClient(http, Options(simulator));

        var lost = await Assert.ThrowsAsync<ApiTransportException>(() =>
            client.SendMessageAsync("Bonjour", ["33600000001"], "Societe", Cancel)
        );

        Assert.Equal((ApiOutcome.Unknown, false), (lost.Outcome, lost.IsSafeToRetry));
        Assert.Single(simulator.Messages);
    }

    private static EnvoyerSmsOptions Options(EnvoyerSmsSimulator simulator) =>
        new()
        {
            BaseAddress = simulator.BaseAddress,
            Login = simulator.Login,
            Password = simulator.Password,
        };
}
