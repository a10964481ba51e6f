using EnvoyerSms.Testing;

namespace EnvoyerSms.Simulator.Worlds;

/// <summary>What a file says that has happened.</summary>
internal sealed record Seed : IScenario
{
    public DateTimeOffset? Start { get; init; }
    public double? Speed { get; init; }

    // Null where those of the simulator stay.
    public IReadOnlyList<SimulatorAccount>? Accounts { get; init; }
    public IReadOnlyList<(string Number, SimulatedStatus Status)> Numbers { get; init; } = [];

    // Where each stands in the file, for what is said of one that the API refuses.
    public IReadOnlyList<(Sending Message, string Location)> Messages { get; init; } = [];

    public async Task FillAsync(EnvoyerSmsSimulator simulator, CancellationToken cancellationToken)
    {
        foreach (var (number, status) in Numbers)
            simulator.SetDelivery(number, status);
        foreach (var (message, location) in Messages)
        {
            var call = await message.SendAsync(simulator, cancellationToken);
            if (call.Request.Status != 200)
                throw new SeedException(
                    $"{location}: the API refuses this message: {call.Request.ErrorMessage ?? "no request is left."}"
                );
        }
    }
}
