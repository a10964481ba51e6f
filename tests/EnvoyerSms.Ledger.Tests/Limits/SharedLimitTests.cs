using System.Globalization;
using EnvoyerSms.Ledger.Tests.Stores;

namespace EnvoyerSms.Ledger.Tests.Limits;

/// <summary>
/// Eight processes that always want more share one account over simulated hours: none of their requests is refused, and little of the limit is
/// lost. Every part of it, the waiting too, goes by a clock that the test sets; some processes die between permit and report.
/// </summary>
public sealed class SharedLimitTests
{
    private const int Limit = 100;
    private const int Processes = 8;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private static readonly ApiRateLimitToken Token = new("account", Limit, Window, TimeSpan.FromSeconds(30));

    // 8 times 10,000 with the variable; each call is some commands of the database.
    private static int Demand =>
        int.Parse(Environment.GetEnvironmentVariable("LEDGER_DEMAND") ?? "150", CultureInfo.InvariantCulture);

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task Eight_processes_share_the_limit_and_none_is_refused(string kind)
    {
        var service = await RunAsync(kind, (store, _) => store);
        Assert.Equal(0, service.Refused);
        // The last window is cut off.
        var whole = service.Windows.SkipLast(1).ToArray();
        var used = whole.Sum() / (double)(whole.Length * Limit);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kind}: {Processes} processes with {Demand} calls each, {whole.Length} windows, {service.Refused} refused, {used:P2} used"
        );
        Assert.True(used >= 0.97, $"{used:P2} of {whole.Length} windows used");
    }

    [Fact]
    public async Task A_limiter_by_the_clock_of_the_worker_has_requests_refused()
    {
        var service = await RunAsync(
            StorePlace.Sqlite,
            (store, process) => new WorkerClockStore(store, TimeSpan.FromMinutes((process - 4) * 3))
        );
        Assert.NotEqual(0, service.Refused);
    }

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task A_clock_that_steps_back_opens_nothing_early(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using var ledger = Open(place.Open());
        var cancel = TestContext.Current.CancellationToken;
        for (var number = 0; number < Limit; number++)
        {
            var lease = await ledger.RateLimiter.AcquireAsync(Token, ApiRateLimitMode.Fail, cancel);
            Assert.True(lease.IsAcquired);
            await lease.ReportAsync(ApiRequestArrival.Accepted);
        }
        await place.JumpAsync(TimeSpan.FromHours(-1));
        Assert.False((await ledger.RateLimiter.AcquireAsync(Token, ApiRateLimitMode.Fail, cancel)).IsAcquired);
        await place.JumpAsync(TimeSpan.FromHours(2) + TimeSpan.FromMinutes(2));
        Assert.True((await ledger.RateLimiter.AcquireAsync(Token, ApiRateLimitMode.Fail, cancel)).IsAcquired);
    }

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task Many_at_once_get_as_many_as_there_are(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using var one = Open(place.Open());
        await using var other = Open(place.Open());
        var cancel = TestContext.Current.CancellationToken;
        var token = new ApiRateLimitToken("small", 20, Window, TimeSpan.FromSeconds(30));
        var leases = await Task.WhenAll(
            Enumerable
                .Range(0, 30)
                .Select(number =>
                    (number % 2 == 0 ? one : other)
                        .RateLimiter.AcquireAsync(token, ApiRateLimitMode.Fail, cancel)
                        .AsTask()
                )
        );
        Assert.Equal(20, leases.Count(lease => lease.IsAcquired));
        Assert.Equal(20, (await other.RateLimiter.GetStateAsync(token, cancel)).Used);
        var salts = await Task.WhenAll(
            one.RateLimiter.GetSaltAsync(cancel).AsTask(),
            other.RateLimiter.GetSaltAsync(cancel).AsTask()
        );
        Assert.Equal(salts[0], salts[1]);
    }

    // Its time would be old: the window would end too early.
    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task What_was_read_too_long_ago_is_not_written(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using var store = place.Open();
        var cancel = TestContext.Current.CancellationToken;
        await store.EnsureCreatedAsync(cancel);
        // Where nothing is stored yet, and where something is.
        for (var stored = 0; stored < 2; stored++)
        {
            var read = await store.ReadLimitAsync(Token.Id, cancel);
            await place.JumpAsync(TimeSpan.FromSeconds(2));
            Assert.False(await store.WriteLimitAsync(Token.Id, "{}", read, cancel));
            for (var tries = 1; !await WriteAsync(); tries++)
                Assert.True(tries < 100, "Nothing is written at all.");
        }

        async Task<bool> WriteAsync() =>
            await store.WriteLimitAsync(Token.Id, "{}", await store.ReadLimitAsync(Token.Id, cancel), cancel);
    }

    [Fact]
    public async Task What_is_cancelled_while_it_is_counted_can_be_given_back()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        using var cancel = new CancellationTokenSource();
        await using var ledger = Open(new CancellingStore(place.Open(), cancel));
        var lease = await ledger.RateLimiter.AcquireAsync(Token, ApiRateLimitMode.Fail, cancel.Token);
        Assert.True(lease.IsAcquired && cancel.IsCancellationRequested);
        await lease.ReportAsync(ApiRequestArrival.NotSent);
        var left = await ledger.RateLimiter.GetStateAsync(Token, TestContext.Current.CancellationToken);
        Assert.Equal(0, left.Used);
    }

    private static CallLedger Open(LedgerStore store) =>
        new(store, new LedgerOptions { Secret = "a secret that has thirty-two characters" });

    private static async Task<SimulatedService> RunAsync(string kind, Func<LedgerStore, int, LedgerStore> wrap)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        var clock = new SimulatedTime();
        var service = new SimulatedService(Limit, Window);
        var ledgers = Enumerable
            .Range(0, Processes)
            .Select(process => Open(wrap(new SimulatedTimeStore(place.Open(), clock), process)))
            .ToArray();
        var random = new Random(4711);
        var events = new PriorityQueue<Func<Task>, DateTimeOffset>();
        for (var process = 0; process < Processes; process++)
        {
            var ledger = ledgers[process];
            var left = Demand;
            Plan(TimeSpan.FromSeconds(random.Next(60)), AskAsync);

            async Task AskAsync()
            {
                var lease = await ledger.RateLimiter.AcquireAsync(
                    Token,
                    ApiRateLimitMode.Fail,
                    TestContext.Current.CancellationToken
                );
                if (!lease.IsAcquired)
                {
                    Plan(lease.RetryAfter!.Value + TimeSpan.FromMilliseconds(random.Next(1000)), AskAsync);
                    return;
                }
                if (--left > 0)
                    Plan(TimeSpan.FromSeconds(random.Next(1, 40)), AskAsync);
                var fate = random.Next(100);
                // It died: before the request left, or before it reported.
                if (fate == 0)
                    return;
                Plan(
                    TimeSpan.FromMilliseconds(random.Next(50, 20_000)),
                    () =>
                    {
                        var isAccepted = service.Arrive(clock.Now);
                        if (fate > 1)
                            Plan(
                                TimeSpan.FromMilliseconds(random.Next(50, 5_000)),
                                () =>
                                    lease
                                        .ReportAsync(
                                            isAccepted ? ApiRequestArrival.Accepted : ApiRequestArrival.Refused
                                        )
                                        .AsTask()
                            );
                        return Task.CompletedTask;
                    }
                );
            }
        }
        while (events.TryDequeue(out var next, out var at))
        {
            clock.Now = at;
            await next();
        }
        foreach (var ledger in ledgers)
            await ledger.DisposeAsync();
        return service;

        void Plan(TimeSpan after, Func<Task> what) => events.Enqueue(what, clock.Now + after);
    }
}
