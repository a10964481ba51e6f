using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Tests.Registration;
using EnvoyerSms.Runtime.Tests.Shop;
using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>
/// A client or a handler that expects 100 Continue: the network would hold the body back, and send the head, all there is of a GET, again
/// and again where the server closes without a word.
/// </summary>
public sealed class ExpectContinueTests
{
    private static readonly Dictionary<string, Func<RawConnection, Task>> Servers = new()
    {
        ["closes without a word"] = Fault.Close,
        ["closes behind the head"] = static async connection =>
        {
            await connection.ReadHeadAsync();
            connection.Close();
        },
        ["resets behind the head"] = static async connection =>
        {
            await connection.ReadHeadAsync();
            connection.Reset();
        },
    };

    private static readonly Dictionary<string, Action<HttpClient>> Defaults = new()
    {
        ["none"] = static _ => { },
        ["flag"] = static http => http.DefaultRequestHeaders.ExpectContinue = true,
        ["header"] = static http => http.DefaultRequestHeaders.Add("Expect", "100-continue"),
        ["raw header"] = static http => http.DefaultRequestHeaders.TryAddWithoutValidation("Expect", "100-Continue"),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<string, ApiMethod, string, bool> Cases =>
        new([.. Servers.Keys], [ApiMethod.Get, ApiMethod.Post], [.. Defaults.Keys], [false, true]);

    [Theory, MemberData(nameof(Cases))]
    public async Task An_http_client_of_the_user_sends_once_all_the_same(
        string server,
        ApiMethod method,
        string headers,
        bool isHandled
    )
    {
        await using var raw = new RawServer(Servers[server]);
        HttpMessageHandler network = new SocketsHttpHandler();
        using var http = new HttpClient(isHandled ? new ExpectingHandler(network) : network);
        Defaults[headers](http);
        using var client = new ApiTransport(
            ShopApi.Definition,
            http,
            ShopClients.Options(raw.Address, options => options.Method = method)
        );
        await CheckAsync(raw, () => client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel));
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task A_registered_client_sends_once_all_the_same(
        string server,
        ApiMethod method,
        string headers,
        bool isHandled
    )
    {
        await using var raw = new RawServer(Servers[server]);
        var services = new ServiceCollection();
        var builder = ShopRegistration
            .Add(
                services,
                null,
                options =>
                {
                    ShopRegistration.Fill(options, raw.Address);
                    options.Method = method;
                }
            )
            .HttpClientBuilder.ConfigureHttpClient(Defaults[headers]);
        if (isHandled)
            builder.AddHttpMessageHandler(static () => new ExpectingHandler(null));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IShopClient>();
        await CheckAsync(raw, () => client.PlaceOrderAsync(ShopClients.Request, Cancel));
    }

    // The length of the body is asked for early and kept, so nobody can take the wish away. The truth remains.
    [Theory]
    [InlineData(ApiMethod.Get)]
    [InlineData(ApiMethod.Post)]
    public async Task What_cannot_be_prevented_is_not_called_unsent(ApiMethod method)
    {
        await using var raw = new RawServer(Fault.Close);
        using var http = new HttpClient(new LengthHandler(new ExpectingHandler(new SocketsHttpHandler())));
        using var client = new ApiTransport(
            ShopApi.Definition,
            http,
            ShopClients.Options(raw.Address, options => options.Method = method)
        );
        var error = await Assert.ThrowsAsync<ApiTransportException>(() =>
            client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)
        );
        await raw.EndAsync();
        // Without its body, a POST asks for nothing.
        Assert.Equal(raw.Requests.IsEmpty ? ApiOutcome.NotSent : ApiOutcome.Unknown, error.Outcome);
    }

    private static async Task CheckAsync(RawServer server, Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<ApiTransportException>(call);
        await server.EndAsync();
        Assert.Equal(1, server.Requests.Count + server.Partial);
        Assert.Equal(ApiOutcome.Unknown, error.Outcome);
        Assert.All(
            server.Requests,
            static request => Assert.DoesNotContain("Expect", request.Head, StringComparison.OrdinalIgnoreCase)
        );
    }

    private sealed class LengthHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            _ = request.Content!.Headers.ContentLength;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
