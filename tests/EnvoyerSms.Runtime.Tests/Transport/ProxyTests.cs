using System.Net;
using EnvoyerSms.Runtime.Registration;
using EnvoyerSms.Runtime.Tests.Shop;
using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>Alone: the proxy is that of the whole process.</summary>
[CollectionDefinition(nameof(ProxyTests), DisableParallelization = true)]
[Collection(nameof(ProxyTests))]
public sealed class ProxyTests : IDisposable
{
    private readonly IWebProxy? _before = WebRequest.DefaultWebProxy;
#if !NETFRAMEWORK
    private readonly IWebProxy _ofClients = HttpClient.DefaultProxy;
#endif

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_stays_on_this_machine_passes_no_proxy()
    {
        await using var proxy = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        Set(new WebProxy(proxy.Address));

        using var client = ShopClients.Own(server.Address);
        await client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel);
        await using var provider = Registered(server.Address);
        await provider.GetRequiredService<IShopClient>().PlaceOrderAsync(ShopClients.Request, Cancel);

        Assert.Empty(proxy.Requests);
        Assert.Equal(2, server.Requests.Count);
    }

    // As an administrator wants it: the rest goes where the machine says.
    [Fact]
    public async Task What_leaves_this_machine_goes_through_its_proxy()
    {
        await using var proxy = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        Set(new WebProxy(proxy.Address));
        using var client = ShopClients.Own(
            new Uri("http://shop.invalid/v1/"),
            options => options.AllowInsecureHttp = true
        );
        await client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel);
        Assert.Single(proxy.Requests);
    }

    public void Dispose()
    {
        WebRequest.DefaultWebProxy = _before;
#if !NETFRAMEWORK
        HttpClient.DefaultProxy = _ofClients;
#endif
    }

    private static void Set(IWebProxy proxy)
    {
        WebRequest.DefaultWebProxy = proxy;
#if !NETFRAMEWORK
        HttpClient.DefaultProxy = proxy;
#endif
    }

    private static ServiceProvider Registered(Uri address)
    {
        var services = new ServiceCollection();
        ApiRegistration.Add<IShopClient, ShopClient, ShopOptions>(
            services,
            "Shop",
            null,
            options =>
                (options.BaseAddress, options.Login, options.Password) = (
                    address,
                    ShopClients.Login,
                    ShopClients.Password
                ),
            static (http, options) => new ShopClient(http, options)
        );
        return services.BuildServiceProvider();
    }
}
