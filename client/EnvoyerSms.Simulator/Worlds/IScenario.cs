using EnvoyerSms.Testing;

namespace EnvoyerSms.Simulator.Worlds;

// What has happened when the first reader comes.
internal interface IScenario
{
    Task FillAsync(EnvoyerSmsSimulator simulator, CancellationToken cancellationToken);
}
