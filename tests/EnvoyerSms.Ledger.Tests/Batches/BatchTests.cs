using EnvoyerSms.Ledger.Tests.Calls;
using EnvoyerSms.Ledger.Tests.Stores;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Ledger.Tests.Batches;

/// <summary>A long list reaches each of its numbers once, whichever runs it takes.</summary>
public sealed class BatchTests
{
    private readonly EnvoyerSmsSimulator _simulator = new(
        new SimulatorOptions { Accounts = [new SimulatorAccount(1, "Societe", Sms: 100_000)] }
    );

    private string[] Reached => [.. Messages.SelectMany(message => message.Recipients)];

    private IEnumerable<SimulatedMessage> Messages =>
        _simulator.Messages.Where(message => message.Text == Machine.Text).OrderBy(message => message.Id);

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task A_run_that_stops_goes_on_where_it_was(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using (var first = new Machine(place.Open(), _simulator))
            Assert.Equal(2, (await first.RunAsync(Lists.Request(45), atMost: 2)).Count);
        await using var later = new Machine(place.Open(), _simulator);
        var left = await later.PlanAsync(Lists.Request(45));
        Assert.Equal((true, 5, 3), (left.IsFixed, left.Batches.Count, left.Requests));
        var batches = await later.RunAsync(Lists.Request(45));
        Assert.Equal([1, 2, 3, 4, 5], batches.Select(batch => batch.Planned.Number));
        Assert.Equal([true, true, false, false, false], batches.Select(batch => batch.WasRecorded));
        Assert.All(batches, batch => Assert.Equal(ApiBatchState.Done, batch.State));
        Assert.Equal(Messages.Select(message => message.Id), batches.Select(batch => batch.Response!.MessageId));
        Assert.Equal([10, 10, 10, 10, 5], Messages.Select(message => message.Recipients.Count));
        Assert.Equal(Lists.Numbers(45), Reached);
        Assert.Equal(LedgerState.Done, await later.StateAsync(Lists.Key + "/0005"));
        Assert.Equal(0, (await later.PlanAsync(Lists.Request(45))).Requests);
    }

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task The_first_run_fixes_sizes_and_times(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        var clock = new OffsetClock();
        var day = new DateTimeOffset(2026, 12, 24, 8, 0, 0, TimeSpan.FromHours(1));
        clock.Jump(day.AddDays(-1) - TimeProvider.System.GetUtcNow());
        _simulator.SetTime(clock.GetUtcNow());
        await using (var first = New(place, clock))
            await first.RunAsync(Lists.Request(40), From(day), atMost: 1);
        // Another clock, another size, other times: the plan that is kept decides.
        clock.Jump(TimeSpan.FromHours(5));
        _simulator.SetTime(clock.GetUtcNow());
        await using var later = New(place, clock);
        var options = new ApiBatchOptions { BatchSize = 7, At = now => now.AddHours(3) };
        Assert.Equal(10, (await later.PlanAsync(Lists.Request(40), options)).BatchSize);
        await later.RunAsync(Lists.Request(40), options);
        Assert.Equal([10, 10, 10, 10], Messages.Select(message => message.Recipients.Count));
        Assert.Equal(
            [day, day.AddMinutes(1), day.AddMinutes(2), day.AddMinutes(3)],
            Messages.Select(message => message.SendAt)
        );
    }

