using EnvoyerSms.Ledger.Tests.Calls;
using EnvoyerSms.Ledger.Tests.Faults;
using EnvoyerSms.Testing;
using Npgsql;

namespace EnvoyerSms.Ledger.Tests.Stores;

/// <summary>What a call with a key costs: round trips, counted on the wire.</summary>
public sealed class CostTests
{
    private readonly EnvoyerSmsSimulator _simulator = new();

    [Theory]
    [InlineData(StorePlace.PostgreSql)]
    [InlineData(StorePlace.PgBouncer)]
    public async Task Three_for_a_call_and_one_for_a_replay(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using var proxy = new CuttingProxy(new NpgsqlConnectionStringBuilder(place.Address).Port);
        await using var one = new Machine(Store(place, proxy), _simulator);
        await using var counted = new Machine(
            Store(place, proxy),
            _simulator,
            configure: options =>
            {
                options.RateLimitMode = ApiRateLimitMode.Fail;
                options.RateLimiter = ((CallLedger)options.Ledger!).RateLimiter;
            }
        );
        // The tables are there, and so is the account.
        await one.SendAsync("order-0");
        await counted.SendAsync("order-1");
        Assert.Equal(3, await TripsAsync(proxy, one, "order-2"));
        Assert.Equal(1, await TripsAsync(proxy, one, "order-2"));
        // The rate limit is read and written, before the request and after it.
        Assert.Equal(7, await TripsAsync(proxy, counted, "order-3"));
        Assert.Equal(1, await TripsAsync(proxy, counted, "order-3"));
    }

    private static async Task<int> TripsAsync(CuttingProxy proxy, Machine machine, string key)
    {
        var before = proxy.RoundTrips;
        await machine.SendAsync(key);
        return proxy.RoundTrips - before;
    }

    private static PostgreSqlLedgerStore Store(StorePlace place, CuttingProxy proxy) =>
        new(new NpgsqlConnectionStringBuilder(place.Address) { Port = proxy.Port }.ConnectionString);
}
