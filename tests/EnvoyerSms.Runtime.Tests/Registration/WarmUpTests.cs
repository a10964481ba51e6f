using System.Net;
using System.Net.Sockets;
using EnvoyerSms.Runtime.Registration;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using static EnvoyerSms.Runtime.Tests.Registration.ShopRegistration;

namespace EnvoyerSms.Runtime.Tests.Registration;

public sealed class WarmUpTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(null), InlineData("second")]
    public async Task A_warm_up_rehearses_and_opens_no_connection(string? key)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        var address = new Uri($"http://{listener.LocalEndPoint}/v1/");
        using var host = Warm(key, options => Fill(options, address));

        await host.StartAsync(Cancel);
        var rehearsal = RehearsalOf(host, key);
        Assert.NotNull(rehearsal);
        await rehearsal.WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        Assert.False(listener.Poll(0, SelectMode.SelectRead));
        Assert.NotNull(
            key is null ? host.Services.GetService<IShopClient>() : host.Services.GetKeyedService<IShopClient>(key)
        );
    }

    [Fact]
    public async Task The_first_call_after_it_is_the_first_request()
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        using var host = Warm(null, options => Fill(options, server.Address));
        await host.StartAsync(Cancel);
        await RehearsalOf(host, null)!.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.Empty(server.Requests);

        var order = await host.Services.GetRequiredService<IShopClient>().PlaceOrderAsync(ShopClients.Request, Cancel);

        Assert.Equal((7, 1), (order.Id, server.Requests.Count));
    }

    [Fact]
    public async Task Wrong_options_are_told_once_and_nothing_is_rehearsed()
    {
        using var host = Warm(null, static _ => { });

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancel));

        Assert.Single(error.Failures, "Shop:Login is missing: every call needs it.");
        Assert.Null(RehearsalOf(host, null));
    }

    [Fact]
    public async Task A_host_without_it_rehearses_nothing()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        Add(builder.Services, null, Fill);
        using var host = builder.Build();

        await host.StartAsync(Cancel);

        Assert.Null(RehearsalOf(host, null));
    }

    private static IHost Warm(string? key, Action<ShopOptions> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        Add(builder.Services, key, configure).WarmUp();
        return builder.Build();
    }

    private static Task? RehearsalOf(IHost host, string? key) =>
        host
            .Services.GetRequiredService<IOptionsMonitor<ClientWarmUp>>()
            .Get(key is null ? "Shop" : $"Shop[{key}]")
            .Rehearsal;
}
