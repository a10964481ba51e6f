using EnvoyerSms.Ledger.Tests.Calls;
using EnvoyerSms.Ledger.Tests.Stores;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Ledger.Tests.Faults;

/// <summary>Clocks that are wrong, and clocks that are set: what becomes of a key is the same.</summary>
public sealed class ClockTests
{
    private readonly EnvoyerSmsSimulator _simulator = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private int Sent => _simulator.Messages.Count(message => message.Recipients.Contains(Machine.Number));

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task An_hour_off_changes_nothing(string kind)
    {
        foreach (var (database, worker) in new[] { (1, 0), (-1, 0), (0, 1), (0, -1), (1, -1) })
        {
            await using var place = await StorePlace.CreateAsync(kind);
            var clock = new OffsetClock();
            clock.Jump(TimeSpan.FromHours(worker));
            await using var one = new Machine(
                place.Open(),
                _simulator,
                configure: options => options.TimeProvider = clock
            );
            await using var other = new Machine(place.Open(), _simulator);
            await one.Ledger.EnsureCreatedAsync(Cancel);
            await place.JumpAsync(TimeSpan.FromHours(database));
            var before = Sent;
            Assert.Equal(await one.SendAsync("order-1"), await other.SendAsync("order-1"));
            _simulator.Next().DisconnectAfterWork();
            await Assert.ThrowsAsync<ApiTransportException>(() => one.SendAsync("order-2"));
            Assert.Equal(ApiOnceReason.Unknown, await other.RefusedAsync("order-2"));
            await Assert.ThrowsAsync<InvalidOperationException>(() => FreeAsync(other));
            await place.JumpAsync(TimeSpan.FromSeconds(61));
            await FreeAsync(other);
            await one.SendAsync("order-2");
            Assert.Equal(before + 3, Sent);
        }
    }

    // Who holds a key has it for longer then, and never for a shorter time.
    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task A_clock_that_steps_back_frees_nothing(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        using var gate = new Gate(_simulator.CreateHandler());
        await using var holder = new Machine(place.Open(), _simulator, gate);
        await using var other = new Machine(place.Open(), _simulator);
        var first = holder.SendAsync("order-2");
        await gate.Arrived;
        await place.JumpAsync(TimeSpan.FromHours(-1));
        Assert.Equal(ApiOnceReason.InProgress, await other.RefusedAsync("order-2"));
        await place.JumpAsync(TimeSpan.FromMinutes(59));
        Assert.Equal(ApiOnceReason.InProgress, await other.RefusedAsync("order-2"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => FreeAsync(other));
        Assert.Empty(await other.Ledger.FindUnknownAsync(cancellationToken: Cancel));
        await place.JumpAsync(TimeSpan.FromMinutes(3));
        Assert.Equal(ApiOnceReason.Unknown, await other.RefusedAsync("order-2"));
        gate.Open();
        Assert.Equal(await first, await other.SendAsync("order-2"));
        Assert.Equal(1, Sent);
    }

    private static Task<LedgerEntry> FreeAsync(Machine machine) =>
        machine.Ledger.ResolveAsync(Machine.Key("order-2"), LedgerDecision.AssumeNotSent, "ops", "a test", Cancel);
}
