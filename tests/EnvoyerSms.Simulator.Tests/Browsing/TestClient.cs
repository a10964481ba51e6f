using EnvoyerSms.Testing;

namespace EnvoyerSms.Simulator.Tests;

/// <summary>The real client, on the server and its clock.</summary>
internal sealed class TestClient : IDisposable
{
    private readonly HttpClient _http = new();

    public TestClient(SimulatorServer server, EnvoyerSmsSimulator simulator) =>
        Sms = new EnvoyerSmsClient(
            _http,
            new EnvoyerSmsOptions
            {
                BaseAddress = server.BaseAddress,
                Login = simulator.Login,
                Password = simulator.Password,
                TimeProvider = simulator.TimeProvider,
            }
        );

    public IEnvoyerSmsClient Sms { get; }

    public void Dispose() => _http.Dispose();
}
