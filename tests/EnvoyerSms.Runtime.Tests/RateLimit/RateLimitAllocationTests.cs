using System.Runtime.CompilerServices;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>What a request costs in the rate limit: its lease.</summary>
public sealed class RateLimitAllocationTests
{
    private const int Rounds = 1000;

    [Fact]
    public void A_request_takes_nothing_but_its_lease()
    {
        using var window = new ApiWindowRateLimiter(
            3 * Rounds,
            TimeSpan.FromHours(1),
            TimeSpan.FromSeconds(30),
            new FakeTimeProvider()
        );
        Use(window);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Use(window);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Rounds, 1, 80);
    }

    // A window that is always busy lasts as long as the process.
    [Theory]
    [InlineData(nameof(ApiRateLimitLease.Dispose))]
    [InlineData(nameof(ApiRateLimitLease.NotSent))]
    [InlineData(nameof(ApiRateLimitLease.Accepted))]
    [InlineData(nameof(ApiRateLimitLease.Refused))]
    public void A_window_keeps_no_lease_that_has_ended(string end)
    {
        var clock = new FakeTimeProvider();
        using var window = new ApiWindowRateLimiter(2, TimeSpan.FromHours(1), TimeSpan.FromMinutes(1), clock);
        var within = EndOne(window, end);
        // One that counts in the window that follows.
        clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        var behind = EndOne(window, end);
        GC.Collect();
        Assert.Equal((false, false), (within.IsAlive, behind.IsAlive));
        GC.KeepAlive(window);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference EndOne(ApiWindowRateLimiter window, string end)
    {
        var lease = (ApiRateLimitLease)window.Take(1);
        switch (end)
        {
            case nameof(ApiRateLimitLease.NotSent):
                lease.NotSent();
                break;
            case nameof(ApiRateLimitLease.Accepted):
                lease.Accepted();
                break;
            case nameof(ApiRateLimitLease.Refused):
                lease.Refused(retryAfter: null);
                break;
            default:
                lease.Dispose();
                break;
        }
        return new WeakReference(lease);
    }

    [Fact]
    public void A_token_that_lives_on_keeps_nobody_who_was_served()
    {
        using var source = new CancellationTokenSource();
        var lease = WaitForOne(source.Token);
        GC.Collect();
        Assert.False(lease.IsAlive);
        GC.KeepAlive(source);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference WaitForOne(CancellationToken token)
    {
        var window = new ApiWindowRateLimiter(1, TimeSpan.FromHours(1), TimeSpan.Zero, new FakeTimeProvider());
        var first = (ApiRateLimitLease)window.AttemptAcquire();
        var waiting = window.AcquireAsync(1, token).AsTask();
        first.NotSent();
        Assert.True(waiting.IsCompletedSuccessfully);
        return new WeakReference(waiting.Result);
    }

    // Else each that somebody holds would hold all that came after it.
    [Fact]
    public void A_lease_that_has_ended_keeps_no_other()
    {
        using var window = new ApiWindowRateLimiter(2, TimeSpan.FromHours(1), TimeSpan.Zero, new FakeTimeProvider());
        var held = (ApiRateLimitLease)window.AttemptAcquire();
        var next = EndBoth(window, held);
        GC.Collect();
        Assert.False(next.IsAlive);
        GC.KeepAlive(held);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference EndBoth(ApiWindowRateLimiter window, ApiRateLimitLease held)
    {
        var next = (ApiRateLimitLease)window.AttemptAcquire();
        held.Accepted();
        next.Accepted();
        return new WeakReference(next);
    }

    private static void Use(ApiWindowRateLimiter window)
    {
        for (var i = 0; i < Rounds; i++)
        {
            using var lease = (ApiRateLimitLease)window.AttemptAcquire();
            lease.Accepted();
        }
    }
}
