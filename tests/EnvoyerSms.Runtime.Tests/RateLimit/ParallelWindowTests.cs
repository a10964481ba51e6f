using System.Threading.RateLimiting;
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
        var accounts = Enumerable.Range(0, 20).Select(_ => New(new FakeTimeProvider())).ToList();
        var granted = new int[accounts.Count];
        await Parallel.ForAsync(
            0,
            accounts.Count * Limit * 3,
            TestContext.Current.CancellationToken,
            (i, _) =>
            {
                var account = i % accounts.Count;
                using var lease = accounts[account].AttemptAcquire();
                if (lease is ApiRateLimitLease { IsAcquired: true } request)
                {
                    if (i % 3 == 0)
                        request.Accepted();
                    Interlocked.Increment(ref granted[account]);
                }
                return default;
            }
        );
        Assert.All(granted, count => Assert.Equal(Limit, count));
        Assert.All(accounts, account => Assert.Equal(0, account.GetState().Remaining));
    }

    [Fact]
    public async Task Whatever_comes_back_can_be_granted_again()
    {
        using var window = New(new FakeTimeProvider());
        var most = 0;
        var now = 0;
        await Parallel.ForAsync(
            0,
            20_000,
            TestContext.Current.CancellationToken,
            async (_, end) =>
            {
                using var lease = await window.AcquireAsync(1, end);
                InterlockedMax(ref most, Interlocked.Increment(ref now));
                Interlocked.Decrement(ref now);
                ((ApiRateLimitLease)lease).NotSent();
            }
        );
        Assert.InRange(most, 1, Limit);
        Assert.Equal(0, window.GetState().Used);
        Assert.Equal(20_000, window.GetStatistics().TotalSuccessfulLeases);
    }

    // The token is cancelled while the window serves: either the caller has a lease, or nothing was taken for it.
    [Fact]
    public async Task Giving_up_while_being_served_loses_nothing()
    {
        using var window = New(new FakeTimeProvider());
        var served = 0;
        var gaveUp = 0;
        for (var round = 0; round < 300; round++)
        {
            var all = (ApiRateLimitLease)window.AttemptAcquire(Limit);
            using var stop = new CancellationTokenSource();
            var waiting = Enumerable.Range(0, 20).Select(_ => window.AcquireAsync(1, stop.Token).AsTask()).ToList();
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
                    ((ApiRateLimitLease)await task).NotSent();
                    served++;
                }
                catch (OperationCanceledException)
                {
                    gaveUp++;
                }
            }
            Assert.Equal(0, window.GetState().Used);
            Assert.Equal(0, window.GetStatistics().CurrentQueuedCount);
        }
        Assert.Equal(300 * 20, served + gaveUp);
    }

    [Fact]
    public async Task Time_reports_limits_and_callers_may_all_come_at_once()
    {
        var clock = new FakeTimeProvider();
        using var window = New(clock);
        using var stop = new CancellationTokenSource();
        var driver = Task.Run(
            async () =>
            {
                for (var i = 0; !stop.IsCancellationRequested; i++)
                {
                    clock.Advance(TimeSpan.FromMinutes(7));
                    window.Learn(1 + (i % Limit));
                    _ = window.GetState();
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
                using var lease = (ApiRateLimitLease)await window.AcquireAsync(1, end);
                switch (i % 4)
                {
                    case 0:
                        lease.NotSent();
                        break;
                    case 1:
                        lease.Accepted();
                        break;
                    case 2 when i % 100 == 2:
                        lease.Refused(Margin);
                        break;
                    default:
                        break;
                }
            }
        );
        await stop.CancelAsync();
        await driver;
        clock.Advance(2 * Hour);
        Assert.Equal(0, window.GetState().Used);
        Assert.Equal(5_000, window.GetStatistics().TotalSuccessfulLeases);
    }

    private static ApiWindowRateLimiter New(TimeProvider clock) => new(Limit, Hour, Margin, clock);

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); value > seen; seen = Volatile.Read(ref target))
            Interlocked.CompareExchange(ref target, value, seen);
    }
}
