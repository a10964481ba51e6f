using System.Threading.RateLimiting;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>A limiter of the framework's kind gives leave, and no more is asked of it.</summary>
public sealed class PlainLimiterTests
{
    private static CancellationToken End => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_gives_leave()
    {
        using var limiter = new ConcurrencyLimiter(new() { PermitLimit = 1 });
        var handler = new StubHandler(ShopResponses.Ok);
        var client = Client(handler, limiter);
        await PlaceAsync(client);
        var rateLimit = await client.GetRateLimitAsync(End);
        Assert.Equal((LimitedShop.Limit, 2, 1), (rateLimit.Limit, rateLimit.Used, rateLimit.Remaining));

        var held = limiter.AttemptAcquire();
        var failure = await Assert.ThrowsAsync<ApiRateLimitException>(() => PlaceAsync(client));
        Assert.Null(failure.RetryAfter);
        Assert.Equal("PlaceOrder: no request is left in the API's window. Nothing was sent.", failure.Message);
        await Assert.ThrowsAsync<ApiRateLimitException>(() =>
            PlaceAsync(client.With(new() { RateLimitMode = ApiRateLimitMode.Wait }))
        );
        await PlaceAsync(client.With(new() { RateLimitMode = ApiRateLimitMode.SendAnyway }));
        Assert.Equal(2, handler.Sent.Count);
        held.Dispose();
        await PlaceAsync(client);
    }

    [Fact]
    public async Task It_can_be_waited_for_and_gets_its_leave_back()
    {
        using var limiter = new ConcurrencyLimiter(new() { PermitLimit = 1, QueueLimit = 1 });
        var client = Client(new StubHandler(ShopResponses.Ok), limiter);
        var held = limiter.AttemptAcquire();
        var waiting = PlaceAsync(client.With(new() { RateLimitMode = ApiRateLimitMode.Wait }));
        Assert.False(waiting.IsCompleted);
        held.Dispose();
        await waiting.WaitAsync(TimeSpan.FromSeconds(20), End);
        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task It_can_tell_when_to_come_back()
    {
        using var limiter = new TokenBucketRateLimiter(
            new()
            {
                TokenLimit = 1,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = TimeSpan.FromHours(2),
            }
        );
        var client = Client(new StubHandler(ShopResponses.Ok), limiter);
        await PlaceAsync(client);
        var failure = await Assert.ThrowsAsync<ApiRateLimitException>(() => PlaceAsync(client));
        Assert.InRange(failure.RetryAfter!.Value, TimeSpan.FromHours(1), TimeSpan.FromHours(2));
    }

    [Theory]
    [InlineData(null, LimitedShop.Limit)]
    [InlineData(-2L, 0)]
    [InlineData(2L, 2)]
    [InlineData(5_000_000_000L, LimitedShop.Limit)]
    public async Task Its_statistics_tell_what_is_left(long? available, int remaining)
    {
        RateLimiterStatistics? statistics = available is { } permits
            ? new() { CurrentAvailablePermits = permits }
            : null;
        using var limiter = new BareLimiter(statistics);
        var rateLimit = await Client(new StubHandler(""), limiter).GetRateLimitAsync(End);
        Assert.Equal((remaining, LimitedShop.Limit - remaining), (rateLimit.Remaining, rateLimit.Used));
        Assert.Equal((null, false), (rateLimit.ResetsAt, rateLimit.IsClosed));
    }

    [Fact]
    public async Task Where_nobody_tells_a_limit_there_is_none()
    {
        using var limiter = new BareLimiter();
        using var client = ShopClients.Over(
            new StubHandler(""),
            configure: options => options.RateLimiter = ApiRateLimiter.From(limiter)
        );
        var rateLimit = await client.GetRateLimitAsync(End);
        Assert.Equal((int.MaxValue, int.MaxValue, 0), (rateLimit.Limit, rateLimit.Remaining, rateLimit.Used));
    }

    [Fact]
    public async Task One_that_fails_sends_nothing()
    {
        Exception[] faults = [new InvalidTimeZoneException("entry"), new OperationCanceledException("of its own")];
        foreach (var fault in faults)
        {
            using var limiter = new BareLimiter { Fault = fault };
            var handler = new StubHandler(ShopResponses.Ok);
            var failure = await Assert.ThrowsAsync<ApiTransportException>(() => PlaceAsync(Client(handler, limiter)));
            Assert.Equal(ApiOutcome.NotSent, failure.Outcome);
            Assert.Same(fault, failure.InnerException);
            Assert.Empty(handler.Sent);
        }
    }

    [Fact]
    public async Task It_learns_nothing_and_has_nothing_to_reopen()
    {
        await using var limiter = ApiRateLimiter.From(new ConcurrencyLimiter(new() { PermitLimit = 9 }));
        var token = new ApiRateLimitToken("any", 100, TimeSpan.FromHours(1), TimeSpan.Zero);
        await limiter.LearnLimitAsync(token, 7, End);
        await limiter.ReopenAsync(token, End);
        Assert.Equal(
            (100, 9),
            ((await limiter.GetStateAsync(token, End)).Limit, (await limiter.GetStateAsync(token, End)).Remaining)
        );
    }

    [Fact]
    public async Task It_is_disposed_with_what_was_made_of_it()
    {
        var limiter = new ConcurrencyLimiter(new() { PermitLimit = 1 });
        await ApiRateLimiter.From(limiter).DisposeAsync();
        Assert.Throws<ObjectDisposedException>(() => limiter.AttemptAcquire());
    }

    // The service's window begins with the first request that arrives; theirs with themselves.
    [Fact]
    public void One_that_counts_in_windows_of_its_own_is_refused()
    {
        using var fixedWindow = new FixedWindowRateLimiter(new() { PermitLimit = 100, Window = TimeSpan.FromHours(1) });
        using var sliding = new SlidingWindowRateLimiter(
            new()
            {
                PermitLimit = 100,
                Window = TimeSpan.FromHours(1),
                SegmentsPerWindow = 6,
            }
        );
        foreach (var limiter in new RateLimiter[] { fixedWindow, sliding })
        {
            var refusal = Assert.Throws<ArgumentException>(() => ApiRateLimiter.From(limiter));
            Assert.StartsWith(
                $"A {limiter.GetType().Name} starts its windows by its own clock",
                refusal.Message,
                StringComparison.Ordinal
            );
            Assert.Contains(nameof(ApiWindowRateLimiter), refusal.Message, StringComparison.Ordinal);
        }
        Assert.Throws<ArgumentNullException>(() => ApiRateLimiter.From(null!));
    }

    private static ApiTransport Client(HttpMessageHandler handler, RateLimiter limiter) =>
        LimitedShop.Over(handler, options => options.RateLimiter = ApiRateLimiter.From(limiter));

    private static Task<Order> PlaceAsync(ApiTransport client) =>
        client.SendAsync(ShopApi.Place, ShopClients.Request, End);
}
