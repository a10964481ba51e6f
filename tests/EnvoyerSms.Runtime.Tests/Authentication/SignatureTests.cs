using System.Text;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;
using Microsoft.Extensions.Options;

namespace EnvoyerSms.Runtime.Tests.Authentication;

/// <summary>The user's code signs what is sent, each time it is sent, and cannot make another request of it.</summary>
public sealed class SignatureTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ApiMethod.Post, "/v1/order/place", "name=canary+name&sig=a%26b&n=2")]
    [InlineData(ApiMethod.Put, "/v1/order/place", "name=canary+name&sig=a%26b&n=2")]
    [InlineData(ApiMethod.Get, "/v1/order/place?name=canary+name&sig=a%26b&n=2", "")]
    [InlineData(ApiMethod.Delete, "/v1/order/place?name=canary+name&sig=a%26b&n=2", "")]
    public async Task It_sees_all_and_adds_fields_and_headers(ApiMethod method, string target, string body)
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        var seen = new List<string>();
        using var client = Signed(
            server.Address,
            request =>
            {
                seen.Add(
                    $"{request.Method} {request.Address.PathAndQuery} {Encoding.ASCII.GetString(request.GetFields())} {request.GetCredential("Login")} {request.GetCredential("Password")}"
                );
                request.AddField("sig", "a&b");
                request.AddField("n", "2");
                request.AddHeader("X-Signature", "abc=");
            }
        );

        await client.SendAsync(ShopApi.PlaceBy(method), ShopClients.Request, Cancel);

        var request = Assert.Single(server.Requests);
        var isForm = method is ApiMethod.Post or ApiMethod.Put;
        Assert.Equal((target, body), (request.Target, request.Body));
        Assert.Contains("X-Signature: abc=\r\n", request.Head + "\r\n", StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", request.Head, StringComparison.Ordinal);
        Assert.Equal(
            $"{method.ToString().ToUpperInvariant()} /v1/order/place{(isForm ? "" : "?name=canary+name")} name=canary+name {ShopClients.Login} {ShopClients.Password}",
            Assert.Single(seen)
        );
    }

    [Fact]
    public async Task It_sees_the_headers_that_carry_values()
    {
        string? seen = null;
        using var client = ShopClients.Over(
            new StubHandler(ShopResponses.Ok),
            configure: Signing(request =>
                seen = request.Headers.Single(header => header.Key == "X-Name").Value.Single()
            )
        );
        await client.SendAsync(ShopApi.Traced, new OrderRequest("t1"), Cancel);
        Assert.Equal("t1", seen);
    }

    [Fact]
    public async Task A_call_that_is_sent_again_is_signed_again()
    {
        var signed = 0;
        var handler = new ScriptedHandler(null, ShopResponses.Ok);
        using var client = ShopClients.Over(
            handler,
            configure: Signing(request => request.AddHeader("X-Signature", $"{++signed}"))
        );
        await client.SendAsync(ShopApi.Find, ShopClients.Request, Cancel);
        Assert.Equal(2, signed);
    }

    [Fact]
    public async Task Code_that_fails_sends_nothing_and_tells_no_secret()
    {
        var stub = new StubHandler(ShopResponses.Ok);
        using var client = ShopClients.Over(
            stub,
            configure: Signing(request => throw new InvalidOperationException(request.GetCredential("Password")))
        );
        var error = await Assert.ThrowsAsync<ApiTransportException>(() =>
            client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)
        );
        Assert.Equal((ApiOutcome.NotSent, true), (error.Outcome, error.IsSafeToRetry));
        Assert.Contains("could not be signed", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pass", error.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(stub.Sent);
    }

    [Theory]
    [InlineData("X-A", "a\r\nX-B: 1")]
    [InlineData("X-A", "é")]
    [InlineData("X-A", " a")]
    [InlineData("X A", "a")]
    [InlineData("X-A:", "a")]
    [InlineData("", "a")]
    [InlineData("Content-Type", "a")]
    public async Task No_header_begins_another(string name, string value)
    {
        using var client = ShopClients.Over(
            new StubHandler(ShopResponses.Ok),
            configure: Signing(request =>
            {
                Assert.Throws<ArgumentException>(() => request.AddHeader(name, value));
                Assert.Throws<ArgumentException>(() => request.AddField("a&b", value));
                Assert.Throws<ArgumentException>(() => request.GetCredential("AccountId"));
                Assert.DoesNotContain("canary", request.ToString(), StringComparison.Ordinal);
            })
        );
        Assert.Equal(7, (await client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)).Id);
    }

    [Fact]
    public void Without_the_code_there_is_no_client()
    {
        var refusal = Assert.Throws<OptionsValidationException>(() =>
            ShopClients.Own(new Uri("https://shop.invalid/"), Signing(null))
        );
        Assert.Contains("Sign is missing", Assert.Single(refusal.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ShopAuthentication.Bearer, "Authorization: Bearer key")]
    [InlineData(ShopAuthentication.Pair, "X-Shop-Login: canary-login")]
    [InlineData(ShopAuthentication.Pair, "X-Shop-Key: key")]
    public async Task Headers_carry_credentials(ShopAuthentication authentication, string line)
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        using var client = ShopClients.Own(
            server.Address,
            options => (options.Authentication, options.Password) = (authentication, "key")
        );
        await client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel);
        Assert.Contains(line, Assert.Single(server.Requests).Head.Split("\r\n"));
    }

    [Theory]
    [InlineData(ShopAuthentication.Bearer)]
    [InlineData(ShopAuthentication.Pair)]
    public void A_header_carries_no_other_character(ShopAuthentication authentication)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() =>
            ShopClients.Own(
                new Uri("https://shop.invalid/"),
                options => (options.Authentication, options.Password) = (authentication, "ké")
            )
        );
        Assert.Contains("a header cannot carry", Assert.Single(refusal.Failures), StringComparison.Ordinal);
    }

    private static Action<ShopOptions> Signing(ApiSign? sign) =>
        options => (options.Authentication, options.Sign) = (ShopAuthentication.Signature, sign);

    private static ApiTransport Signed(Uri address, ApiSign sign) => ShopClients.Own(address, Signing(sign));
}
