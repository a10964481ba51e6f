using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Registration;
using EnvoyerSms.Runtime.Telemetry;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.Telemetry;

public sealed class CallTelemetryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_is_one_activity_around_what_the_framework_traces()
    {
        using var listener = new Listener();
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        using var client = ApiTransport.Create(listener.Definition, ShopClients.Options(server.Address));

        await client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel);

        var activity = Assert.Single(listener.Activities);
        Assert.Equal(("PlaceOrder", ActivityKind.Client), (activity.DisplayName, activity.Kind));
        Assert.Equal("1.0.0", activity.Source.Version);
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);
        Assert.Equal(
            [
                (listener.Own("operation"), "PlaceOrder"),
                ("server.address", "127.0.0.1"),
                ("server.port", server.Address.Port),
                (listener.Own("outcome"), "sent"),
                (listener.Own("requests"), 1),
                ("http.response.status_code", 200),
            ],
            activity.TagObjects.Select(tag => (tag.Key, tag.Value))
        );
    }

    [Fact]
    public async Task What_the_framework_traces_lies_below()
    {
        using var listener = new Listener();
        Activity? current = null;
        var stub = new ScriptedHandler(() =>
        {
            current = Activity.Current;
            return ScriptedHandler.Ok();
        });
        using var client = Over(listener, stub);

        await client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel);

        Assert.Equal(Assert.Single(listener.Activities).SpanId, current?.SpanId);
        Assert.Null(Activity.Current);
    }

    public static TheoryData<string, int, string, string> Ends =>
        new()
        {
            { ShopResponses.Ok, 200, "sent", "" },
            { ShopResponses.Fail(5, "Sold out"), 200, "rejected", "SoldOut" },
            { ShopResponses.Fail(3, "Bad value – Name is missing."), 400, "rejected", "NameMissing" },
            { ShopResponses.Fail(4711, "Whatever"), 400, "rejected", "_OTHER" },
            { "", 401, "unknown", "NotAllowed" },
            { "<html/>", 502, "unknown", "EnvoyerSms.ApiResponseException" },
        };

    [Theory, MemberData(nameof(Ends))]
    public async Task A_call_is_measured_with_what_became_of_it(
        string response,
        int status,
        string outcome,
        string error
    )
    {
        using var listener = new Listener();
        using var client = Over(listener, new StubHandler(response, (HttpStatusCode)status));

        await Record.ExceptionAsync(() => client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel));

        var tags = $"operation=PlaceOrder outcome={outcome}{(error.Length > 0 ? " error.type=" + error : "")}";
        Assert.Equal([tags], listener.Of("client.call.duration"));
        var activity = Assert.Single(listener.Activities);
        Assert.Equal(outcome, activity.GetTagItem(listener.Own("outcome")));
        Assert.Equal(status, activity.GetTagItem("http.response.status_code"));
        Assert.Equal(error.Length > 0 ? error : null, activity.GetTagItem("error.type"));
        Assert.Equal(error.Length > 0, activity.Status == ActivityStatusCode.Error);
    }

    [Fact]
    public async Task A_call_that_never_left_says_so()
    {
        using var listener = new Listener();
        using var client = Over(listener, new StubHandler(ShopResponses.Ok));

        var error = await Assert.ThrowsAsync<ApiValidationException>(() =>
            client.SendAsync(ShopApi.Place, new OrderRequest(""), Cancel)
        );

        var activity = Assert.Single(listener.Activities);
        Assert.Equal("not_sent", activity.GetTagItem(listener.Own("outcome")));
        Assert.Equal(0, activity.GetTagItem(listener.Own("requests")));
        Assert.Equal("EnvoyerSms.ApiValidationException", activity.GetTagItem("error.type"));
        Assert.Equal(error.Message, activity.StatusDescription);
    }

    [Fact]
    public async Task A_call_that_its_caller_cancelled_says_so()
    {
        using var listener = new Listener();
        using var client = Over(listener, new StubHandler(ShopResponses.Ok));

        await Assert.ThrowsAsync<ApiCanceledException>(() =>
            client.SendAsync(ShopApi.Place, ShopClients.Request, new CancellationToken(canceled: true))
        );

        Assert.Equal(
            ["operation=PlaceOrder outcome=not_sent error.type=EnvoyerSms.ApiCanceledException"],
            listener.Of("client.call.duration")
        );
    }

    [Fact]
    public async Task A_call_of_a_client_that_was_disposed_tells_no_more_than_that()
    {
        using var listener = new Listener();
        var client = ApiTransport.Create(listener.Definition, ShopClients.Options());
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() =>
            client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)
        );

        var activity = Assert.Single(listener.Activities);
        Assert.Equal("System.ObjectDisposedException", activity.GetTagItem("error.type"));
        Assert.Null(activity.StatusDescription);
    }

    [Fact]
    public async Task Retries_are_counted_and_stand_in_the_trace()
    {
        using var listener = new Listener();
        var server = new ScriptedHandler(ScriptedHandler.Broken, ScriptedHandler.Overloaded, ScriptedHandler.Ok);
        using var client = Over(listener, server);

        await client.SendAsync(ShopApi.Find, ShopClients.Request, Cancel);

        Assert.Equal(
            [
                "operation=FindOrder error.type=EnvoyerSms.ApiTransportException",
                "operation=FindOrder error.type=EnvoyerSms.ApiResponseException",
            ],
            listener.Of("client.call.retries")
        );
        Assert.Equal(["operation=FindOrder outcome=sent"], listener.Of("client.call.duration"));
        var activity = Assert.Single(listener.Activities);
        Assert.Equal(3, activity.GetTagItem(listener.Own("requests")));
        Assert.Equal([listener.Own("retry"), listener.Own("retry")], activity.Events.Select(e => e.Name));
    }

    [Fact]
    public async Task What_drifted_is_counted_by_its_name()
    {
        using var listener = new Listener();
        using var accepting = Over(listener, new StubHandler(ShopResponses.Ok), ApiValidationMode.Warn);
        using var refusing = Over(listener, new StubHandler(ShopResponses.Fail(3, "Bad value")));
        using var inventing = Over(listener, new StubHandler(ShopResponses.Fail(77, "canary")));

        await accepting.SendAsync(ShopApi.Place, new OrderRequest(new string('x', 41)), Cancel);
        foreach (var client in new[] { refusing, inventing })
            await Assert.ThrowsAsync<ShopException>(() => client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel));

        Assert.Equal(
            [
                "operation=PlaceOrder verdict=accepted error=BadValue parameter=Name",
                "operation=PlaceOrder verdict=refused error=BadValue",
                "operation=PlaceOrder verdict=unlisted",
            ],
            listener.Of("client.contract.drift")
        );
    }

    [Fact]
    public async Task A_wait_for_the_rate_limit_is_measured()
    {
        using var listener = new Listener();
        var clock = new FakeTimeProvider();
        await using var rateLimit = new ApiWindowRateLimiter(1, TimeSpan.FromMinutes(1), TimeSpan.Zero, clock);
        using var client = Over(
            listener,
            new StubHandler(ShopResponses.Ok),
            configure: options =>
                (options.RateLimiter, options.TimeProvider, options.RateLimitMode) = (
                    rateLimit,
                    clock,
                    ApiRateLimitMode.Wait
                )
        );

        await client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel);
        Assert.Empty(listener.Of("client.rate_limit.wait.duration"));
        var second = client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel);
        clock.Advance(TimeSpan.FromMinutes(1));
        await second;

        var wait = Assert.Single(
            listener.Measurements,
            m => m.Instrument == listener.Own("client.rate_limit.wait.duration")
        );
        Assert.Equal((60, "operation=PlaceOrder"), (wait.Value, wait.Tags));
        Assert.Equal(listener.Own("rate_limit.wait"), Assert.Single(listener.Activities.Last().Events).Name);
    }

    [Fact]
    public async Task The_rate_limit_of_a_registered_client_is_seen_as_long_as_its_container_lives()
    {
        using var listener = new Listener();
        await using var rateLimit = new ApiWindowRateLimiter(5, TimeSpan.FromMinutes(1), TimeSpan.Zero);
        await using var container = new ServiceCollection().BuildServiceProvider();
        using var clients = new RegisteredClients(container);
        using var client = Over(
            listener,
            new StubHandler(ShopResponses.Ok),
            configure: options =>
            {
                options.RateLimiter = rateLimit;
                clients.Get("Shop[one]").Own(options);
            }
        );
        await client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel);

        listener.Observe();
        clients.Dispose();
        listener.Observe();

        Assert.Equal(
            [
                ("client.rate_limit.limit", 5d, "client.name=Shop[one]"),
                ("client.rate_limit.remaining", 4d, "client.name=Shop[one]"),
            ],
            listener
                .Measurements.Where(m => m.Tags.StartsWith("client.name", StringComparison.Ordinal))
                .Select(m => (m.Instrument.Replace(listener.Own(""), "", StringComparison.Ordinal), m.Value, m.Tags))
                .Order()
        );
    }

    // Metrics do not wait: what a slow limiter told last is shown, and nothing where it fails.
    [Fact]
    public async Task A_limiter_that_takes_its_time_is_seen_as_of_the_last_look()
    {
        var answers = new Queue<TaskCompletionSource<ApiRateLimitState>>([new(), new(), new()]);
        var asked = answers.ToArray();
        var gauge = new RateLimitGauge(_ => answers.Dequeue().Task);
        Assert.Null(gauge.Latest());
        // Still the same question.
        Assert.Null(gauge.Latest());
        var state = new ApiRateLimitState
        {
            Limit = 3,
            Used = 1,
            Remaining = 2,
        };
        asked[0].SetResult(state);
        await Eventually.TrueAsync(() => gauge.Latest() is not null);
        Assert.Equal(state, gauge.Latest());
        asked[1].SetException(new InvalidTimeZoneException());
        await Eventually.TrueAsync(() => gauge.Latest() is null);
    }

    [Fact]
    public async Task Clients_of_one_API_share_its_instruments()
    {
        using var listener = new Listener();
        using var one = Over(listener, new StubHandler(ShopResponses.Ok));
        using var two = Over(listener, new StubHandler(ShopResponses.Ok));

        await one.SendAsync(ShopApi.Place, ShopClients.Request, Cancel);
        await two.SendAsync(ShopApi.Find, ShopClients.Request, Cancel);

        Assert.Equal(listener.Instruments.Count, listener.Instruments.Select(i => i.Name).Distinct().Count());
        Assert.Equal(2, listener.Of("client.call.duration").Count());
    }

    private static ApiTransport Over(
        Listener listener,
        HttpMessageHandler handler,
        ApiValidationMode mode = ApiValidationMode.Strict,
        Action<ShopOptions>? configure = null
    )
    {
        var options = ShopClients.Options();
        options.Validation = mode;
        configure?.Invoke(options);
        return new ApiTransport(listener.Definition, new HttpClient(handler), options);
    }
}
