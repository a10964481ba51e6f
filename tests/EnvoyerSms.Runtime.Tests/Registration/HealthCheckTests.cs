using System.Net;
using EnvoyerSms.Runtime.Tests.RateLimit;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.Registration;

/// <summary>What a health check says after calls that ended so or so; it never makes one itself.</summary>
public sealed class HealthCheckTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_the_first_call_all_is_well_and_nothing_is_sent()
    {
        await using var shop = new WatchedShop();
        Assert.Equal(HealthStatus.Healthy, (await shop.CheckAsync()).Status);
        Assert.Equal(0, shop.Requests);
    }

    [Fact]
    public async Task Wrong_options_are_told()
    {
        await using var shop = new WatchedShop(options => options.Login = null);
        var report = await shop.CheckAsync();
        Assert.Equal(
            (HealthStatus.Unhealthy, "Shop:Login is missing: every call needs it."),
            (report.Status, report.Description)
        );
    }

    [Fact]
    public async Task Three_calls_in_a_row_without_a_reply_are_too_many()
    {
        await using var shop = new WatchedShop();
        shop.Answer = ScriptedHandler.Broken;
        await shop.CallAsync(2);
        Assert.Equal(HealthStatus.Healthy, (await shop.CheckAsync()).Status);

        await shop.CallAsync();

        var report = await shop.CheckAsync();
        Assert.Equal(
            (HealthStatus.Unhealthy, "The last 3 calls got no response that makes sense.", 3),
            (report.Status, report.Description, report.Data["failures"])
        );
    }

    [Fact]
    public async Task A_page_in_place_of_a_reply_counts_as_none()
    {
        await using var shop = new WatchedShop();
        shop.Answer = () => ScriptedHandler.Response("<html/>");
        await shop.CallAsync(3);
        Assert.Equal(HealthStatus.Unhealthy, (await shop.CheckAsync()).Status);
    }

    [Fact]
    public async Task The_next_reply_mends_it()
    {
        await using var shop = new WatchedShop();
        shop.Answer = ScriptedHandler.Broken;
        await shop.CallAsync(5);
        shop.Answer = () => ScriptedHandler.Response(ShopResponses.Fail(5, "Sold out"));
        await shop.CallAsync();
        Assert.Equal(HealthStatus.Healthy, (await shop.CheckAsync()).Status);
    }

    [Fact]
    public async Task Failures_are_forgotten_after_five_minutes_as_no_calls_may_come_to_mend_them()
    {
        await using var shop = new WatchedShop();
        shop.Answer = ScriptedHandler.Broken;
        await shop.CallAsync(3);
        shop.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HealthStatus.Unhealthy, (await shop.CheckAsync()).Status);
        shop.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(HealthStatus.Healthy, (await shop.CheckAsync()).Status);
        await shop.CallAsync();
        Assert.Equal(1, (await shop.CheckAsync()).Data["failures"]);
    }

    [Theory]
    [InlineData("", HttpStatusCode.Unauthorized)]
    [InlineData(
        "<shop><state>ko</state><fault><code>1</code><text>Not allowed</text></fault></shop>",
        HttpStatusCode.OK
    )]
    public async Task Refused_credentials_are_told_until_they_are_taken(string response, HttpStatusCode status)
    {
        await using var shop = new WatchedShop();
        shop.Answer = () => ScriptedHandler.Response(response, status);
        await shop.CallAsync();
        shop.Clock.Advance(TimeSpan.FromDays(1));
        var report = await shop.CheckAsync();
        Assert.Equal(
            (HealthStatus.Unhealthy, "The API refuses the credentials of Shop."),
            (report.Status, report.Description)
        );

        shop.Answer = ScriptedHandler.Ok;
        await shop.CallAsync();
        Assert.Equal(HealthStatus.Healthy, (await shop.CheckAsync()).Status);
    }

    [Fact]
    public async Task What_says_nothing_of_the_API_counts_for_nothing()
    {
        await using var shop = new WatchedShop();
        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<ApiValidationException>(() => shop.Client.PlaceOrderAsync(new(""), Cancel));
            await Assert.ThrowsAsync<ApiCanceledException>(() =>
                shop.Client.PlaceOrderAsync(ShopClients.Request, new CancellationToken(canceled: true))
            );
        }
        Assert.Equal(0, (await shop.CheckAsync()).Data["failures"]);
    }

    [Fact]
    public async Task An_empty_rate_limit_degrades()
    {
        await using var rateLimit = new ApiWindowRateLimiter(
            1,
            TimeSpan.FromHours(1),
            TimeSpan.Zero,
            new FakeTimeProvider()
        );
        await using var shop = new WatchedShop(options => options.RateLimiter = rateLimit);
        Assert.Equal(HealthStatus.Healthy, (await shop.CheckAsync()).Status);

        await shop.CallAsync();

        var report = await shop.CheckAsync();
        Assert.Equal(
            (HealthStatus.Degraded, "No request is left in the API's window."),
            (report.Status, report.Description)
        );
        Assert.Equal((1, 0), (report.Data["rate_limit.limit"], report.Data["rate_limit.remaining"]));
        Assert.IsType<DateTimeOffset>(report.Data["rate_limit.resetsAt"]);
    }

    [Fact]
    public async Task Name_status_and_tags_can_be_chosen()
    {
        await using var shop = new WatchedShop(check: b =>
            b.CreateHealthCheck("sms", HealthStatus.Degraded, ["ready"])
        );
        shop.Answer = ScriptedHandler.Broken;
        await shop.CallAsync(3);
        var (name, entry) = Assert.Single((await shop.ReportAsync()).Entries);
        Assert.Equal(("sms", HealthStatus.Degraded), (name, entry.Status));
        Assert.Equal(["ready"], entry.Tags);
    }

    [Fact]
    public async Task A_rate_limiter_that_fails_degrades_and_its_words_are_not_told()
    {
        await using var limiter = new FaultyLimiter(FaultyPlace.GetState);
        await using var shop = new WatchedShop(options => options.RateLimiter = limiter);
        _ = shop.Client;
        var report = await shop.CheckAsync();
        Assert.Equal(
            (HealthStatus.Degraded, "The rate limiter failed with System.InvalidTimeZoneException.", null),
            (report.Status, report.Description, report.Exception)
        );
    }

    [Fact]
    public async Task A_rate_limiter_that_does_not_answer_ends_with_the_time_of_the_check()
    {
        await using var limiter = new FaultyLimiter(FaultyPlace.GetState, hangs: true);
        await using var shop = new WatchedShop(
            options => options.RateLimiter = limiter,
            b => b.CreateHealthCheck(timeout: TimeSpan.FromMilliseconds(50))
        );
        _ = shop.Client;
        var report = await shop.ReportAsync().WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        Assert.Equal(HealthStatus.Unhealthy, report.Status);
    }

    [Fact]
    public async Task Keyed_clients_have_checks_of_their_own()
    {
        var services = new ServiceCollection().AddLogging();
        var one = ShopRegistration.Add(services, null, ShopRegistration.Fill);
        var two = ShopRegistration.Add(services, "two", _ => { });
        services.AddHealthChecks().Add(one.CreateHealthCheck()).Add(two.CreateHealthCheck());
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancel);

        Assert.Equal(HealthStatus.Healthy, report.Entries["Shop"].Status);
        Assert.Equal(HealthStatus.Unhealthy, report.Entries["Shop[two]"].Status);
    }

    private sealed class WatchedShop : IAsyncDisposable
    {
        private readonly ServiceProvider _provider;
        private int _requests;

        public WatchedShop(
            Action<ShopOptions>? configure = null,
            Func<ApiClientBuilder, HealthCheckRegistration>? check = null
        )
        {
            var services = new ServiceCollection().AddLogging();
            services.AddSingleton<TimeProvider>(Clock);
            var builder = ShopRegistration.Add(
                services,
                null,
                options =>
                {
                    ShopRegistration.Fill(options);
                    options.MaxRetries = 0;
                    configure?.Invoke(options);
                }
            );
            builder.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() =>
                new ScriptedHandler(() =>
                {
                    _requests++;
                    return Answer();
                })
            );
            services.AddHealthChecks().Add(check?.Invoke(builder) ?? builder.CreateHealthCheck());
            _provider = services.BuildServiceProvider();
        }

        public FakeTimeProvider Clock { get; } = new();
        public Func<HttpResponseMessage> Answer { get; set; } = ScriptedHandler.Ok;
        public int Requests => _requests;
        public IShopClient Client => _provider.GetRequiredService<IShopClient>();

        public async Task CallAsync(int times = 1)
        {
            for (var i = 0; i < times; i++)
                await Record.ExceptionAsync(() => Client.PlaceOrderAsync(ShopClients.Request, Cancel));
        }

        public Task<HealthReport> ReportAsync() =>
            _provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancel);

        public async Task<HealthReportEntry> CheckAsync() => (await ReportAsync()).Entries["Shop"];

        public ValueTask DisposeAsync() => _provider.DisposeAsync();
    }
}
