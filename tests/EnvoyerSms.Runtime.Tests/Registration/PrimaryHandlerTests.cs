using EnvoyerSms.Runtime.Registration;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;
using EnvoyerSms.Runtime.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EnvoyerSms.Runtime.Tests.Registration;

/// <summary>Where the last handler of a registered client stands, and what it lets through.</summary>
public sealed class PrimaryHandlerTests
{
    private static readonly Dictionary<string, Action<IHttpClientBuilder>> Copiers = new()
    {
        ["added"] = static builder => builder.AddHttpMessageHandler(static () => new CopyingRetryHandler(null)),
        ["within the primary handler"] = static builder =>
            builder.ConfigurePrimaryHttpMessageHandler(static () => new CopyingRetryHandler(new SocketsHttpHandler())),
        ["deep within the primary handler"] = static builder =>
            builder.ConfigurePrimaryHttpMessageHandler(static () =>
                new RetryHandler(new CopyingRetryHandler(new RetryHandler(new HttpClientHandler())))
            ),
        ["outside of the flow"] = static builder =>
            builder.ConfigurePrimaryHttpMessageHandler(static () =>
                new CopyingRetryHandler(new DetachedHandler(new SocketsHttpHandler()))
            ),
        ["by a worker"] = static builder =>
            builder.ConfigurePrimaryHttpMessageHandler(static () =>
                new CopyingRetryHandler(new WorkerHandler(new SocketsHttpHandler()))
            ),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<string, ApiMethod> Cases => new([.. Copiers.Keys], [ApiMethod.Post, ApiMethod.Get]);

    [Theory, MemberData(nameof(Cases))]
    public async Task No_copy_of_a_call_with_an_effect_goes_out(string place, ApiMethod method)
    {
        await using var server = new RawServer(Fault.Close);
        await using var provider = Provider(server.Address, method, Copiers[place]);
        var client = provider.GetRequiredService<IShopClient>();
        await Assert.ThrowsAsync<ApiTransportException>(() => client.PlaceOrderAsync(ShopClients.Request, Cancel));
        await server.EndAsync();
        Assert.Equal((0, 0), (server.Requests.Count, server.Partial));
    }

    [Fact]
    public async Task A_read_that_a_handler_sends_elsewhere_passes()
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        using var http = new HttpClient(new MovingHandler(PrimaryHandler.Guard(new SocketsHttpHandler(), out _)));
        using var client = new Calls.ApiTransport(
            ShopApi.Definition,
            http,
            ShopClients.Options(server.Address, static options => options.Method = ApiMethod.Get)
        );
        await client.SendAsync(ShopApi.Find, ShopClients.Request, Cancel);
        await client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task What_is_not_of_a_call_does_not_pass()
    {
        using var http = new HttpClient(PrimaryHandler.Guard(new StubHandler(""), out _));
        var refusal = await Assert.ThrowsAsync<SecondRequestException>(() =>
            http.GetAsync(new Uri("https://shop.invalid/unheard/of"), Cancel)
        );
        Assert.Contains("Only what reads may be copied", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_stands_above_the_first_handler_that_passes_nothing_on()
    {
        var network = new HttpClientHandler();
        var last = new RetryHandler(network);
        var chain = new RetryHandler(last);
        Assert.Same(chain, PrimaryHandler.Guard(chain, out var unknown));
        Assert.Null(unknown);
        Assert.Same(network, Assert.IsType<LastHandler>(last.InnerHandler).InnerHandler);
        // Of two clients, once.
        Assert.Same(chain, PrimaryHandler.Guard(chain, out _));
        Assert.Same(network, Assert.IsType<LastHandler>(last.InnerHandler).InnerHandler);
    }

    [Fact]
    public async Task A_chain_that_was_used_is_guarded_above_and_told()
    {
        var chain = new RetryHandler(new StubHandler(ShopResponses.Ok));
        using (var http = new HttpClient(chain, disposeHandler: false))
            await http.GetAsync(new Uri("https://shop.invalid/"), Cancel);
        Assert.Same(chain, Assert.IsType<LastHandler>(PrimaryHandler.Guard(chain, out var unknown)).InnerHandler);
        Assert.Equal(typeof(RetryHandler), unknown);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_is_not_known_is_told_once(bool isKnown)
    {
        using var log = new LogSink();
        await using var provider = Provider(
            new Uri("https://shop.invalid/v1/"),
            ApiMethod.Post,
            builder =>
                builder.ConfigurePrimaryHttpMessageHandler(() => isKnown ? new HttpClientHandler() : new Derived()),
            log
        );
        _ = provider.GetRequiredService<IShopClient>();
        _ = provider.GetRequiredService<IHttpClientFactory>().CreateClient("Shop");
        var lines = log.Lines.Where(line => line.Id.Name == "PrimaryHandlerUnknown").ToList();
        if (isKnown)
            Assert.Empty(lines);
        else
            Assert.Contains(nameof(Derived), Assert.Single(lines).Text, StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Equal((15, LogLevel.Information), (line.Id.Id, line.Level)));
    }

    private static ServiceProvider Provider(
        Uri address,
        ApiMethod method,
        Action<IHttpClientBuilder> build,
        LogSink? log = null
    )
    {
        var services = new ServiceCollection();
        build(
            ShopRegistration
                .Add(
                    services,
                    null,
                    options =>
                    {
                        ShopRegistration.Fill(options, address);
                        (options.Method, options.LoggerFactory) = (method, log?.Factory);
                    }
                )
                .HttpClientBuilder
        );
        return services.BuildServiceProvider();
    }

    // As a subclass may send again by itself.
    private sealed class Derived : HttpClientHandler;

    private sealed class MovingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            request.RequestUri = new Uri(request.RequestUri!, "/gateway" + request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
