using EnvoyerSms.Ledger.Tests.Stores;

[assembly: AssemblyFixture(typeof(EndOfServers))]

namespace EnvoyerSms.Ledger.Tests.Stores;

/// <summary>Ends the servers that tests share before the run does: a process that takes longer than ten seconds to end counts as failed.</summary>
public sealed class EndOfServers : IAsyncDisposable
{
    public ValueTask DisposeAsync() => PostgresServer.EndSharedAsync();
}
