using System.Runtime.CompilerServices;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>What a request costs in the rate limit: its lease.</summary>
public sealed class RateLimitAllocationTests
{
    private const int Rounds = 1000;

    [Fact]
    public async Task A_request_takes_nothing_but_its_lease()
    {
        await using var window = New(3 * Rounds);
        Use(window);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Use(window);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Rounds, 1, 80);
    }

    // A window that is always busy lasts as long as the process.
    [Theory]
    [InlineData(ApiRequestArrival.Unknown)]
    [InlineData(ApiRequestArrival.NotSent)]
    [InlineData(ApiRequestArrival.Accepted)]
    [InlineData(ApiRequestArrival.Refused)]
    public async Task A_window_keeps_no_lease_that_has_ended(ApiRequestArrival end)
    {
        var clock = new FakeTimeProvider();
        await using var window = New(2, clock);
        var within = EndOne(window, end);
        // One that counts in the window that follows.
        clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        var behind = EndOne(window, end);
        GC.Collect();
        Assert.Equal((false, false), (within.IsAlive, behind.IsAlive));
        GC.KeepAlive(window);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference EndOne(ApiWindowRateLimiter window, ApiRequestArrival end)
    {
        var lease = window.AcquireNow(Token, ApiRateLimitMode.SendAnyway);
        AtOnce.Done(lease.ReportAsync(end));
        return new WeakReference(lease);
    }

    [Fact]
    public void A_cancellation_that_lives_on_keeps_nobody_who_was_served()
    {
        using var source = new CancellationTokenSource();
        var lease = WaitForOne(source.Token);
        GC.Collect();
        Assert.False(lease.IsAlive);
        GC.KeepAlive(source);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference WaitForOne(CancellationToken cancellationToken)
    {
        var window = New(1);
        var first = new Held(window.AcquireNow(Token));
        var waiting = window.AcquireAsync(Token, ApiRateLimitMode.Wait, cancellationToken).AsTask();
        first.NotSent();
        Assert.True(waiting.IsCompletedSuccessfully);
        return new WeakReference(waiting.Result);
    }

    private static ApiRateLimitToken Token { get; } =
        new("account", 1, TimeSpan.FromHours(1), TimeSpan.FromSeconds(30));

    private static ApiWindowRateLimiter New(int limit, TimeProvider? clock = null) =>
        new(limit, TimeSpan.FromHours(1), TimeSpan.FromMinutes(1), clock ?? new FakeTimeProvider());

    private static void Use(ApiWindowRateLimiter window)
    {
        for (var i = 0; i < Rounds; i++)
        {
            var lease = window.AcquireNow(Token);
            AtOnce.Done(lease.ReportAsync(ApiRequestArrival.Accepted));
            AtOnce.Done(lease.DisposeAsync());
        }
    }
}
