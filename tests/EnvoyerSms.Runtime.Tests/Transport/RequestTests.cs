using System.Globalization;
using System.Net;
using System.Text;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>What goes over the wire, byte by byte where it matters.</summary>
public sealed class RequestTests
{
    private const string EncodedPassword = "Canary+pass%2Fw%C3%B6rd%2B%2526";
    private const string Credentials = "login=canary-login&password=" + EncodedPassword;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ShopAuthentication.Basic, ApiMethod.Post, "order/place", "name=canary+name")]
    [InlineData(ShopAuthentication.Basic, ApiMethod.Get, "order/place?name=canary+name", "")]
    [InlineData(ShopAuthentication.Form, ApiMethod.Post, "order/place", Credentials + "&name=canary+name")]
    [InlineData(ShopAuthentication.Query, ApiMethod.Post, "order/place?" + Credentials, "name=canary+name")]
    [InlineData(ShopAuthentication.Query, ApiMethod.Get, "order/place?" + Credentials + "&name=canary+name", "")]
    public async Task Fields_stand_where_method_and_authentication_put_them(
        ShopAuthentication authentication,
        ApiMethod method,
        string target,
        string body
    )
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        using var client = ShopClients.Own(
            server.Address,
            options => (options.Authentication, options.Method) = (authentication, method)
        );

        Assert.Equal(7, (await client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)).Id);

        var request = Assert.Single(server.Requests);
        Assert.Equal(
            (method.ToString().ToUpperInvariant(), "/v1/" + target, body),
            (request.Method, request.Target, request.Body)
        );
        Assert.Contains(" HTTP/1.1\r\n", request.Head, StringComparison.Ordinal);
        Assert.Equal(authentication == ShopAuthentication.Basic, Header(request, "Authorization") is not null);
        Assert.Equal(
            method == ApiMethod.Post ? "application/x-www-form-urlencoded" : null,
            Header(request, "Content-Type")
        );
        Assert.Equal(body.Length.ToString(CultureInfo.InvariantCulture), Header(request, "Content-Length"));
        foreach (var absent in new[] { "Expect", "Accept-Encoding", "Cookie", "Transfer-Encoding" })
            Assert.Null(Header(request, absent));
    }

    [Theory]
    [InlineData(null, "canary-login:Canary pass/wörd+%26")]
    [InlineData(42L, "canary-login:Canary pass/wörd+%26:42")]
    public async Task Basic_joins_what_is_set(long? accountId, string joined)
    {
        var stub = new StubHandler(ShopResponses.Ok);
        using var client = ShopClients.Over(stub, configure: options => options.AccountId = accountId);
        await client.SendAsync(ShopApi.Last, ApiNoRequest.Value, Cancel);
        var header = stub.Single.Message.Headers.Authorization!;
        Assert.Equal(
            ("Basic", joined),
            (header.Scheme, Encoding.UTF8.GetString(Convert.FromBase64String(header.Parameter!)))
        );
    }

    [Fact]
    public async Task A_header_carries_one_credential()
    {
        var stub = new StubHandler(ShopResponses.Ok);
        using var client = ShopClients.Over(
            stub,
            configure: options => (options.Authentication, options.Password) = (ShopAuthentication.Header, "key 1")
        );
        await client.SendAsync(ShopApi.Last, ApiNoRequest.Value, Cancel);
        Assert.Equal("key 1", Assert.Single(stub.Single.Message.Headers.GetValues("X-Shop-Key")));
        Assert.Null(stub.Single.Message.Headers.Authorization);
    }

    [Fact]
    public async Task An_operation_without_parameters_posts_an_empty_form()
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        using var client = ShopClients.Own(server.Address);
        await client.SendAsync(ShopApi.Last, ApiNoRequest.Value, Cancel);
        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "", "0"), (request.Method, request.Body, Header(request, "Content-Length")));
    }

    [Fact]
    public async Task A_get_that_only_reads_has_no_content()
    {
        var stub = new StubHandler(ShopResponses.Ok);
        using var client = ShopClients.Over(stub, configure: options => options.Method = ApiMethod.Get);
        await client.SendAsync(ShopApi.Find, ShopClients.Request, Cancel);
        Assert.Null(stub.Single.Message.Content);
        Assert.Equal("https://shop.invalid/v1/order/find?name=canary+name", stub.Single.Address);
    }

    [Theory]
    [InlineData("https://h.invalid", "https://h.invalid/order/last")]
    [InlineData("https://h.invalid/a", "https://h.invalid/a/order/last")]
    [InlineData("https://h.invalid/a/", "https://h.invalid/a/order/last")]
    [InlineData("https://h.invalid:8443/a%20b", "https://h.invalid:8443/a%20b/order/last")]
    public async Task The_slash_at_the_end_of_the_base_address_is_mended(string address, string target)
    {
        var stub = new StubHandler(ShopResponses.Ok);
        using var client = ShopClients.Over(stub, new Uri(address));
        await client.SendAsync(ShopApi.Last, ApiNoRequest.Value, Cancel);
        Assert.Equal(target, stub.Single.Address);
    }

    [Fact]
    public async Task Cookies_are_neither_kept_nor_sent()
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok, "Set-Cookie: account=1\r\n"));
        using var client = ShopClients.Own(server.Address);
        await client.SendAsync(ShopApi.Last, ApiNoRequest.Value, Cancel);
        await client.SendAsync(ShopApi.Last, ApiNoRequest.Value, Cancel);
        Assert.All(server.Requests, request => Assert.Null(Header(request, "Cookie")));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    [InlineData("de-DE")]
    public async Task The_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            var stub = new StubHandler(ShopResponses.Fail(5, "SOLD OUT"), HttpStatusCode.BadRequest);
            using var client = ShopClients.Over(
                stub,
                configure: options => (options.Authentication, options.AccountId) = (ShopAuthentication.Form, -1234567)
            );
            var error = await Assert.ThrowsAsync<ShopException>(() =>
                client.SendAsync(ShopApi.Place, new OrderRequest("İıIi"), Cancel)
            );
            Assert.Equal(Credentials + "&accountid=-1234567&name=%C4%B0%C4%B1Ii", stub.Single.Body);
            Assert.Equal("PlaceOrder: the API answered error 5: Sold out", error.Message);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_refused_where_validation_is_off()
    {
        var stub = new StubHandler(ShopResponses.Ok);
        using var client = ShopClients.Over(stub, configure: options => options.Validation = ApiValidationMode.Off);
        await Assert.ThrowsAsync<ApiValidationException>(() =>
            client.SendAsync(ShopApi.Place, new OrderRequest("\ud800"), Cancel)
        );
        Assert.Empty(stub.Sent);
    }

    [Fact]
    public async Task A_request_is_needed()
    {
        using var client = ShopClients.Answering(ShopResponses.Ok);
        await Assert.ThrowsAsync<ArgumentNullException>(
            "request",
            () => client.SendAsync(ShopApi.Place, null!, Cancel)
        );
    }

    [Fact]
    public async Task Disposing_closes_only_an_http_client_of_our_own()
    {
        var stub = new StubHandler(ShopResponses.Ok);
        using var http = new HttpClient(stub);
        new ApiTransport(ShopApi.Definition, http, ShopClients.Options()).Dispose();
        using var client = new ApiTransport(ShopApi.Definition, http, ShopClients.Options());
        await client.SendAsync(ShopApi.Last, ApiNoRequest.Value, Cancel);

        var own = ShopClients.Own(new Uri("https://shop.invalid/"));
        own.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() =>
            own.SendAsync(ShopApi.Last, ApiNoRequest.Value, Cancel)
        );
    }

    private static string? Header(RawRequest request, string name) =>
        request
            .Head.Split("\r\n")
            .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
            ?[(name.Length + 1)..].Trim();
}
