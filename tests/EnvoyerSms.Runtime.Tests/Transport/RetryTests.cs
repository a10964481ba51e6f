using System.Net;
using System.Threading.RateLimiting;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Tests.Shop;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>What is tried again, when, and how the call ends.</summary>
public sealed class RetryTests
{
    // Longer than any that the client makes, whatever the server asks for.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(31);

    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> PassingFaults =>
        [nameof(ScriptedHandler.Broken), "408", "500", "502", "503", "504"];

    [Theory, MemberData(nameof(PassingFaults))]
    public async Task A_read_is_tried_again(string fault)
    {
        var server = new ScriptedHandler(Fault(fault), Fault(fault), ScriptedHandler.Ok);
        Assert.Equal(7, (await CallAsync(server, ShopApi.Find)).Id);
        Assert.Equal(3, server.Requests);
    }

    [Theory, MemberData(nameof(PassingFaults))]
    public async Task After_the_last_retry_the_last_failure_is_told(string fault)
    {
        var server = new ScriptedHandler(Fault(fault));
        var error = await Assert.ThrowsAnyAsync<ApiException>(() => CallAsync(server, ShopApi.Find));
        Assert.Equal((3, ApiOutcome.Unknown, true), (server.Requests, error.Outcome, error.IsSafeToRetry));
    }

    [Theory, MemberData(nameof(PassingFaults))]
    public async Task What_has_its_effect_again_is_not(string fault)
    {
        foreach (var operation in new[] { ShopApi.Place, ShopApi.Burn })
        {
            var server = new ScriptedHandler(Fault(fault), ScriptedHandler.Ok);
            var error = await Assert.ThrowsAnyAsync<ApiException>(() => CallAsync(server, operation));
            Assert.Equal((1, ApiOutcome.Unknown, false), (server.Requests, error.Outcome, error.IsSafeToRetry));
        }
    }

    [Fact]
    public async Task What_has_its_effect_again_is_not_even_where_nothing_was_sent()
    {
        var server = new ScriptedHandler(ScriptedHandler.Broken) { TakesBody = false };
        var error = await Assert.ThrowsAnyAsync<ApiException>(() => CallAsync(server, ShopApi.Place));
        Assert.Equal((1, ApiOutcome.NotSent, true), (server.Requests, error.Outcome, error.IsSafeToRetry));
    }

