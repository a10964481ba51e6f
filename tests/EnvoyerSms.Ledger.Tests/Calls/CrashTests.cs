using EnvoyerSms.Ledger.Tests.Stores;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Ledger.Tests.Calls;

/// <summary>A process ends, or stands still, at each of the steps of a call, one after the other; and then another one makes the call.</summary>
public sealed class CrashTests
{
    private const string Key = "order-1";

    private readonly EnvoyerSmsSimulator _simulator = new();

    private int Sent => _simulator.Messages.Count(message => message.Recipients.Contains(Machine.Number));

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task A_crash_at_any_step_sends_at_most_once_and_loses_nothing(string kind)
    {
        var seen = new List<LedgerState>();
        var step = 0;
        bool hasCrashed;
        do
        {
            hasCrashed = await CrashAsync(kind, ++step, store => store, seen);
            Assert.True(Sent <= 1, $"sent twice after a crash at step {step}");
            Assert.Equal(seen[^1] == LedgerState.Unknown ? Sent : 1, Sent);
            _simulator.Reset();
        } while (hasCrashed);
        // Before the claim, between claim and end, and after it.
        Assert.Equal([LedgerState.Done, LedgerState.Unknown, LedgerState.Done], Runs(seen));
    }

    [Fact]
    public async Task A_store_that_commits_late_fails_it() => await FailsAsync(store => new LateStore(store));

    [Fact]
    public async Task A_lease_that_frees_itself_fails_it() => await FailsAsync(store => new FreeingStore(store));

    // Suspended before the first byte, until somebody has freed the key and another has sent.
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task A_holder_looks_at_the_time_after_a_pause(bool looks, int sent)
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        using var gate = new Gate(_simulator.CreateHandler());
        var clock = new OffsetClock();
        await using var paused = new Machine(place.Open(), _simulator, gate, options => options.TimeProvider = clock);
        await using var other = new Machine(place.Open(), _simulator);
        var first = paused.SendAsync(Key);
        await gate.Arrived;
        // Where it does not look, it is as if its clock had stood still too.
        if (looks)
            clock.Jump(TimeSpan.FromHours(1));
        await place.JumpAsync(TimeSpan.FromHours(1));
        await other.Ledger.ResolveAsync(
            Machine.Key(Key),
            LedgerDecision.AssumeNotSent,
            "ops",
            "nothing there",
            TestContext.Current.CancellationToken
        );
        await other.SendAsync(Key);
        gate.Open();
        if (looks)
        {
            var failure = await Assert.ThrowsAsync<ApiTransportException>(() => first);
            Assert.Equal(ApiOutcome.NotSent, failure.Outcome);
            Assert.Contains("stood still", failure.Message, StringComparison.Ordinal);
        }
        else
        {
            await first;
        }
        Assert.Equal(sent, Sent);
        Assert.Equal(LedgerState.Done, await other.StateAsync(Key));
    }

    [Fact]
    public async Task A_holder_that_gave_up_gives_the_key_back()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        using var gate = new Gate(_simulator.CreateHandler());
        var clock = new OffsetClock();
        await using var paused = new Machine(place.Open(), _simulator, gate, options => options.TimeProvider = clock);
        var first = paused.SendAsync(Key);
        await gate.Arrived;
        clock.Jump(TimeSpan.FromSeconds(31));
        gate.Open();
        await Assert.ThrowsAsync<ApiTransportException>(() => first);
        Assert.Equal((0, LedgerState.Free), (Sent, await paused.StateAsync(Key)));
    }

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task Without_its_row_nothing_is_sent_and_without_its_end_nothing_is_sent_again(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        foreach (var commits in new[] { false, true })
        {
            await using var down = new Machine(new ClaimFaultStore(place.Open(), commits), _simulator);
            var failure = await Assert.ThrowsAsync<ApiTransportException>(() => down.SendAsync(Key));
            Assert.Equal((ApiOutcome.NotSent, 0), (failure.Outcome, Sent));
        }
        // Also where the row was written and only its writer did not hear of it: it was given back.
        await using var one = new Machine(place.Open(), _simulator);
        Assert.True((await one.Ledger.FindAsync(Machine.Key(Key), TestContext.Current.CancellationToken))!.IsFree);
        await using var lost = new Machine(new EndFaultStore(place.Open()), _simulator);
        await lost.SendAsync(Key);
        Assert.Equal(ApiOnceReason.InProgress, await one.RefusedAsync(Key));
        await place.JumpAsync(TimeSpan.FromSeconds(61));
        Assert.Equal(ApiOnceReason.Unknown, await one.RefusedAsync(Key));
        Assert.Equal(1, Sent);
    }

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task A_claim_that_arrives_after_its_call_ended_takes_nothing(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using var one = new Machine(place.Open(), _simulator);
        foreach (var key in new[] { "order-1", "order-2" })
        {
            // Where there is an entry before, and where there is none.
            if (key == "order-2")
            {
                _simulator.Next().Answer(SimulatedError.NotEnoughSms);
                await Assert.ThrowsAsync<EnvoyerSmsException>(() => one.SendAsync(key));
            }
            var store = new StrayClaimStore(place.Open());
            await using var cut = new Machine(store, _simulator);
            await Assert.ThrowsAsync<ApiTransportException>(() => cut.SendAsync(key));
            Assert.False(await store.ArriveAsync(TestContext.Current.CancellationToken));
            await one.SendAsync(key);
        }
        Assert.Equal(2, Sent);
    }

    [Fact]
    public async Task An_end_is_written_also_where_a_purge_comes_between()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        var store = new PurgedEntryStore(place.Open(), () => place.ExecuteAsync("DELETE FROM envoyer_ledger"));
        await using var one = new Machine(store, _simulator);
        await one.SendAsync(Key);
        Assert.Equal((1, LedgerState.Done), (Sent, await one.StateAsync(Key)));
    }

    private async Task FailsAsync(Func<LedgerStore, LedgerStore> breaking)
    {
        var most = 0;
        for (var step = 1; await CrashAsync(StorePlace.Sqlite, step, breaking, []); step++)
        {
            most = Math.Max(most, Sent);
            _simulator.Reset();
        }
        Assert.Equal(2, most);
    }

    /// <returns>Whether the first process crashed; false where the call has fewer steps.</returns>
    private async Task<bool> CrashAsync(
        string kind,
        int step,
        Func<LedgerStore, LedgerStore> wrap,
        List<LedgerState> states
    )
    {
        await using var place = await StorePlace.CreateAsync(kind);
        var crash = new Crash(step);
        using var handler = new CrashingHandler(_simulator.CreateHandler(), crash);
        await using var dying = new Machine(new CrashingStore(wrap(place.Open()), crash), _simulator, handler);
        var first = dying.SendAsync(Key);
        await Task.WhenAny(first, crash.Happened).WaitAsync(Eventually.Bound, TestContext.Current.CancellationToken);
        await using var next = new Machine(wrap(place.Open()), _simulator);
        await next.Ledger.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        await place.JumpAsync(TimeSpan.FromSeconds(61));
        try
        {
            await next.SendAsync(Key);
        }
        catch (ApiOnceException refusal)
        {
            Assert.Equal(ApiOnceReason.Unknown, refusal.Reason);
        }
        states.Add(await next.StateAsync(Key));
        return crash.Happened.IsCompleted;
    }

    private static IEnumerable<LedgerState> Runs(List<LedgerState> states) =>
        states.Where((state, index) => index == 0 || states[index - 1] != state);
}
