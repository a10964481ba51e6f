using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Registration;
using EnvoyerSms.Runtime.Tests.Shop;
using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>Whatever goes wrong, the server gets a call with an effect once at most, and the caller learns that the outcome is unknown.</summary>
public sealed class OneRequestTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, ApiMethod> Faults
    {
        get
        {
            var data = new TheoryData<string, ApiMethod>();
            foreach (var fault in Fault.All.Keys)
            {
                data.Add(fault, ApiMethod.Post);
                data.Add(fault, ApiMethod.Get);
            }
            return data;
        }
    }

    [Fact]
    public async Task A_retrying_handler_may_repeat_what_only_reads()
    {
        var calls = 0;
        await using var server = new RawServer(async connection =>
        {
            while (await connection.ReadRequestAsync() is not null)
            {
                if (Interlocked.Increment(ref calls) < 3)
                    await connection.AnswerAsync("503 Service Unavailable", "");
                else
                    await connection.AnswerAsync("200 OK", ShopResponses.Ok);
            }
        });
        using var client = ShopClients.Over(new RetryHandler(new SocketsHttpHandler()), server.Address);

        Assert.Equal(7, (await client.SendAsync(ShopApi.Find, ShopClients.Request, Cancel)).Id);
        Assert.Equal(3, server.Count("order/find"));
    }

    [Fact]
    public async Task A_second_use_of_the_body_is_named()
    {
        await using var server = new RawServer(Fault.Close);
        using var client = ShopClients.Over(new RetryHandler(new SocketsHttpHandler()), server.Address);

        var error = await FailAsync(client, ShopApi.Place);

        Assert.Contains("a handler read or repeated the body", error.Message, StringComparison.Ordinal);
    }

    // What a client can do about its own handlers, it cannot about those of an HTTP client that somebody else made.
    [Fact]
    public async Task Below_an_http_client_of_the_user_a_copy_goes_out_again()
    {
        await using var server = new RawServer(Fault.Close);
        using var client = ShopClients.Over(new CopyingRetryHandler(new SocketsHttpHandler()), server.Address);

        var error = await FailAsync(client, ShopApi.Place);

        Assert.Equal((ApiOutcome.Unknown, 3), (error.Outcome, server.Count("order/place")));
    }

    [Theory]
    [InlineData(ApiMethod.Post)]
    [InlineData(ApiMethod.Get)]
    public async Task Below_a_registered_client_no_copy_goes_out(ApiMethod method)
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        await using var provider = Registered(server.Address, method);

        var error = await Assert.ThrowsAsync<ApiTransportException>(() =>
            provider.GetRequiredService<IShopClient>().PlaceOrderAsync(ShopClients.Request, Cancel)
        );

        Assert.Empty(server.Requests);
        Assert.Contains("a handler read or repeated the body", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Below_a_registered_client_what_only_reads_may_be_copied()
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        await using var provider = Registered(server.Address, ApiMethod.Post);
        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("Shop");
        using var client = new ApiTransport(ShopApi.Definition, http, ShopClients.Options(server.Address));

        Assert.Equal(7, (await client.SendAsync(ShopApi.Find, ShopClients.Request, Cancel)).Id);
    }

    private static ServiceProvider Registered(Uri address, ApiMethod method)
    {
        var services = new ServiceCollection();
        ApiRegistration
            .Add<IShopClient, ShopClient, ShopOptions>(
                services,
                "Shop",
                null,
                options =>
                {
                    (options.Login, options.Password) = (ShopClients.Login, ShopClients.Password);
                    (options.BaseAddress, options.Method) = (address, method);
                },
                static (http, options) => new ShopClient(http, options)
            )
            .HttpClientBuilder.AddHttpMessageHandler(static () => new CopyingRetryHandler(null));
        return services.BuildServiceProvider();
    }

    private static async Task<ApiException> FailAsync(
        ApiTransport client,
        ApiOperation<OrderRequest, Order> operation
    ) => await Assert.ThrowsAnyAsync<ApiException>(() => client.SendAsync(operation, ShopClients.Request, Cancel));
}
