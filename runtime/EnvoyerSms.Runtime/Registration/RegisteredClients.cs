using System.Collections.Concurrent;
using EnvoyerSms.Runtime.Telemetry;

namespace EnvoyerSms.Runtime.Registration;

/// <summary>The registered clients of one container, as long as it lives.</summary>
/// <remarks>Not keyed services, which not every container has.</remarks>
/// <param name="root">The container itself, and not a scope of it.</param>
internal sealed class RegisteredClients(IServiceProvider root) : IDisposable
{
    private readonly ConcurrentDictionary<string, RegisteredClient> _clients = new();

    public IServiceProvider Root => root;

    public RegisteredClient Get(string name) => _clients.GetOrAdd(name, static name => new RegisteredClient(name));

    public void Dispose()
    {
        foreach (var client in _clients)
            client.Value.Dispose();
    }
}
