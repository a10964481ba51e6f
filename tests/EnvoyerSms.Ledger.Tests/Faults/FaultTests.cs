using EnvoyerSms.Ledger.Tests.Calls;
using EnvoyerSms.Ledger.Tests.Stores;
using EnvoyerSms.Testing;
using EnvoyerSms.TestSupport.Secrets;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EnvoyerSms.Ledger.Tests.Faults;

/// <summary>A database that is restarted, slow, full or cut off: no call is made without its row, and none twice.</summary>
public sealed class FaultTests
{
    private readonly EnvoyerSmsSimulator _simulator = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private int Sent => _simulator.Messages.Count(message => message.Recipients.Contains(Machine.Number));

    public static TheoryData<string> OverNetwork => [StorePlace.PostgreSql, StorePlace.PgBouncer];

    [Fact]
    public async Task A_database_is_restarted_while_a_request_is_on_its_way()
    {
        await using var server = await PostgresServer.StartOwnAsync();
        using var gate = new Gate(_simulator.CreateHandler());
        using var lines = new LogLineSink();
        using var logs = LoggerFactory.Create(logging => logging.AddProvider(lines));
        await using var one = new Machine(Store(server, "postgres"), _simulator, gate, logs: logs);
        await using var other = new Machine(Store(server, "postgres"), _simulator);
        var first = one.SendAsync("order-1");
        await gate.Arrived;
        await server.StopAsync();
        await NotSentAsync(other, "order-2");
        server.Start();
        gate.Open();
        // What its caller gets does not depend on the database.
        await first;
        Assert.Equal(1, Sent);
        // Connections from before the restart fail once.
        for (var tries = 0; await TryAsync(other, "order-2") is not null; tries++)
        {
            Assert.True(tries < 200, "The database did not come back.");
            await Task.Delay(50, Cancel);
        }
        Assert.Equal(2, Sent);
        // The end is written when the database is back; where that takes too long, it is said, and nothing is freed.
        var state = await other.StateAsync("order-1");
        if (state != LedgerState.Done)
        {
            Assert.Equal(LedgerState.Dispatching, state);
            Assert.Contains(lines.Seen, line => line.Contains("EndNotRecorded", StringComparison.Ordinal));
        }
    }

    // Before the commit nothing is there; after it, only its writer does not know.
    [Theory]
    [MemberData(nameof(OverNetwork))]
    public async Task A_connection_is_cut_in_the_middle_of_a_transaction(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using var proxy = new CuttingProxy(new NpgsqlConnectionStringBuilder(place.Address).Port);
        await using var cut = new Machine(Store(place, proxy), _simulator);
        await using var other = new Machine(place.Open(), _simulator);
        await cut.Ledger.EnsureCreatedAsync(Cancel);
        foreach (var isAfter in new[] { false, true })
        {
            var key = $"claim-{isAfter}";
            var sent = Sent;
            proxy.CutWrite(LedgerState.Dispatching, isAfter);
            await NotSentAsync(cut, key);
            Assert.True(proxy.HasCut);
            Assert.Equal(sent, Sent);
            Assert.Equal(isAfter, (await other.Ledger.ReadHistoryAsync(Machine.Key(key), Cancel)).Count > 1);
            await other.SendAsync(key);
            Assert.Equal(sent + 1, Sent);

            key = $"end-{isAfter}";
            proxy.CutWrite(LedgerState.Done, isAfter);
            var response = await cut.SendAsync(key);
            Assert.True(proxy.HasCut);
            Assert.Equal(response, await other.SendAsync(key));
            Assert.Equal(sent + 2, Sent);
            var history = await other.Ledger.ReadHistoryAsync(Machine.Key(key), Cancel);
            Assert.Equal([LedgerState.Dispatching, LedgerState.Done], history.Select(line => line.State));
        }
    }

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task A_database_is_slower_than_the_call_may_take(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using var hurried = new Machine(
            place.Open(),
            _simulator,
            configure: options => options.Timeout = TimeSpan.FromMilliseconds(100)
        );
        await using var other = new Machine(place.Open(), _simulator);
        await other.SendAsync("order-0");
        Task<Exception?> late;
        await using (await place.LockAsync())
        {
            late = TryAsync(hurried, "order-1");
            // Its time-out passes; a write that waits in SQLite cannot be called back, so the call does not end before the lock does.
            await Task.Delay(300, Cancel);
            Assert.Equal(1, Sent);
        }
        var failure = Assert.IsType<ApiTransportException>(await late);
        Assert.Equal((ApiOutcome.NotSent, 1), (failure.Outcome, Sent));
        await other.SendAsync("order-1");
        Assert.Equal(2, Sent);
    }

    [Fact]
    public async Task A_disk_is_full_under_SQLite()
    {
        using var disk = SmallDisk.Create(400 * 1024);
        await using var one = new Machine(new SqliteLedgerStore(Path.Combine(disk.Folder, "sms.db")), _simulator);
        await FullAsync(disk, one);
    }

    [Fact]
    public async Task A_disk_is_full_under_PostgreSQL()
    {
        using var disk = SmallDisk.Create(32 * 1024 * 1024);
        // A server whose disk is full serves nobody else either.
        await using var server = await PostgresServer.StartOwnAsync();
        var folder = await PostgresServer.CreateFolderAsync(disk.Folder);
        await server.ExecuteAsync($"CREATE TABLESPACE small LOCATION '{folder}'");
        await server.ExecuteAsync("CREATE DATABASE small TABLESPACE small");
        await using (var one = new Machine(Store(server, "small"), _simulator))
            await FullAsync(disk, one);
    }

    private async Task FullAsync(SmallDisk disk, Machine one)
    {
        await one.Ledger.EnsureCreatedAsync(Cancel);
        disk.Fill();
        await NotSentAsync(one, "order-1");
        Assert.Equal(0, Sent);
        disk.Empty();
        await one.SendAsync("order-1");
        Assert.Equal((1, LedgerState.Done), (Sent, await one.StateAsync("order-1")));
    }

    private static async Task NotSentAsync(Machine machine, string key)
    {
        var failure = await Assert.ThrowsAsync<ApiTransportException>(() => machine.SendAsync(key));
        Assert.Equal(ApiOutcome.NotSent, failure.Outcome);
    }

    /// <returns>What it failed with; null where it did not.</returns>
    private static async Task<Exception?> TryAsync(Machine machine, string key)
    {
        try
        {
            await machine.SendAsync(key);
            return null;
        }
        catch (ApiException failure)
        {
            return failure;
        }
    }

    private static PostgreSqlLedgerStore Store(PostgresServer server, string database) =>
        new(server.ConnectionString(database));

    private static PostgreSqlLedgerStore Store(StorePlace place, CuttingProxy proxy) =>
        new(new NpgsqlConnectionStringBuilder(place.Address) { Port = proxy.Port }.ConnectionString);
}
