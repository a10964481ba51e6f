using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Testing.Tests.Recipes;

public sealed class ParallelRecipes
{
    [Fact]
    public async Task Worlds_side_by_side_do_not_see_each_other()
    {
        await Parallel.ForAsync(
            0,
            20,
            async (number, ct) =>
            {
                var simulator = new EnvoyerSmsSimulator();
                var services = new ServiceCollection();
                services.AddEnvoyerSms(options => { }).UseSimulator(simulator);
                await using var provider = services.BuildServiceProvider();
                var sms = provider.GetRequiredService<IEnvoyerSmsClient>();

                // Together they make twenty times the requests that one account may.
                for (var i = 0; i < 100; i++)
                    await sms.SendMessageAsync($"Order {number}", ["33600000001"], "Shop", ct);

                Assert.Equal(100, simulator.Messages.Count);
                Assert.All(simulator.Messages, message => Assert.Equal($"Order {number}", message.Text));
                Assert.Equal(55, simulator.Balance);
            }
        );
    }
}
