using System.Net;
using System.Runtime.CompilerServices;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>
/// A limiter of somebody's own that fails: before a request it sends nothing, and afterwards nothing that the caller is told changes,
/// whether a response or the call's own exception.
/// </summary>
public sealed class FaultyLimiterTests
{
    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken End => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<FaultyPlace, bool> Before =>
        new(
            [
                FaultyPlace.GetSalt,
                FaultyPlace.ShortSalt,
                FaultyPlace.Acquire,
                FaultyPlace.NoLease,
                FaultyPlace.IsAcquired,
                FaultyPlace.IsAtLimit,
            ],
            [false, true]
        );

    public static MatrixTheoryData<FaultyPlace, bool, string> After =>
        new(
            [
                FaultyPlace.Report,
                FaultyPlace.Dispose,
                FaultyPlace.LearnLimit,
                FaultyPlace.GetState,
                FaultyPlace.NoState,
                FaultyPlace.Everywhere,
            ],
            [false, true],
            ["success", "error", "refusal", "lost", "not sent", "garbage", "cancelled"]
        );

    [Theory, MemberData(nameof(Before))]
    public async Task What_fails_before_the_request_sends_nothing(FaultyPlace place, bool later)
    {
        await using var limiter = new FaultyLimiter(place, later: later);
        var handler = new StubHandler(ShopResponses.Ok);
        var failure = await Assert.ThrowsAsync<ApiTransportException>(() => PlaceAsync(Over(handler, limiter)));
        Assert.Equal((ApiOutcome.NotSent, ApiEffect.Unsafe), (failure.Outcome, failure.Effect));
        Assert.Equal("PlaceOrder: the rate limiter failed. Nothing was sent.", failure.Message);
        Assert.NotNull(failure.InnerException);
        Assert.Empty(handler.Sent);
    }

