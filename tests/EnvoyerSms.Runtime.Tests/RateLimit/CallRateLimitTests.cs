using System.Net;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>What calls do with the rate limit: ask, wait or insist, and tell what became of them.</summary>
public sealed class CallRateLimitTests
{
    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken End => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_too_many_fails_at_once_and_is_not_sent()
    {
        var handler = new StubHandler(ShopResponses.Ok);
        var client = Client(handler);
        await UseUpAsync(client);
        _clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromMilliseconds(1));
        var failure = await Assert.ThrowsAsync<ApiRateLimitException>(() => PlaceAsync(client));
        Assert.Equal(LimitedShop.Limit, handler.Sent.Count);
        Assert.Equal(ApiOutcome.NotSent, failure.Outcome);
        Assert.True(failure.IsSafeToRetry);
        Assert.Equal(TimeSpan.FromMinutes(50) - TimeSpan.FromMilliseconds(1), failure.RetryAfter);
        Assert.Equal(("PlaceOrder", ApiEffect.Unsafe), (failure.Operation, failure.Effect));
        // To the second, and not too short.
        Assert.Equal(
            "PlaceOrder: no request is left in the API's window; the next opens in 00:50:00 at the latest. Nothing was sent.",
            failure.Message
        );
        _clock.Advance(TimeSpan.FromMinutes(50));
        await PlaceAsync(client);
    }

    [Fact]
    public async Task A_call_can_wait_for_the_next_window()
    {
        using var log = new LogSink();
        var client = Client(
            new StubHandler(ShopResponses.Ok),
            options => (options.RateLimitMode, options.LoggerFactory) = (ApiRateLimitMode.Wait, log.Factory)
        );
        await UseUpAsync(client);
        Assert.DoesNotContain(log.Lines, line => line.Id.Name == "RateLimitWaited");
        var waiting = PlaceAsync(client);
        _clock.Advance(LimitedShop.Window - TimeSpan.FromMilliseconds(1));
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await waiting;
        var line = Assert.Single(log.Lines, line => line.Id.Name == "RateLimitWaited");
        Assert.Contains(" 3600000.0 ms", line.Text, StringComparison.Ordinal);
    }

    // Who blocks the context until the call ends, as users of it do, would wait for ever.
    [Fact]
    public async Task Who_waits_does_not_go_on_in_the_context_of_the_caller()
    {
        var client = Client(
            new StubHandler(ShopResponses.Ok),
            options => options.RateLimitMode = ApiRateLimitMode.Wait
        );
        await UseUpAsync(client);
        var context = new CountingContext();
        var waiting = context.Begin(() => PlaceAsync(client));
        _clock.Advance(LimitedShop.Window);
        await waiting;
        Assert.Equal(0, context.Posts);
    }

    [Fact]
    public async Task The_time_that_a_call_waits_is_not_that_of_its_request()
    {
        var client = Client(
            new StubHandler(ShopResponses.Ok),
            options => (options.RateLimitMode, options.Timeout) = (ApiRateLimitMode.Wait, TimeSpan.FromSeconds(1))
        );
        await UseUpAsync(client);
        var waiting = PlaceAsync(client);
        _clock.Advance(LimitedShop.Window);
        await waiting;
    }

    [Fact]
    public async Task Who_stops_waiting_has_sent_nothing_and_taken_nothing()
    {
        var handler = new StubHandler(ShopResponses.Ok);
        var client = Client(handler, options => options.RateLimitMode = ApiRateLimitMode.Wait);
        await UseUpAsync(client);
        using var stop = new CancellationTokenSource();
        var waiting = client.SendAsync(ShopApi.Place, ShopClients.Request, stop.Token);
        await stop.CancelAsync();
        var cancelled = await Assert.ThrowsAsync<ApiCanceledException>(() => waiting);
        Assert.Equal(ApiOutcome.NotSent, cancelled.Outcome);
        Assert.Equal(stop.Token, cancelled.CancellationToken);
        Assert.Equal(LimitedShop.Limit, handler.Sent.Count);
        _clock.Advance(LimitedShop.Window);
        Assert.Equal(LimitedShop.Limit, (await client.GetRateLimitAsync(End)).Remaining);
    }

    [Fact]
    public async Task A_call_can_be_sent_all_the_same_and_counts()
    {
        var handler = new StubHandler(ShopResponses.Ok);
        var client = Client(handler);
        await UseUpAsync(client);
        await PlaceAsync(client.With(new() { RateLimitMode = ApiRateLimitMode.SendAnyway }));
        Assert.Equal(LimitedShop.Limit + 1, handler.Sent.Count);
        Assert.Equal(LimitedShop.Limit + 1, (await client.GetRateLimitAsync(End)).Used);
    }

    [Fact]
    public async Task The_answer_to_a_call_opens_the_window()
    {
        var client = Client(new StubHandler(ShopResponses.Ok));
        await PlaceAsync(client);
        Assert.Equal(_clock.GetUtcNow() + LimitedShop.Window, (await client.GetRateLimitAsync(End)).ResetsAt);
    }

    // The API may not count what it refuses.
    [Fact]
    public async Task An_error_counts_and_proves_nothing()
    {
        var client = Client(new StubHandler(ShopResponses.Fail(3, "Bad value")));
        await Assert.ThrowsAsync<ShopException>(() => PlaceAsync(client));
        Assert.Equal(1, (await client.GetRateLimitAsync(End)).Used);
        Assert.Equal(
            _clock.GetUtcNow() + LimitedShop.Window + TimeSpan.FromSeconds(30),
            (await client.GetRateLimitAsync(End)).ResetsAt
        );
    }

    [Fact]
    public async Task What_did_not_leave_does_not_count()
    {
        var client = Client(new FailingHandler(() => new HttpRequestException("no network")));
        var failure = await Assert.ThrowsAsync<ApiTransportException>(() => PlaceAsync(client));
        Assert.Equal(ApiOutcome.NotSent, failure.Outcome);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAsync<ApiCanceledException>(() =>
            client.SendAsync(ShopApi.Place, ShopClients.Request, stop.Token)
        );
        await Assert.ThrowsAsync<ApiValidationException>(() =>
            client.SendAsync(ShopApi.Place, new OrderRequest(""), End)
        );
        Assert.Equal(0, (await client.GetRateLimitAsync(End)).Used);
    }

    [Fact]
    public async Task Every_request_of_a_call_counts()
    {
        var client = Client(new StubHandler("", HttpStatusCode.ServiceUnavailable));
        var call = client.SendAsync(ShopApi.Find, ShopClients.Request, End);
        await Eventually.DoneAsync(call, () => _clock.Advance(TimeSpan.FromSeconds(1)));
        await Assert.ThrowsAsync<ApiResponseException>(() => call);
        Assert.Equal(3, (await client.GetRateLimitAsync(End)).Used);
    }

    [Fact]
    public async Task What_a_handler_sends_again_counts()
    {
        var client = Client(
            new RetryHandler(new ScriptedHandler(ScriptedHandler.Overloaded)),
            options => options.MaxRetries = 0
        );
        await Assert.ThrowsAsync<ApiResponseException>(() => client.SendAsync(ShopApi.Find, ShopClients.Request, End));
        Assert.Equal(3, (await client.GetRateLimitAsync(End)).Used);
    }

    [Fact]
    public async Task A_reply_that_there_were_too_many_closes_the_rate_limit()
    {
        using var log = new LogSink();
        var client = Client(Overloaded(LimitedShop.Window), options => options.LoggerFactory = log.Factory);
        var refusal = await Assert.ThrowsAsync<ApiRateLimitException>(() => PlaceAsync(client));
        Assert.Equal((ApiOutcome.Unknown, LimitedShop.Window), (refusal.Outcome, refusal.RetryAfter));
        Assert.True((await client.GetRateLimitAsync(End)) is { IsClosed: true, IsProbing: false });
        Assert.Single(log.Lines, line => line.Id.Name == "RateLimitClosed");

        var failure = await Assert.ThrowsAsync<ApiRateLimitException>(() => PlaceAsync(client));
        Assert.Equal(ApiOutcome.NotSent, failure.Outcome);
    }

    // One message that the API refuses for a reason of its own must not stop those behind it.
    [Fact]
    public async Task An_error_that_the_contract_lacks_closes_nothing()
    {
        using var log = new LogSink();
        var refusal = ShopResponses.Fail(13, "Recipient country is not allowed");
        var client = Client(
            new ScriptedHandler(() => ScriptedHandler.Response(refusal, HttpStatusCode.BadRequest), ScriptedHandler.Ok),
            options => options.LoggerFactory = log.Factory
        );
        var error = await Assert.ThrowsAsync<ShopException>(() => PlaceAsync(client));
        Assert.Equal((13, "Recipient country is not allowed"), (error.Id, error.RawMessage));
        Assert.False(error.IsSafeToRetry);
        Assert.False((await client.GetRateLimitAsync(End)).IsClosed);
        Assert.Single(log.Lines, line => line.Id.Name == "DriftUnlisted");
        for (var i = 1; i < LimitedShop.Limit; i++)
            await PlaceAsync(client);
        Assert.Equal(LimitedShop.Limit, (await client.GetRateLimitAsync(End)).Used);
    }

    [Fact]
    public async Task A_rate_limit_that_a_refusal_closed_can_be_reopened()
    {
        await Assert.ThrowsAsync<ApiRateLimitException>(() => PlaceAsync(Client(Overloaded(LimitedShop.Window))));
        var client = Client(new StubHandler(ShopResponses.Ok));
        await Assert.ThrowsAsync<ApiRateLimitException>(() => PlaceAsync(client));
        await client.ReopenRateLimitAsync(End);
        await PlaceAsync(client);
        Assert.Equal(2, (await client.GetRateLimitAsync(End)).Used);
    }

    [Fact]
    public async Task The_reply_can_say_for_how_long()
    {
        var client = Client(Overloaded(TimeSpan.FromMinutes(7)));
        var refusal = await Assert.ThrowsAsync<ApiRateLimitException>(() => PlaceAsync(client));
        Assert.Equal(TimeSpan.FromMinutes(7), refusal.RetryAfter);
        Assert.Equal(_clock.GetUtcNow() + TimeSpan.FromMinutes(7), (await client.GetRateLimitAsync(End)).ResetsAt);
    }

    [Fact]
    public async Task A_reply_that_one_sent_all_the_same_was_too_many_closes_nothing()
    {
        using var log = new LogSink();
        var client = Client(new StubHandler(ShopResponses.Ok));
        await UseUpAsync(client);
        var insisting = Client(
            new StubHandler("", HttpStatusCode.BadRequest),
            options => (options.RateLimitMode, options.LoggerFactory) = (ApiRateLimitMode.SendAnyway, log.Factory)
        );
        var refusal = await Assert.ThrowsAsync<ApiRateLimitException>(() => PlaceAsync(insisting));
        Assert.Equal(LimitedShop.Window, refusal.RetryAfter);
        Assert.False((await client.GetRateLimitAsync(End)).IsClosed);
        Assert.DoesNotContain(log.Lines, line => line.Id.Name == "RateLimitClosed");
    }

    [Theory]
    [InlineData(ApiOutcome.NotSent, ApiEffect.Unsafe, true)]
    [InlineData(ApiOutcome.Rejected, ApiEffect.Unsafe, true)]
    [InlineData(ApiOutcome.Unknown, ApiEffect.Unsafe, false)]
    [InlineData(ApiOutcome.Unknown, ApiEffect.Read, true)]
    public void What_was_too_many_is_not_carried_out(ApiOutcome outcome, ApiEffect effect, bool isSafe)
    {
        var refusal = new ApiRateLimitException("too many", outcome) { Effect = effect };
        Assert.Equal(isSafe, refusal.IsSafeToRetry);
        Assert.Null(refusal.RetryAfter);
    }

    [Theory]
    [InlineData(7L, 7)]
    [InlineData(5_000_000_000L, int.MaxValue)]
    [InlineData(0L, LimitedShop.Limit)]
    [InlineData(-1L, LimitedShop.Limit)]
    public async Task A_reply_tells_the_limit(long told, int limit)
    {
        using var log = new LogSink();
        var client = Client(new StubHandler(ShopResponses.Ok), options => options.LoggerFactory = log.Factory);
        var operation = new ApiOperation<OrderRequest, Order>
        {
            Name = "Limit",
            Path = "limit",
            Effect = ApiEffect.Read,
            ResponseElement = "order",
            Read = Order.Read,
            RequestLimit = _ => told,
        };
        await client.SendAsync(operation, ShopClients.Request, End);
        Assert.Equal(limit, (await client.GetRateLimitAsync(End)).Limit);
        Assert.Equal(limit - 1, (await Client(new StubHandler("")).GetRateLimitAsync(End)).Remaining);
        Assert.DoesNotContain(log.Lines, line => line.Level == LogLevel.Error);
    }

    [Fact]
    public async Task An_api_without_a_rate_limit_has_no_state_of_it()
    {
        using var client = ShopClients.Answering(ShopResponses.Ok);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await client.GetRateLimitAsync(End));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await client.ReopenRateLimitAsync(End));
    }

    private static async Task UseUpAsync(ApiTransport client)
    {
        for (var i = 0; i < LimitedShop.Limit; i++)
            await PlaceAsync(client);
    }

    private static Task<Order> PlaceAsync(ApiTransport client) =>
        client.SendAsync(ShopApi.Place, ShopClients.Request, End);

    private ApiTransport Client(HttpMessageHandler handler, Action<ShopOptions>? configure = null) =>
        LimitedShop.Over(
            handler,
            options =>
            {
                options.TimeProvider = _clock;
                configure?.Invoke(options);
            }
        );

    private static ScriptedHandler Overloaded(TimeSpan retryAfter) =>
        new(() =>
        {
            var response = ScriptedHandler.Response("", HttpStatusCode.TooManyRequests);
            response.Headers.RetryAfter = new(retryAfter);
            return response;
        });
}
