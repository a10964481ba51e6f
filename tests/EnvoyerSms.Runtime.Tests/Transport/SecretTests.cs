using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Text;
using EnvoyerSms.Runtime.Tests.Shop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>Canaries in credentials and content; no sink may hold one. Each sink is first shown to catch a planted one.</summary>
public sealed class SecretTests
{
    private const string Planted = "planted-canary";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<string, ShopAuthentication> Calls =>
        new([.. Fault.All.Keys, "refuses", "echoes"], Enum.GetValues<ShopAuthentication>());

    [Theory, MemberData(nameof(Calls))]
    public async Task No_sink_holds_a_secret(string fault, ShopAuthentication authentication)
    {
        var sinks = new ConcurrentQueue<string>();
        using var log = new LogSink();
        using var activities = new ActivitySink(sinks);
        using var events = new EventSink(sinks);
        log.Factory.CreateLogger("x").LogPlanted(Planted);
        await using var server = new RawServer(Script(fault));
        await using var provider = Provider(log, server.Address, authentication);
        using var planted = new Activity(Planted).Start();

        var error = await Assert.ThrowsAnyAsync<ApiException>(() =>
            provider.GetRequiredService<IShopClient>().PlaceOrderAsync(ShopClients.Request, Cancel)
        );

        planted.Stop();
        foreach (var line in log.Lines)
            sinks.Enqueue(line.Text);
        sinks.Enqueue(Everything(error));
        Assert.Contains(log.Lines, line => line.Text.Contains(Planted, StringComparison.Ordinal));
        Assert.Contains(sinks, text => text.StartsWith("RequestStart", StringComparison.Ordinal));
        Assert.Contains(sinks, text => text.Contains("url.full", StringComparison.Ordinal));
        Assert.NotEmpty(server.Requests);
        foreach (var text in sinks)
        {
            Assert.DoesNotContain("canary name", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("canary+name", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Canary pass", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Canary+pass", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Canary%20pass", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Basic, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_echoed_request_reaches_the_exception_without_credentials()
    {
        await using var server = new RawServer(Script("echoes"));
        using var client = ShopClients.Own(
            server.Address,
            options => options.Authentication = ShopAuthentication.Query
        );
        var error = await Assert.ThrowsAsync<ShopException>(() =>
            client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)
        );
        Assert.Equal("/v1/order/place?login=***&password=***", error.RequestEcho);
        Assert.Equal("Who is ***?", error.RawMessage);
    }

    [Fact]
    public async Task What_a_handler_says_is_left_out_where_it_holds_a_secret()
    {
        using var client = ShopClients.Over(
            new Babbler(),
            configure: options => options.Authentication = ShopAuthentication.Query
        );
        var error = await Assert.ThrowsAsync<ApiTransportException>(() =>
            client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)
        );
        Assert.DoesNotContain("pass", error.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private static string Basic { get; } =
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ShopClients.Login}:{ShopClients.Password}"));

    private static Func<RawConnection, Task> Script(string fault) =>
        fault switch
        {
            "refuses" => Fault.Answer("400 Bad Request", ShopReplies.Fail(5, "Sold out")),
            "echoes" => async connection =>
            {
                while (await connection.ReadRequestAsync() is { } request)
                {
                    var reply = ShopReplies.Fail(99, $"Who is {ShopClients.Password}?", request.Target);
                    await connection.AnswerAsync("400 Bad Request", reply);
                }
            },
            _ => Fault.All[fault],
        };

    private static ServiceProvider Provider(LogSink log, Uri address, ShopAuthentication authentication)
    {
        var services = new ServiceCollection();
        services.AddLogging(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        ApiRegistration.Add<IShopClient, ShopClient, ShopOptions>(
            services,
            "Shop",
            null,
            options =>
            {
                options.BaseAddress = address;
                options.Login = ShopClients.Login;
                // A header can carry ASCII alone.
                options.Password = authentication == ShopAuthentication.Header ? "Canary pass" : ShopClients.Password;
                options.Authentication = authentication;
                options.MaxResponseBytes = 64 * 1024;
            },
            static (http, options) => new ShopClient(http, options)
        );
        return services.BuildServiceProvider();
    }

    private static string Everything(Exception error)
    {
        var text = new StringBuilder();
        for (Exception? e = error; e is not null; e = e.InnerException)
        {
            text.Append(e);
            foreach (System.Collections.DictionaryEntry pair in e.Data)
                text.Append(CultureInfo.InvariantCulture, $"{pair.Key}={pair.Value}");
        }
        return text.ToString();
    }

    private sealed class Babbler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => throw new HttpRequestException($"POST {request.RequestUri!.OriginalString} failed");
    }

    private sealed class ActivitySink : IDisposable
    {
        private readonly ActivityListener _listener;

        public ActivitySink(ConcurrentQueue<string> sink)
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = _ => true,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity =>
                    sink.Enqueue(
                        $"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(e => e.Tags))} {activity.StatusDescription}"
                    ),
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public void Dispose() => _listener.Dispose();
    }

    private sealed class EventSink(ConcurrentQueue<string> sink) : EventListener
    {
        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name.StartsWith("System.Net", StringComparison.Ordinal))
                EnableEvents(eventSource, EventLevel.LogAlways);
        }

        // Called from the base constructor's thread on, before the field is set.
        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            sink?.Enqueue($"{eventData.EventName} {string.Join(' ', eventData.Payload ?? [])}");
    }
}

internal static class Plant
{
    private static readonly Action<ILogger, string, Exception?> Line = LoggerMessage.Define<string>(
        LogLevel.Trace,
        1,
        "{Text}"
    );

    public static void LogPlanted(this ILogger logger, string text) => Line(logger, text, null);
}
