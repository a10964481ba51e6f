using System.Globalization;
using EnvoyerSms.Simulator.Worlds;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Simulator;

// The simulator that the server answers with, and what it is filled with at the beginning and after each reset.
internal sealed class ServedWorld(EnvoyerSmsSimulator simulator, IScenario? scenario, int? kept)
{
    private readonly string _start = Guid.NewGuid().ToString("N")[..8];

    public EnvoyerSmsSimulator Simulator => simulator;

    // How many messages and requests are kept; null where all are.
    public int? Kept => kept;

    // Another one after a reset, and where the server was started anew: then nothing that a page shows is there any more.
    public string Identity => string.Create(CultureInfo.InvariantCulture, $"{_start}-{simulator.Generation}");

    // Another one where anything differs that a page shows.
    public string Mark => simulator.Fingerprint().ToString("x8", CultureInfo.InvariantCulture);

    public Task FillAsync(CancellationToken cancellationToken) =>
        scenario?.FillAsync(simulator, cancellationToken) ?? Task.CompletedTask;

    public Task ResetAsync(CancellationToken cancellationToken)
    {
        simulator.Reset();
        return FillAsync(cancellationToken);
    }
}
