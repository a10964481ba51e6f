using CsCheck;
using EnvoyerSms.Ledger.Tests.Calls;
using EnvoyerSms.Ledger.Tests.Stores;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Ledger.Tests.Batches;

/// <summary>How a list is split, what it will take, and where that is kept.</summary>
public sealed class BatchPlanTests
{
    [Fact]
    public async Task Every_item_is_in_one_batch_in_order_and_no_batch_is_too_long()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        var simulator = new EnvoyerSmsSimulator();
        await using var machine = new Machine(place.Open(), simulator);
        var cases = Gen.Select(Gen.Int[1, 3500], Gen.Int[1, 1000]);
        await cases.SampleAsync(
            async (items, size) =>
            {
                var plan = await machine.PlanAsync(Lists.Request(items), new ApiBatchOptions { BatchSize = size });
                Assert.Equal(
                    Enumerable.Range(0, items),
                    plan.Batches.SelectMany(batch => Enumerable.Range(batch.Offset, batch.Count))
                );
                Assert.All(plan.Batches, batch => Assert.InRange(batch.Count, 1, size));
                Assert.All(plan.Batches.SkipLast(1), batch => Assert.Equal(size, batch.Count));
                Assert.Equal(Enumerable.Range(1, plan.Batches.Count), plan.Batches.Select(batch => batch.Number));
                Assert.Equal((items, items, plan.Batches.Count), (plan.Items, plan.Segments, plan.Requests));
            },
            iter: 60,
            threads: 1
        );
    }

    [Fact]
    public async Task A_plan_tells_the_windows_the_segments_and_the_end()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        var simulator = new EnvoyerSmsSimulator();
        await using var machine = new Machine(place.Open(), simulator);
        var request = Lists.Request(2505) with { AllowLongMessage = true, AddStopSms = true };
        var start = TimeProvider.System.GetUtcNow();
        var plan = await machine.PlanAsync(
            request with
            {
                Text = new string('a', 142),
            },
            new ApiBatchOptions { BatchSize = 10 }
        );
        // 251 requests at 100 an hour; 142 units, and 19 of the line that is added, are two segments.
        Assert.Equal(
            (false, 251, 3, 2, 5010L),
            (plan.IsFixed, plan.Requests, plan.Windows, plan.SegmentsEach, plan.Segments)
        );
        Assert.Equal(100, plan.RateLimit!.Remaining);
        Assert.InRange(plan.EndsAt!.Value - start, TimeSpan.FromHours(2), TimeSpan.FromHours(2.1));
        Assert.Equal(plan.EndsAt, plan.LastRequestAt);
        Assert.Empty(simulator.Requests);
        // Times of the API's own count for the end, not for the requests.
        var later = await machine.PlanAsync(
            request,
            new ApiBatchOptions { BatchSize = 10, At = _ => start.AddDays(1) }
        );
        Assert.Equal((start.AddDays(1), plan.Windows), (later.EndsAt, later.Windows));
    }

    [Fact]
    public async Task Two_hundred_thousand_recipients_are_planned_and_fixed_within_a_hundred_megabytes()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        await using var machine = new Machine(place.Open(), new EnvoyerSmsSimulator());
        var request = Lists.Request(200_000);
        // What is made once for a program.
        await machine.PlanAsync(Lists.Request(1));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var plan = await machine.PlanAsync(request, new ApiBatchOptions());
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        TestContext.Current.TestOutputHelper!.WriteLine($"{allocated:N0} bytes");
        Assert.Equal((200, 1000, 200_000), (plan.Requests, plan.BatchSize, plan.Items));
        Assert.True(allocated < 100_000_000, $"{allocated:N0} bytes");
    }

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task Tables_without_plans_are_completed(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        var simulator = new EnvoyerSmsSimulator();
        await using (var old = new Machine(place.Open(), simulator))
            await old.SendAsync("order-1");
        await place.ExecuteAsync(
            "DROP TABLE envoyer_ledger_plan; UPDATE envoyer_ledger_meta SET value = '1' WHERE name = 'schema'"
        );
        await using var machine = new Machine(place.Open(), simulator);
        await machine.RunAsync(Lists.Request(15));
        Assert.Equal(LedgerState.Done, await machine.StateAsync("order-1"));
        await using var again = new Machine(place.Open(), simulator);
        Assert.All(await again.RunAsync(Lists.Request(15)), batch => Assert.True(batch.WasRecorded));
    }

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task Who_is_faster_fixes_the_plan_of_both(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using var store = place.Open();
        await store.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        var plans = await Task.WhenAll(
            Enumerable.Range(1, 8).Select(size => store.FixPlanAsync(Plan(size), TestContext.Current.CancellationToken))
        );
        Assert.Single(plans.Distinct());
        Assert.Equal(plans[0], await store.ReadPlanAsync(Machine.Key("key"), TestContext.Current.CancellationToken));
    }

    private static LedgerPlan Plan(int size) =>
        new()
        {
            Api = "EnvoyerSms",
            Id = Machine.Key("key").Id,
            Operation = "SendMessage",
            SecretId = "s",
            Hashes = new ApiCallHashes("a", "b", "c"),
            Items = "d",
            Plan = $"1;{size};{size};",
        };
}