    [Theory]
    [InlineData(FaultyPlace.RetryAfter)]
    [InlineData(FaultyPlace.IsProbing)]
    public async Task A_refusal_that_fails_sends_nothing(FaultyPlace place)
    {
        await using var limiter = new FaultyLimiter(place) { IsEmpty = true };
        var handler = new StubHandler(ShopResponses.Ok);
        var failure = await Assert.ThrowsAsync<ApiTransportException>(() => PlaceAsync(Over(handler, limiter)));
        Assert.Equal(ApiOutcome.NotSent, failure.Outcome);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task A_refusal_that_fails_when_it_is_given_back_is_one()
    {
        await using var limiter = new FaultyLimiter(FaultyPlace.Dispose) { IsEmpty = true };
        var handler = new StubHandler(ShopResponses.Ok);
        var failure = await Assert.ThrowsAsync<ApiRateLimitException>(() => PlaceAsync(Over(handler, limiter)));
        Assert.Equal((ApiOutcome.NotSent, TimeSpan.FromMinutes(1)), (failure.Outcome, failure.RetryAfter));
        Assert.Empty(handler.Sent);
    }

    // Of its own accord it may say that nothing is left; but not that something was sent.
    [Theory]
    [InlineData(ApiOutcome.NotSent, typeof(ApiRateLimitException))]
    [InlineData(ApiOutcome.Unknown, typeof(ApiTransportException))]
    public async Task A_limiter_can_throw_that_nothing_is_left(ApiOutcome outcome, Type thrown)
    {
        await using var limiter = new FaultyLimiter(FaultyPlace.Acquire)
        {
            Fault = new ApiRateLimitException("not today", outcome),
        };
        var handler = new StubHandler(ShopResponses.Ok);
        var failure = Assert.IsAssignableFrom<ApiException>(
            await Record.ExceptionAsync(() => PlaceAsync(Over(handler, limiter)))
        );
        Assert.Equal((thrown, ApiOutcome.NotSent), (failure.GetType(), failure.Outcome));
        Assert.Empty(handler.Sent);
    }

    [Theory, MemberData(nameof(After))]
    public async Task What_fails_afterwards_changes_nothing_for_the_caller(FaultyPlace place, bool later, string end)
    {
        await using var sound = new FaultyLimiter(FaultyPlace.Nowhere);
        await using var faulty = new FaultyLimiter(place, later: later);
        using var log = new LogSink();
        Assert.Equal(await TellAsync(end, sound, null), await TellAsync(end, faulty, log));

        // What a cancelled call does not wait for fails later.
        var fails = place is FaultyPlace.Dispose or FaultyPlace.Everywhere;
        if (fails)
            await Eventually.TrueAsync(() => log.Lines.Any(line => line.Id.Id == 11));
        Assert.All(log.Lines.Where(line => line.Level == LogLevel.Error), line => Assert.Equal(11, line.Id.Id));
        Assert.DoesNotContain(log.Lines, line => line.Text.Contains("words of its own", StringComparison.Ordinal));
        if (fails)
            Assert.Contains(
                log.Lines,
                line =>
                    line.Id.Id == 11 && line.Text.Contains(nameof(InvalidTimeZoneException), StringComparison.Ordinal)
            );
    }

    [Theory]
    [InlineData("success", ApiRequestArrival.Accepted)]
    [InlineData("error", ApiRequestArrival.Answered)]
    [InlineData("refusal", ApiRequestArrival.Refused)]
    [InlineData("lost", ApiRequestArrival.Unknown)]
    [InlineData("garbage", ApiRequestArrival.Unknown)]
    [InlineData("not sent", ApiRequestArrival.NotSent)]
    [InlineData("cancelled", ApiRequestArrival.NotSent)]
    public async Task It_hears_once_what_became_of_a_request(string end, ApiRequestArrival arrival)
    {
        await using var limiter = new FaultyLimiter(FaultyPlace.Nowhere);
        await TellAsync(end, limiter, null);
        Assert.Equal([arrival], limiter.Reports);
    }

    // For half a minute at most, and no longer than a request may take.
    [Theory]
    [InlineData(10, 10)]
    [InlineData(300, 30)]
    [InlineData(-1, 30)]
    public async Task A_report_that_never_ends_is_not_waited_for_any_longer(int timeout, int waited)
    {
        await using var limiter = new FaultyLimiter(FaultyPlace.Everywhere, hangs: true);
        using var log = new LogSink();
        var call = PlaceAsync(
            Over(
                new StubHandler(ShopResponses.Ok),
                limiter,
                log,
                options => options.Timeout = timeout < 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(timeout)
            )
        );
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(waited) - TimeSpan.FromMilliseconds(1));
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(7, (await call.WaitAsync(TimeSpan.FromSeconds(20), End)).Id);
        Assert.Contains(log.Lines, line => line.Text.Contains(nameof(TimeoutException), StringComparison.Ordinal));
        limiter.Hung.SetResult();
    }

    [Fact]
    public async Task Who_gave_up_does_not_wait_for_a_report()
    {
        await using var limiter = new FaultyLimiter(FaultyPlace.Everywhere, hangs: true);
        using var log = new LogSink();
        using var stop = new CancellationTokenSource();
        var client = Over(new StubHandler(ShopResponses.Ok), limiter, log);
        var call = client.SendAsync(ShopApi.Place, ShopClients.Request, stop.Token);
        Assert.False(call.IsCompleted);
        await stop.CancelAsync();
        // The response was there: to give up afterwards does not undo it.
        Assert.Equal(7, (await call.WaitAsync(TimeSpan.FromSeconds(20), End)).Id);
        Assert.DoesNotContain(log.Lines, line => line.Id.Id == 11);
        limiter.Hung.SetResult();
    }