    [Fact]
    public async Task A_plan_that_is_reckoned_anew_reaches_some_twice()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        await using (var first = new Machine(new ForgettingStore(place.Open()), _simulator))
            await first.RunAsync(Lists.Request(40), atMost: 1);
        await using var later = new Machine(new ForgettingStore(place.Open()), _simulator);
        await later.RunAsync(Lists.Request(40), new ApiBatchOptions { BatchSize = 7 });
        Assert.NotEqual(40, Reached.Length);
    }

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task A_key_belongs_to_one_list_and_one_text(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using var one = new Machine(place.Open(), _simulator);
        await one.RunAsync(Lists.Request(20), atMost: 1);
        await RefusedAsync(one, Lists.Request(21), "its list was another one");
        await RefusedAsync(
            one,
            Lists.Request(20) with
            {
                Recipients = [.. Lists.Numbers(20).Reverse()],
            },
            "its list was another one"
        );
        await RefusedAsync(one, Lists.Request(20) with { Text = "autre" }, "its request had other values");
        Assert.Equal(10, Reached.Length);
        // Another spelling is no other list.
        var spelled = Lists.Numbers(20).Select(number => "+" + number).ToArray();
        await one.RunAsync(Lists.Request(20) with { Recipients = spelled });
        Assert.Equal(Lists.Numbers(20), Reached);
    }

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task Several_processes_share_the_batches(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using var one = new Machine(place.Open(), _simulator);
        await using var two = new Machine(place.Open(), _simulator);
        await using var three = new Machine(place.Open(), _simulator);
        var runs = await Task.WhenAll(
            new[] { one, two, three }.Select(machine => machine.RunAsync(Lists.Request(200)))
        );
        Assert.All(
            runs,
            run => Assert.Equal(Enumerable.Range(1, 20), run.Select(batch => batch.Planned.Number).Order())
        );
        Assert.All(runs.SelectMany(run => run), batch => Assert.Equal(ApiBatchState.Done, batch.State));
        Assert.Equal(Lists.Numbers(200), Reached.Order(StringComparer.Ordinal));
        Assert.Equal(20, Messages.Count());
    }

    [Fact]
    public async Task A_batch_at_which_another_process_is_comes_last()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        using var gate = new Gate(_simulator.CreateHandler());
        await using var slow = new Machine(place.Open(), _simulator, gate);
        await using var fast = new Machine(place.Open(), _simulator);
        var first = slow.RunAsync(Lists.Request(30));
        await gate.Arrived;
        var second = fast.RunAsync(Lists.Request(30));
        await Eventually.TrueAsync(() => Messages.Count() == 2);
        gate.Open();
        Assert.Equal([2, 3, 1], (await second).Select(batch => batch.Planned.Number));
        Assert.Equal([1, 2, 3], (await first).Select(batch => batch.Planned.Number));
        Assert.Equal(30, Reached.Distinct().Count());
    }

    [Fact]
    public async Task A_doubt_is_told_stops_the_run_and_is_passed_by_the_next()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        await using var one = new Machine(place.Open(), _simulator);
        _simulator.When(Lists.Numbers(11)[10]).DisconnectAfterWork();
        var yielded = new List<ApiBatchState>();
        var failure = await Assert.ThrowsAsync<ApiTransportException>(async () =>
        {
            await foreach (
                var batch in one.Client.SendMessageBatchesAsync(
                    Lists.Key,
                    Lists.Request(40),
                    Lists.Small,
                    TestContext.Current.CancellationToken
                )
            )
                yielded.Add(batch.State);
        });
        Assert.Equal(ApiOutcome.Unknown, failure.Outcome);
        Assert.Equal([ApiBatchState.Done, ApiBatchState.Unknown], yielded);
        _simulator.ClearFaults();
        var next = await one.RunAsync(Lists.Request(40));
        Assert.Equal(
            [ApiBatchState.Done, ApiBatchState.Unknown, ApiBatchState.Done, ApiBatchState.Done],
            next.Select(batch => batch.State)
        );
        Assert.Equal(40, Reached.Distinct().Count());
        Assert.Equal(40, Reached.Length);
    }

    [Fact]
    public async Task A_batch_that_is_decided_to_be_not_sent_is_sent_by_the_next_run()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        await using var one = new Machine(place.Open(), _simulator);
        _simulator.When(Lists.Numbers(11)[10]).Disconnect();
        var all = new ApiBatchOptions { BatchSize = 10, ContinuesAfterFailure = true };
        var states = (await one.RunAsync(Lists.Request(30), all)).Select(batch => batch.State);
        Assert.Equal([ApiBatchState.Done, ApiBatchState.Unknown, ApiBatchState.Done], states);
        Assert.Equal(20, Reached.Length);
        await place.JumpAsync(TimeSpan.FromHours(1));
        await one.Ledger.ResolveAsync(
            Machine.Key(Lists.Key + "/0002"),
            LedgerDecision.AssumeNotSent,
            "ops",
            "no such message",
            TestContext.Current.CancellationToken
        );
        _simulator.ClearFaults();
        await one.RunAsync(Lists.Request(30));
        Assert.Equal(Lists.Numbers(30), Reached.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_the_API_refuses_is_tried_again_by_the_next_run()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        await using var one = new Machine(place.Open(), _simulator);
        _simulator.Next().Answer(SimulatedError.NotEnoughSms);
        await Assert.ThrowsAsync<EnvoyerSmsException>(() => one.RunAsync(Lists.Request(20)));
        Assert.Equal(2, (await one.PlanAsync(Lists.Request(20))).Requests);
        await one.RunAsync(Lists.Request(20));
        Assert.Equal(Lists.Numbers(20), Reached);
    }

    [Fact]
    public async Task A_mistake_in_the_last_batch_is_told_before_anything_is_fixed_or_sent()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        await using var one = new Machine(place.Open(), _simulator);
        var wrong = Lists.Request(25) with { Recipients = [.. Lists.Numbers(24), "12"] };
        await Assert.ThrowsAsync<ApiValidationException>(() => one.RunAsync(wrong));
        await Assert.ThrowsAsync<ApiValidationException>(() => one.PlanAsync(wrong));
        Assert.Empty(Reached);
        await one.RunAsync(Lists.Request(25));
        Assert.Equal(25, Reached.Length);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_batch_whose_time_has_passed_is_sent_only_where_the_options_say_so(bool sendsLate)
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        var clock = new OffsetClock();
        await using var one = New(place, clock);
        var soon = clock.GetUtcNow().AddHours(1);
        await one.RunAsync(Lists.Request(20), From(soon), atMost: 1);
        clock.Jump(TimeSpan.FromHours(2));
        _simulator.SetTime(clock.GetUtcNow());
        var options = new ApiBatchOptions { SendsLate = sendsLate };
        if (sendsLate)
            Assert.True((await one.RunAsync(Lists.Request(20), options))[0].WasRecorded);
        else
        {
            var late = await Assert.ThrowsAsync<ApiTransportException>(() => one.RunAsync(Lists.Request(20), options));
            Assert.Contains("the time of batch 2", late.Message, StringComparison.Ordinal);
            Assert.Equal(ApiOutcome.NotSent, late.Outcome);
        }
        Assert.Equal(sendsLate ? 20 : 10, Reached.Length);
    }

    [Fact]
    public async Task What_cannot_be_a_run_is_refused()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        await using var get = new Machine(
            place.Open(),
            _simulator,
            configure: options => options.Method = ApiMethod.Get
        );
        Assert.Equal(100, (await get.PlanAsync(Lists.Request(250), new ApiBatchOptions())).BatchSize);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            get.PlanAsync(Lists.Request(250), new ApiBatchOptions { BatchSize = 101 })
        );
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            get.PlanAsync(Lists.Request(250), new ApiBatchOptions { BatchSize = 0 })
        );
        await Assert.ThrowsAsync<ArgumentException>(() => get.PlanAsync(Lists.Request(0)));
        await using var bare = new Machine(place.Open(), _simulator, configure: options => options.Ledger = null);
        await Assert.ThrowsAsync<InvalidOperationException>(() => bare.RunAsync(Lists.Request(1)));
        Assert.Throws<ArgumentException>(() =>
            get.Client.SendMessageBatchesAsync(
                new string('k', 196),
                Lists.Request(1),
                options: null,
                TestContext.Current.CancellationToken
            )
        );
    }

    private Machine New(StorePlace place, OffsetClock clock) =>
        new(place.Open(), _simulator, configure: options => options.TimeProvider = clock);

    // Each batch a minute after the one before.
    private static ApiBatchOptions From(DateTimeOffset start)
    {
        var minutes = 0;
        return new ApiBatchOptions { BatchSize = 10, At = _ => start.AddMinutes(minutes++) };
    }

    private static async Task RefusedAsync(Machine machine, SendMessageRequest request, string why)
    {
        var refusal = await Assert.ThrowsAsync<ApiOnceException>(() => machine.RunAsync(request));
        Assert.Equal(ApiOnceReason.OtherCall, refusal.Reason);
        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Lists.Key, refusal.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("33610000001", refusal.ToString(), StringComparison.Ordinal);
    }
}

/// <summary>A store that keeps no plan, so that each run makes its own.</summary>
internal sealed class ForgettingStore(LedgerStore inner) : StoreDecorator(inner)
{
    public override Task<LedgerPlan?> ReadPlanAsync(LedgerKey key, CancellationToken cancellationToken) =>
        Task.FromResult<LedgerPlan?>(null);

    public override Task<LedgerPlan> FixPlanAsync(LedgerPlan plan, CancellationToken cancellationToken) =>
        Task.FromResult(plan);
}
