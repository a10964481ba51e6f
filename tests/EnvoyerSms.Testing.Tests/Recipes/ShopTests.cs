extern alias Shop;

using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Testing.Tests.Recipes;

#pragma warning disable IDE0065 // Outside of the namespace it would not win over the simulator's, which is a Program too.
using Program = Shop::Program;
#pragma warning restore IDE0065

public sealed class ShopFactory : WebApplicationFactory<Program>
{
    public EnvoyerSmsSimulator Simulator { get; } = new();

    // The application registers its client as ever. Registered once more it is the same client, on the simulator.
    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.ConfigureTestServices(services => services.AddEnvoyerSms(options => { }).UseSimulator(Simulator));
}

public sealed class ShopTests : IClassFixture<ShopFactory>
{
    private readonly ShopFactory _shop;

    public ShopTests(ShopFactory shop)
    {
        _shop = shop;
        _shop.Simulator.Reset();
    }

    [Fact]
    public async Task Who_ordered_is_told_that_it_is_on_its_way()
    {
        using var http = _shop.CreateClient();

        using var response = await http.PostAsync("/orders/42/shipped?phone=33600000001", content: null);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var message = await _shop.Simulator.WaitForMessageAsync("33600000001");
        Assert.Equal("Order 42 is on its way.", message.Text);
    }
}

public sealed class RefusedOrderTests(ShopFactory shop) : IClassFixture<ShopFactory>
{
    [Fact]
    public async Task A_wrong_number_is_refused_before_anything_is_sent()
    {
        using var http = shop.CreateClient();

        using var response = await http.PostAsync("/orders/42/shipped?phone=0611111111", content: null);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(shop.Simulator.Requests);
    }
}