    [Theory]
    [InlineData(FaultyPlace.GetSalt)]
    [InlineData(FaultyPlace.Acquire)]
    public async Task A_limiter_that_never_answers_sends_nothing(FaultyPlace place)
    {
        await using var limiter = new FaultyLimiter(place, hangs: true);
        var handler = new StubHandler(ShopResponses.Ok);
        var call = PlaceAsync(Over(handler, limiter));
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(30));
        var failure = await Assert.ThrowsAsync<ApiTransportException>(() =>
            call.WaitAsync(TimeSpan.FromSeconds(20), End)
        );
        Assert.Equal(ApiOutcome.NotSent, failure.Outcome);
        Assert.IsType<TimeoutException>(failure.InnerException);
        limiter.Hung.SetResult();
        // What it gives too late is given back; before the account was known to it, it was asked for nothing.
        if (place == FaultyPlace.Acquire)
            await Eventually.TrueAsync(() => limiter.Reports.Count > 0);
        Assert.Equal(place == FaultyPlace.Acquire ? [ApiRequestArrival.NotSent] : [], limiter.Reports);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task A_limiter_has_one_time_for_all_that_it_is_asked_before_a_request()
    {
        await using var limiter = new TardyLimiter(isLateWithSalt: true);
        var handler = new StubHandler(ShopResponses.Ok);
        var call = PlaceAsync(Over(handler, limiter));
        _clock.Advance(TimeSpan.FromSeconds(20));
        limiter.GiveSalt();
        await limiter.Asked.WaitAsync(TimeSpan.FromSeconds(20), End);
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(10));
        var failure = await Assert.ThrowsAsync<ApiTransportException>(() =>
            call.WaitAsync(TimeSpan.FromSeconds(20), End)
        );
        Assert.IsType<TimeoutException>(failure.InnerException);
        Assert.Empty(handler.Sent);
    }

    // What nobody looks at is reported to the whole process, as a fault of somebody's.
    [Theory]
    [InlineData(FaultyPlace.GetSalt)]
    [InlineData(FaultyPlace.Acquire)]
    [InlineData(FaultyPlace.GetState)]
    public async Task A_fault_that_comes_when_nobody_waits_any_more_is_nobodys(FaultyPlace place)
    {
        var fault = new InvalidTimeZoneException("too late");
        var unobserved = 0;
        EventHandler<UnobservedTaskExceptionEventArgs> hear = (_, seen) =>
            unobserved += seen.Exception.InnerExceptions.Contains(fault) ? 1 : 0;
        TaskScheduler.UnobservedTaskException += hear;
        try
        {
            await FailTooLate(place, fault);
            for (var i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
            Assert.Equal(0, unobserved);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= hear;
        }
    }

    // Apart, so that nothing of it is held.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task FailTooLate(FaultyPlace place, Exception fault)
    {
        await using var limiter = new FaultyLimiter(place, hangs: true);
        using var stop = new CancellationTokenSource();
        var client = Over(new StubHandler(ShopResponses.Ok), limiter);
        Task call =
            place == FaultyPlace.GetState
                ? client.GetRateLimitAsync(stop.Token)
                : client.SendAsync(ShopApi.Place, ShopClients.Request, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(20), End));
        limiter.Hung.SetException(fault);
        await Record.ExceptionAsync(() => limiter.Hung.Task);
        await Task.Yield();
    }

    // Whoever is first: nobody may keep a lease for which no request is made.
    [Fact]
    public async Task A_lease_that_comes_as_the_caller_gives_up_is_given_back()
    {
        for (var round = 0; round < 100; round++)
        {
            await using var limiter = new TardyLimiter();
            using var stop = new CancellationTokenSource();
            var client = Over(new StubHandler(ShopResponses.Ok), limiter);
            var call = client.SendAsync(ShopApi.Place, ShopClients.Request, stop.Token);
            // Registered after the call's own, and so called before: the lease is there when the call hears that it is to stop.
            using var giving = stop.Token.Register(limiter.Give);

            await stop.CancelAsync();

            var end = await Record.ExceptionAsync(() => call.WaitAsync(TimeSpan.FromSeconds(20), End));
            var arrival = await limiter.Reported.WaitAsync(TimeSpan.FromSeconds(20), End);
            Assert.Equal(end is null ? ApiRequestArrival.Accepted : ApiRequestArrival.NotSent, arrival);
        }
    }

    // However long: that is what the caller asked for.
    [Fact]
    public async Task A_call_that_waits_is_ended_by_its_cancellation_alone_even_where_the_limiter_does_not_hear_it()
    {
        await using var limiter = new FaultyLimiter(FaultyPlace.Acquire, hangs: true);
        using var stop = new CancellationTokenSource();
        var client = Over(
            new StubHandler(ShopResponses.Ok),
            limiter,
            configure: options => options.RateLimitMode = ApiRateLimitMode.Wait
        );
        var call = client.SendAsync(ShopApi.Place, ShopClients.Request, stop.Token);
        _clock.Advance(TimeSpan.FromHours(5));
        Assert.False(call.IsCompleted);
        await stop.CancelAsync();
        var cancelled = await Assert.ThrowsAsync<ApiCanceledException>(() =>
            call.WaitAsync(TimeSpan.FromSeconds(20), End)
        );
        Assert.Equal(ApiOutcome.NotSent, cancelled.Outcome);
        limiter.Hung.SetResult();
    }

    [Fact]
    public async Task Who_asks_what_is_left_is_told_what_the_limiter_throws()
    {
        await using var limiter = new FaultyLimiter(FaultyPlace.GetState);
        var client = Over(new StubHandler(""), limiter);
        Assert.Same(limiter.Fault, await Record.ExceptionAsync(() => client.GetRateLimitAsync(End)));
        await using var silent = new FaultyLimiter(FaultyPlace.NoState);
        client = Over(new StubHandler(""), silent);
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetRateLimitAsync(End));
    }

    [Fact]
    public async Task What_a_handler_sends_again_is_counted_and_may_fail_to_be()
    {
        await using var limiter = new FaultyLimiter(FaultyPlace.Dispose);
        using var log = new LogSink();
        var client = Over(
            new RetryHandler(new ScriptedHandler(ScriptedHandler.Overloaded)),
            limiter,
            log,
            options => options.MaxRetries = 0
        );
        await Assert.ThrowsAsync<ApiResponseException>(() => client.SendAsync(ShopApi.Find, ShopClients.Request, End));
        Assert.Equal(3, log.Lines.Count(line => line.Id.Id == 11));
    }

    /// <summary>Everything that the caller is told of a call that ends so.</summary>
    private async Task<string> TellAsync(string end, ApiRateLimiter limiter, LogSink? log)
    {
        using var stop = new CancellationTokenSource();
        if (end == "cancelled")
            await stop.CancelAsync();
        HttpMessageHandler handler = end switch
        {
            "success" or "cancelled" => new StubHandler(ShopResponses.Ok),
            "error" => new StubHandler(ShopResponses.Fail(3, "Bad value")),
            "refusal" => new StubHandler("", HttpStatusCode.TooManyRequests),
            "lost" => new ScriptedHandler(ScriptedHandler.Broken),
            "not sent" => new FailingHandler(() => new HttpRequestException("no network")),
            _ => new StubHandler("<html/>"),
        };
        var client = Over(handler, limiter, log);
        try
        {
            var order = await client.SendAsync(Limited, ShopClients.Request, stop.Token);
            return $"order {order.Id}";
        }
        catch (ApiException failure)
        {
            return $"{failure.GetType()} {failure.Outcome} {failure.IsSafeToRetry} {failure.Message}";
        }
        catch (ApiCanceledException cancelled)
        {
            return $"cancelled {cancelled.Outcome}";
        }
    }

    // As a contract has it where a response tells the limit.
    private static ApiOperation<OrderRequest, Order> Limited { get; } =
        new()
        {
            Name = "PlaceOrder",
            Path = "order/place",
            Effect = ApiEffect.Unsafe,
            ResponseElement = "order",
            Read = Order.Read,
            RequestLimit = static _ => 5,
        };

    private static Task<Order> PlaceAsync(ApiTransport client) => client.SendAsync(Limited, ShopClients.Request, End);

    private ApiTransport Over(
        HttpMessageHandler handler,
        ApiRateLimiter limiter,
        LogSink? log = null,
        Action<ShopOptions>? configure = null
    ) =>
        LimitedShop.Over(
            handler,
            options =>
            {
                (options.TimeProvider, options.RateLimiter, options.LoggerFactory) = (_clock, limiter, log?.Factory);
                configure?.Invoke(options);
            }
        );
}
