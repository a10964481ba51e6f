using EnvoyerSms.Runtime.Registration;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.TestSupport.Secrets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>
/// Canaries in credentials and content, in each way of signing in and each fault; no sink may hold one. What the sinks catch is shown
/// with the tests of the real contract.
/// </summary>
public sealed class SecretTests
{
    // Known to no other test: the sinks hear the whole process, and other tests make handlers say what they were given.
    private const string Login = "listened-login";
    private const string Password = "Listened pass/wörd+%26";
    private static readonly OrderRequest Request = new("listened name");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<string, ShopAuthentication> Calls =>
        new([.. Fault.All.Keys, "refuses", "echoes"], Enum.GetValues<ShopAuthentication>());

    [Theory, MemberData(nameof(Calls))]
    public async Task No_sink_holds_a_secret(string fault, ShopAuthentication authentication)
    {
        using var lines = new LogLineSink();
        using var scopes = new LogScopeSink();
        using var activities = new ActivitySink();
        using var events = new EventSourceSink();
        await using var server = new RawServer(Script(fault));
        await using var provider = Provider(
            builder => builder.AddProvider(lines).AddProvider(scopes).AddEventSourceLogger(),
            server.Address,
            authentication
        );

        var error = await Assert.ThrowsAnyAsync<ApiException>(() =>
            provider.GetRequiredService<IShopClient>().PlaceOrderAsync(Request, Cancel)
        );

        Assert.NotEmpty(server.Requests);
        Assert.Contains(lines.Seen, text => text.StartsWith("Shop ", StringComparison.Ordinal));
        Assert.Contains(activities.Seen, text => text.Contains("url.full", StringComparison.Ordinal));
        Assert.Contains(events.Seen, text => text.Contains("RequestStart", StringComparison.Ordinal));
        foreach (var canary in Canaries)
        {
            foreach (var sink in new Sink[] { lines, scopes, activities, events })
                Assert.DoesNotContain(sink.Seen, canary.IsIn);
            Assert.False(canary.IsIn(error.ToString()));
            Assert.False(canary.IsIn(ObjectViews.DebuggerLine(error)));
        }
        // What the API said stays in members that say so; of the caller's secrets nothing is in them either.
        foreach (var secret in Canaries.Where(canary => canary.IsSecret))
            Assert.False(secret.IsIn(ObjectViews.Unfolded(error)));
    }

    // The HTTP stack writes paths to its own logs and traces, so a contract lets no secret stand there. What does is in none of ours.
    [Theory]
    [InlineData("closes before the first byte")]
    [InlineData("fails")]
    [InlineData("does not find")]
    [InlineData("redirects, 302")]
    [InlineData("refuses")]
    [InlineData("echoes")]
    public async Task What_stands_in_the_address_is_in_nothing_of_ours(string fault)
    {
        using var lines = new LogLineSink();
        await using var server = new RawServer(Script(fault));
        await using var provider = Provider(
            builder => builder.AddProvider(lines),
            new Uri(server.Address + "of/{login}"),
            ShopAuthentication.Basic
        );
        var client = (ShopClient)provider.GetRequiredService<IShopClient>();

        var error = await Assert.ThrowsAnyAsync<ApiException>(() =>
            client.Transport.SendAsync(ShopApi.Shelved(ApiMethod.Delete, ApiEffect.Unsafe), Request, Cancel)
        );

        Assert.StartsWith(
            "/v1/of/listened-login/order/listened%20name",
            server.Requests.First().Target,
            StringComparison.Ordinal
        );
        var ours = lines.Seen.Where(static text => text.StartsWith("Shop ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(ours);
        foreach (var canary in Canaries)
        {
            Assert.DoesNotContain(ours, canary.IsIn);
            Assert.False(canary.IsIn(error.ToString()));
        }
    }

    [Fact]
    public async Task An_echoed_request_reaches_the_exception_without_credentials()
    {
        await using var server = new RawServer(Script("echoes"));
        using var client = ShopClients.Own(
            server.Address,
            options =>
                (options.Authentication, options.Login, options.Password) = (ShopAuthentication.Query, Login, Password)
        );
        var error = await Assert.ThrowsAsync<ShopException>(() => client.SendAsync(ShopApi.Place, Request, Cancel));
        Assert.Equal("/v1/order/place?login=***&password=***", error.RequestEcho);
        Assert.Equal("Who is ***?", error.RawMessage);
    }

    [Fact]
    public async Task What_a_handler_says_is_left_out_where_it_holds_a_secret()
    {
        using var client = ShopClients.Over(
            new SendingHandler(request =>
                throw new HttpRequestException($"POST {request.RequestUri!.OriginalString} failed")
            ),
            configure: options => options.Authentication = ShopAuthentication.Query
        );
        var error = await Assert.ThrowsAsync<ApiTransportException>(() =>
            client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)
        );
        Assert.DoesNotContain("pass", error.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private static readonly Canary[] Canaries =
    [
        new("name", Request.Name, "listened name"),
        new("name in a form", Request.Name, "listened+name"),
        new("login", Login, "listened-login", IsSecret: true),
        new("password", Password, "Listened pass", IsSecret: true),
        new("password in a form", Password, "Listened+pass", IsSecret: true),
        new("password in a query", Password, "Listened%20pass", IsSecret: true),
    ];

    private static Func<RawConnection, Task> Script(string fault) =>
        fault switch
        {
            "refuses" => Fault.Answer("400 Bad Request", ShopResponses.Fail(5, "Sold out")),
            "echoes" => async connection =>
            {
                while (await connection.ReadRequestAsync() is { } request)
                {
                    var response = ShopResponses.Fail(99, $"Who is {Password}?", request.Target);
                    await connection.AnswerAsync("400 Bad Request", response);
                }
            },
            _ => Fault.All[fault],
        };

    private static ServiceProvider Provider(Action<ILoggingBuilder> log, Uri address, ShopAuthentication authentication)
    {
        var services = new ServiceCollection();
        services.AddLogging(builder => log(builder.SetMinimumLevel(LogLevel.Trace)));
        ApiRegistration.Add<IShopClient, ShopClient, ShopOptions>(
            services,
            "Shop",
            null,
            options =>
            {
                options.BaseAddress = address;
                options.Login = Login;
                // A header can carry ASCII alone.
                options.Password = authentication
                    is ShopAuthentication.Header
                        or ShopAuthentication.Bearer
                        or ShopAuthentication.Pair
                    ? "Listened pass"
                    : Password;
                options.Sign = static request =>
                {
                    request.AddHeader("X-Signature", Uri.EscapeDataString(request.GetCredential("Password")!));
                    request.AddField("signature", request.GetCredential("Password")!);
                };
                (options.Authentication, options.HasAddressCredentials) = (authentication, true);
                options.MaxResponseBytes = 64 * 1024;
            },
            static (http, options) => new ShopClient(http, options)
        );
        return services.BuildServiceProvider();
    }
}
