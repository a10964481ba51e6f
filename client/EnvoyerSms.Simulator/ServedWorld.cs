using System.Globalization;
using EnvoyerSms.Simulator.Worlds;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Simulator;

// The simulator that the server answers with, and what it is filled with at the beginning and after each reset.
internal sealed class ServedWorld(EnvoyerSmsSimulator simulator, IScenario? scenario, int? kept)
{
    private readonly string _start = Guid.NewGuid().ToString("N")[..8];
    private readonly Lock _gate = new();
    private Task _lastReset = Task.CompletedTask;

    public EnvoyerSmsSimulator Simulator => simulator;

    // How many messages and requests are kept; null where all are.
    public int? Kept => kept;

    // Another one after a reset, and where the server was started anew: then nothing that a page shows is there any more.
    public string Identity => string.Create(CultureInfo.InvariantCulture, $"{_start}-{simulator.Generation}");

    // Another one where anything differs that a page shows.
    public string Mark => simulator.Fingerprint().ToString("x8", CultureInfo.InvariantCulture);

    public Task FillAsync(CancellationToken cancellationToken) =>
        scenario?.FillAsync(simulator, cancellationToken) ?? Task.CompletedTask;

    // One at a time: two that ask at once would fill the same world twice.
    public Task ResetAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            return _lastReset = ResetAfterAsync(_lastReset, cancellationToken);
    }

    private async Task ResetAfterAsync(Task earlier, CancellationToken cancellationToken)
    {
        // How it ended was told to who asked for it; and what follows is not done under the lock.
        await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        simulator.Reset();
        await FillAsync(cancellationToken);
    }
}
