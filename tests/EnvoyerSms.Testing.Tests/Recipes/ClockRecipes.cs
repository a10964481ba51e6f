using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Testing.Tests.Recipes;

public sealed class ClockRecipes
{
    [Fact]
    public async Task An_hour_of_waiting_is_over_at_once()
    {
        var simulator = new EnvoyerSmsSimulator(
            new SimulatorOptions
            {
                StartTime = new DateTimeOffset(2026, 3, 29, 0, 30, 0, TimeSpan.Zero),
                ClockSpeed = 0,
                DeliveryDelay = TimeSpan.FromHours(1),
            }
        );
        await using var services = Provide(simulator);
        var sms = services.GetRequiredService<IEnvoyerSmsClient>();
        var number = await Reminders.RemindAsync(sms, "33600000001");

        // A minute passes with each millisecond; the client's pauses between its questions are on the same clock.
        simulator.RunAt(60_000);
        var delivered = await sms.WaitForDeliveryAsync(number);

        Assert.True(delivered.IsFinal);
        Assert.Equal(1, delivered.Response.Delivered);
    }

    private static ServiceProvider Provide(EnvoyerSmsSimulator simulator)
    {
        var services = new ServiceCollection();
        services.AddEnvoyerSms(options => { }).UseSimulator(simulator);
        return services.BuildServiceProvider();
    }
}
