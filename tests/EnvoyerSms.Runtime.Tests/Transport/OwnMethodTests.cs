using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Registration;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Transport;
using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>Operations with a method of their own: sent by it whatever the options say, and once where they act.</summary>
public sealed class OwnMethodTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<ApiMethod, ApiMethod> Methods =>
        new(Enum.GetValues<ApiMethod>(), [ApiMethod.Post, ApiMethod.Get]);

    [Theory, MemberData(nameof(Methods))]
    public async Task It_is_sent_so_whatever_the_options_say(ApiMethod own, ApiMethod chosen)
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        using var client = ShopClients.Own(server.Address, options => options.Method = chosen);

        Assert.Equal(7, (await client.SendAsync(ShopApi.PlaceBy(own), ShopClients.Request, Cancel)).Id);

        var request = Assert.Single(server.Requests);
        var isForm = own is ApiMethod.Post or ApiMethod.Put;
        Assert.Equal(
            (
                own.ToString().ToUpperInvariant(),
                isForm ? "/v1/order/place" : "/v1/order/place?name=canary+name",
                isForm ? "name=canary+name" : ""
            ),
            (request.Method, request.Target, request.Body)
        );
        Assert.Equal(isForm, request.Head.Contains("x-www-form-urlencoded", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ApiMethod.Put)]
    [InlineData(ApiMethod.Delete)]
    public void No_option_chooses_what_only_operations_are(ApiMethod method)
    {
        var refusal = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() =>
            ShopClients.Over(new StubHandler(""), configure: options => options.Method = method)
        );
        Assert.Contains("choose Post or Get", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_of_one_method_knows_how_it_is_sent()
    {
        ApiMethod? seen = null;
        var operation = new ApiOperation<OrderRequest, Order>
        {
            Name = "Seen",
            Path = "order/seen",
            Effect = ApiEffect.Unsafe,
            Sending = new ApiOwnSending<OrderRequest> { Method = ApiMethod.Get },
            Validate = (_, validation) => seen = validation.Method,
            ResponseElement = "order",
            Read = Order.Read,
        };
        using var client = ShopClients.Answering(ShopResponses.Ok);
        await client.SendAsync(operation, ShopClients.Request, Cancel);
        Assert.Equal(ApiMethod.Get, seen);
    }

    // The longest address of all frameworks; nobody can send it by Post instead.
    [Fact]
    public async Task What_is_too_long_for_an_address_is_told_without_false_advice()
    {
        using var client = ShopClients.Over(
            new StubHandler(""),
            configure: static options => options.Validation = ApiValidationMode.Off
        );
        var error = await Assert.ThrowsAsync<ApiTransportException>(() =>
            client.SendAsync(ShopApi.PlaceBy(ApiMethod.Delete), new OrderRequest(new string('x', 70_000)), Cancel)
        );
        Assert.Equal(ApiOutcome.NotSent, error.Outcome);
        Assert.DoesNotContain("Post", error.Message, StringComparison.Ordinal);
    }

    // A handler that copies a message keeps nothing of ours: only where it goes, and how, tells what it may be.
    [Fact]
    public async Task Below_a_registered_client_one_path_may_read_by_one_method_and_act_by_another()
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        await using var provider = Registered(server.Address);
        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("Shop");
        using var client = new ApiTransport(ShopApi.Definition, http, ShopClients.Options(server.Address));
        var read = ShopApi.Shelved(ApiMethod.Get);
        foreach (var method in new[] { ApiMethod.Delete, ApiMethod.Put, ApiMethod.Post })
        {
            var act = ShopApi.Shelved(method, ApiEffect.Destructive);

            Assert.Equal(7, (await client.SendAsync(read, new OrderRequest("a"), Cancel)).Id);
            await Assert.ThrowsAsync<ApiTransportException>(() => client.SendAsync(act, new OrderRequest("b"), Cancel));
            Assert.Equal(7, (await client.SendAsync(read, new OrderRequest("b"), Cancel)).Id);
        }
        Assert.All(server.Requests, static request => Assert.Equal("GET", request.Method));
    }

    [Fact]
    public async Task Below_a_registered_client_the_stricter_of_two_operations_at_one_place_counts()
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        await using var provider = Registered(server.Address);
        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("Shop");
        using var client = new ApiTransport(ShopApi.Definition, http, ShopClients.Options(server.Address));
        var read = ShopApi.Shelved(ApiMethod.Get, path: "strict/{name}");
        var act = ShopApi.Shelved(ApiMethod.Get, ApiEffect.Unsafe, "strict/{name}");

        Assert.Equal(7, (await client.SendAsync(read, new OrderRequest("a"), Cancel)).Id);
        await Assert.ThrowsAsync<ApiTransportException>(() => client.SendAsync(act, new OrderRequest("a"), Cancel));
        await Assert.ThrowsAsync<ApiTransportException>(() => client.SendAsync(read, new OrderRequest("a"), Cancel));

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("GET", "https://h/v1/a/b", "repeatable")]
    [InlineData("GET", "https://h/v1/a/b.xml", "repeatable")]
    [InlineData("GET", "https://h/v1/a/", null)]
    [InlineData("GET", "https://h/v1/a/b/c", null)]
    [InlineData("GET", "https://h/v2/a/b", null)]
    [InlineData("get", "https://h/v1/a/b", null)]
    [InlineData("DELETE", "https://h/v1/a/b", "once")]
    [InlineData("PUT", "https://h/v1/a/b", null)]
    [InlineData("GET", "https://h/v1/n-1.xml", "once")]
    [InlineData("GET", "https://h/v1/n-.xml", null)]
    [InlineData("PUT", "https://h/v1/any", "repeatable")]
    public void Patterns_tell_calls_apart(string method, string address, string? kind)
    {
        var patterns = new RepeatablePatterns();
        patterns.Note("GET", "https://h/v1/a/{}", isRepeatable: true);
        patterns.Note("DELETE", "https://h/v1/a/{}", isRepeatable: false);
        patterns.Note(null, "https://h/v1/n-{}.xml", isRepeatable: false);
        patterns.Note(null, "https://h/v1/any", isRepeatable: true);
        Assert.Equal(kind, patterns.Find(method, address));
    }

    private static ServiceProvider Registered(Uri address)
    {
        var services = new ServiceCollection();
        ApiRegistration
            .Add<IShopClient, ShopClient, ShopOptions>(
                services,
                "Shop",
                null,
                options =>
                    (options.Login, options.Password, options.BaseAddress) = (
                        ShopClients.Login,
                        ShopClients.Password,
                        address
                    ),
                static (http, options) => new ShopClient(http, options)
            )
            .HttpClientBuilder.AddHttpMessageHandler(static () => new CopyingRetryHandler(null));
        return services.BuildServiceProvider();
    }
}
