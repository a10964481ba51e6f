using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>Many threads at once, on real threads: no request is granted twice, and none is lost.</summary>
public sealed class ParallelWindowTests
{
    private const int Limit = 50;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Twenty_accounts_are_used_by_many_without_one_request_too_many()
    {
        await using var window = New(new FakeTimeProvider());
        var accounts = Enumerable.Range(0, 20).Select(i => Account($"account {i}")).ToList();
        var granted = new int[accounts.Count];
        await Parallel.ForAsync(
            0,
            accounts.Count * Limit * 3,
            TestContext.Current.CancellationToken,
            async (i, end) =>
            {
                var account = i % accounts.Count;
                await using var lease = await window.AcquireAsync(accounts[account], ApiRateLimitMode.Fail, end);
                if (!lease.IsAcquired)
                    return;
                if (i % 3 == 0)
                    await lease.ReportAsync(ApiRequestArrival.Accepted);
                Interlocked.Increment(ref granted[account]);
            }
        );
        Assert.All(granted, count => Assert.Equal(Limit, count));
        Assert.All(accounts, account => Assert.Equal(0, window.StateNow(account).Remaining));
    }

    [Fact]
    public async Task Whatever_comes_back_can_be_granted_again()
    {
        await using var window = New(new FakeTimeProvider());
        var most = 0;
        var served = 0;
        var now = 0;
        await Parallel.ForAsync(
            0,
            20_000,
            TestContext.Current.CancellationToken,
            async (_, end) =>
            {
                await using var lease = await window.AcquireAsync(Token, ApiRateLimitMode.Wait, end);
                InterlockedMax(ref most, Interlocked.Increment(ref now));
                Interlocked.Decrement(ref now);
                await lease.ReportAsync(ApiRequestArrival.NotSent);
                Interlocked.Increment(ref served);
            }
        );
        Assert.InRange(most, 1, Limit);
        Assert.Equal(0, window.StateNow(Token).Used);
        Assert.Equal(20_000, served);
    }

    // The token is cancelled while the window serves: either the caller has a lease, or nothing was taken for it.
    [Fact]
    public async Task Giving_up_while_being_served_loses_nothing()
    {
        await using var window = New(new FakeTimeProvider());
        var served = 0;
        var gaveUp = 0;
        for (var round = 0; round < 300; round++)
        {
            var all = new Held([.. Enumerable.Range(0, Limit).Select(_ => window.AcquireNow(Token))]);
            using var stop = new CancellationTokenSource();
            var waiting = Enumerable
                .Range(0, 20)
                .Select(_ => window.AcquireAsync(Token, ApiRateLimitMode.Wait, stop.Token).AsTask())
                .ToList();
            using var start = new Barrier(2);
            var cancelling = Task.Run(
                () =>
                {
                    start.SignalAndWait();
                    stop.Cancel();
                },
                TestContext.Current.CancellationToken
            );
            start.SignalAndWait(TestContext.Current.CancellationToken);
            all.NotSent();
            await cancelling;
            foreach (var task in waiting)
            {
                try
                {
                    await (await task).ReportAsync(ApiRequestArrival.NotSent);
                    served++;
                }
                catch (OperationCanceledException)
                {
                    gaveUp++;
                }
            }
            Assert.Equal(0, window.StateNow(Token).Used);
            Assert.Equal(0, window.Waiting);
        }
        Assert.Equal(300 * 20, served + gaveUp);
    }

    [Fact]
    public async Task Time_reports_limits_and_callers_may_all_come_at_once()
    {
        var clock = new FakeTimeProvider();
        var served = 0;
        await using var window = New(clock);
        using var stop = new CancellationTokenSource();
        var driver = Task.Run(
            async () =>
            {
                for (var i = 0; !stop.IsCancellationRequested; i++)
                {
                    clock.Advance(TimeSpan.FromMinutes(7));
                    await window.LearnLimitAsync(Token, 1 + (i % Limit), CancellationToken.None);
                    _ = window.StateNow(Token);
                    await Task.Yield();
                }
            },
            TestContext.Current.CancellationToken
        );
        await Parallel.ForAsync(
            0,
            5_000,
            TestContext.Current.CancellationToken,
            async (i, end) =>
            {
                await using var lease = await window.AcquireAsync(Token, ApiRateLimitMode.Wait, end);
                Interlocked.Increment(ref served);
                if (i % 4 == 0)
                    await lease.ReportAsync(ApiRequestArrival.NotSent);
                else if (i % 4 == 1)
                    await lease.ReportAsync(ApiRequestArrival.Accepted);
                else if (i % 100 == 2)
                    await lease.ReportAsync(ApiRequestArrival.Refused, Margin);
            }
        );
        await stop.CancelAsync();
        await driver;
        clock.Advance(2 * Hour);
        Assert.Equal(0, window.StateNow(Token).Used);
        Assert.Equal(5_000, served);
    }

    private static ApiRateLimitToken Token { get; } = Account("account");

    private static ApiRateLimitToken Account(string id) => new(id, Limit, Hour, Margin);

    private static ApiWindowRateLimiter New(TimeProvider clock) => new(clock);

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); value > seen; seen = Volatile.Read(ref target))
            Interlocked.CompareExchange(ref target, value, seen);
    }
}