    [Fact]
    public async Task An_error_of_the_API_is_its_last_word()
    {
        var server = new ScriptedHandler(() =>
            ScriptedHandler.Response(ShopResponses.Fail(5, "Sold out"), HttpStatusCode.ServiceUnavailable)
        );
        await Assert.ThrowsAsync<ShopException>(() => CallAsync(server, ShopApi.Find));
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_reply_without_sense_is_not_asked_for_again()
    {
        var server = new ScriptedHandler(static () => ScriptedHandler.Response("<html/>"));
        await Assert.ThrowsAsync<ApiResponseException>(() => CallAsync(server, ShopApi.Find));
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task Wrong_values_are_not_tried_again()
    {
        var server = new ScriptedHandler(ScriptedHandler.Ok);
        var half = new OrderRequest("\ud800");
        await Assert.ThrowsAsync<ApiValidationException>(() => CallAsync(server, ShopApi.Find, request: half));
        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public async Task What_was_known_of_an_earlier_request_is_not_said_of_a_later_one()
    {
        var server = new ScriptedHandler(ScriptedHandler.Overloaded, ScriptedHandler.Broken);
        var error = await Assert.ThrowsAsync<ApiTransportException>(() => CallAsync(server, ShopApi.Find));
        Assert.Equal((null, null), (error.StatusCode, error.BytesReceived));
        Assert.Contains(
            "the connection to shop.invalid:443 failed before a response came",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_fails_before_it_is_handed_over_is_not_tried_again()
    {
        var limiter = new ConcurrencyLimiter(new() { PermitLimit = 1 });
        var server = new ScriptedHandler(() =>
        {
            limiter.Dispose();
            return ScriptedHandler.Broken();
        });
        var error = await Assert.ThrowsAsync<ApiTransportException>(() =>
            CallAsync(server, ShopApi.Find, options => options.RateLimiter = ApiRateLimiter.From(limiter))
        );
        Assert.Equal((1, ApiOutcome.Unknown), (server.Requests, error.Outcome));
        Assert.Contains("the rate limiter failed", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(10, 11)]
    public async Task As_often_as_the_option_says(int retries, int requests)
    {
        var server = new ScriptedHandler(ScriptedHandler.Broken);
        await Assert.ThrowsAsync<ApiTransportException>(() =>
            CallAsync(server, ShopApi.Find, options => options.MaxRetries = retries)
        );
        Assert.Equal(requests, server.Requests);
    }

    [Fact]
    public async Task A_repeated_call_that_was_done_already_is_a_success()
    {
        var server = new ScriptedHandler(
            ScriptedHandler.Broken,
            static () => ScriptedHandler.Response(ShopResponses.Fail(9, "Already cancelled"))
        );
        Assert.Equal(0, (await CallAsync(server, ShopApi.Cancel)).Id);
    }

    [Fact]
    public async Task A_first_call_that_was_done_already_is_an_error()
    {
        var server = new ScriptedHandler(static () =>
            ScriptedHandler.Response(ShopResponses.Fail(9, "Already cancelled"))
        );
        await Assert.ThrowsAsync<ShopException>(() => CallAsync(server, ShopApi.Cancel));
    }

    [Fact]
    public async Task What_never_left_before_was_not_done_by_this_call()
    {
        var server = new ScriptedHandler(
            ScriptedHandler.Broken,
            static () => ScriptedHandler.Response(ShopResponses.Fail(9, "Already cancelled"))
        )
        {
            TakesBody = false,
        };
        await Assert.ThrowsAsync<ShopException>(() => CallAsync(server, ShopApi.Cancel));
    }

    [Fact]
    public async Task A_request_that_did_not_leave_does_not_hide_one_that_may_have()
    {
        ScriptedHandler? server = null;
        server = new ScriptedHandler(() =>
        {
            server!.TakesBody = false;
            return ScriptedHandler.Broken();
        });
        var error = await Assert.ThrowsAsync<ApiTransportException>(() => CallAsync(server, ShopApi.Cancel));
        Assert.Equal((3, ApiOutcome.Unknown), (server.Requests, error.Outcome));
    }

    [Fact]
    public async Task Pauses_grow_and_differ()
    {
        var first = new List<TimeSpan>();
        for (var i = 0; i < 200; i++)
        {
            var pauses = await PausesAsync(new ScriptedHandler(ScriptedHandler.Broken), retries: 3);
            Assert.InRange(pauses[0].TotalMilliseconds, 250, 500);
            Assert.InRange(pauses[1].TotalMilliseconds, 500, 1000);
            Assert.InRange(pauses[2].TotalMilliseconds, 1000, 2000);
            first.Add(pauses[0]);
        }
        Assert.True(first.Distinct().Count() > 20, "The pauses are the same again and again.");
    }

    [Fact]
    public async Task Pauses_stop_growing()
    {
        var pauses = await PausesAsync(new ScriptedHandler(ScriptedHandler.Broken), retries: 8);
        Assert.All(pauses.Skip(6), pause => Assert.InRange(pause.TotalSeconds, 15, 30));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(30)]
    public async Task The_server_may_ask_for_more_time(int seconds)
    {
        var server = new ScriptedHandler(() => Busy(TimeSpan.FromSeconds(seconds)), ScriptedHandler.Ok);
        Assert.Equal([TimeSpan.FromSeconds(seconds)], await PausesAsync(server, retries: 1));
    }

    [Fact]
    public async Task It_asks_for_that_once()
    {
        var server = new ScriptedHandler(
            static () => Busy(TimeSpan.FromSeconds(20)),
            ScriptedHandler.Broken,
            ScriptedHandler.Ok
        );
        Assert.InRange((await PausesAsync(server, retries: 2))[1].TotalMilliseconds, 500, 1000);
    }

    [Fact]
    public async Task The_server_may_ask_until_a_date()
    {
        var until = _clock.GetUtcNow() + TimeSpan.FromSeconds(12);
        var server = new ScriptedHandler(
            () =>
            {
                var response = ScriptedHandler.Overloaded();
                response.Headers.RetryAfter = new(until);
                return response;
            },
            ScriptedHandler.Ok
        );
        Assert.Equal([TimeSpan.FromSeconds(12)], await PausesAsync(server, retries: 1));
    }

    [Fact]
    public async Task A_server_that_asks_for_too_much_time_is_left_alone()
    {
        var server = new ScriptedHandler(static () => Busy(TimeSpan.FromSeconds(31)), ScriptedHandler.Ok);
        await Assert.ThrowsAsync<ApiResponseException>(() => CallAsync(server, ShopApi.Find));
        Assert.Equal(1, server.Requests);
    }

    [Theory]
    [InlineData(false, ApiOutcome.Unknown)]
    [InlineData(true, ApiOutcome.NotSent)]
    public async Task A_caller_who_cancelled_is_not_served_again(bool neverConnects, ApiOutcome outcome)
    {
        var server = new ScriptedHandler(ScriptedHandler.Broken) { TakesBody = !neverConnects };
        using var stop = new CancellationTokenSource();
        using var client = Client(server, null);
        var call = client.SendAsync(ShopApi.Cancel, ShopClients.Request, stop.Token);
        await Eventually.TrueAsync(() => server.Requests > 0);
        Assert.False(call.IsCompleted);

        await stop.CancelAsync();

        var error = await Assert.ThrowsAsync<ApiCanceledException>(() => call);
        Assert.Equal((1, outcome, true), (server.Requests, error.Outcome, error.IsSafeToRetry));
        Assert.Equal((stop.Token, "CancelOrder"), (error.CancellationToken, error.Operation));
    }

    [Fact]
    public async Task Each_retry_is_logged()
    {
        using var log = new LogSink();
        var server = new ScriptedHandler(ScriptedHandler.Broken, ScriptedHandler.Ok);
        await CallAsync(server, ShopApi.Find, options => options.LoggerFactory = log.Factory);
        var line = Assert.Single(log.Lines, line => line.Id.Id == 5);
        Assert.Matches("FindOrder: .* Request 2 follows in [0-9.]+ ms", line.Text);
    }

    private static Func<HttpResponseMessage> Fault(string name) =>
        name == nameof(ScriptedHandler.Broken)
            ? ScriptedHandler.Broken
            : () => ScriptedHandler.Response("", Enum.Parse<HttpStatusCode>(name));

    private static HttpResponseMessage Busy(TimeSpan time)
    {
        var response = ScriptedHandler.Overloaded();
        response.Headers.RetryAfter = new(time);
        return response;
    }

    private ApiTransport Client(ScriptedHandler server, Action<ShopOptions>? configure) =>
        ShopClients.Over(
            server,
            configure: options =>
            {
                options.TimeProvider = _clock;
                options.Timeout = Timeout.InfiniteTimeSpan;
                configure?.Invoke(options);
            }
        );

    private async Task<Order> CallAsync(
        ScriptedHandler server,
        ApiOperation<OrderRequest, Order> operation,
        Action<ShopOptions>? configure = null,
        OrderRequest? request = null
    )
    {
        using var client = Client(server, configure);
        var call = client.SendAsync(operation, request ?? ShopClients.Request, Cancel);
        await Eventually.DoneAsync(call, () => _clock.Advance(TimeSpan.FromMilliseconds(100)));
        return await call;
    }

    // How long the client waits before each retry, to the millisecond: whatever time wakes runs before time goes on.
    private async Task<List<TimeSpan>> PausesAsync(ScriptedHandler server, int retries)
    {
        using var client = Client(server, options => options.MaxRetries = retries);
        var call = client.SendAsync(ShopApi.Find, ShopClients.Request, Cancel);
        var pauses = new List<TimeSpan>();
        var last = _clock.GetUtcNow();
        for (var seen = 1; seen <= retries; )
        {
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            var now = _clock.GetUtcNow();
            if (server.Requests == seen)
            {
                Assert.True(now - last <= LongestPause, $"No request follows request {seen} within {LongestPause}.");
                continue;
            }
            pauses.Add(now - last);
            (last, seen) = (now, server.Requests);
        }
        await Eventually.TrueAsync(() => call.IsCompleted);
        return pauses;
    }
}
