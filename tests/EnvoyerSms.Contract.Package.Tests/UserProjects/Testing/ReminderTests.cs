using EnvoyerSms;
using EnvoyerSms.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

public sealed class ReminderTests
{
    [Fact]
    public async Task A_reminder_is_sent()
    {
        var simulator = new EnvoyerSmsSimulator();
        var services = new ServiceCollection();
        services.AddEnvoyerSms(options => { }).UseSimulator(simulator);
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IEnvoyerSmsClient>();

        await client.SendMessageAsync("Bonjour", ["33600000001"], "Societe", TestContext.Current.CancellationToken);

        var message = await simulator.WaitForMessageAsync(
            "33600000001",
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Equal("Bonjour", message.Text);
    }
}
