using EnvoyerSms.Simulator;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>The simulated API for programs of their own process.</summary>
internal sealed class ServedSimulator : IAsyncDisposable
{
    private readonly SimulatorServer _server;

    private ServedSimulator(SimulatorServer server) => _server = server;

    public Uri BaseAddress => _server.BaseAddress;

    public string Login => _server.Simulator.Login;

    public string Password => _server.Simulator.Password;

    public static async Task<ServedSimulator> StartAsync(
        SimulatorOptions? options = null,
        CancellationToken cancellationToken = default
    ) => new(await SimulatorServer.StartAsync(new EnvoyerSmsSimulator(options), port: 0, cancellationToken));

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
