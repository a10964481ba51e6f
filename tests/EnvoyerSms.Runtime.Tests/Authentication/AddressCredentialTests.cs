using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;
using Microsoft.Extensions.Options;

namespace EnvoyerSms.Runtime.Tests.Authentication;

/// <summary>A base address that holds credentials: each is one segment of it, or a part of one, and stays out of what is told.</summary>
public sealed class AddressCredentialTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("AC123", "AC123")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a b?c#d", "a%20b%3Fc%23d")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("...", "...")]
    [InlineData("é", "%C3%A9")]
    [InlineData("{accountid}", "%7Baccountid%7D")]
    public async Task A_value_is_one_segment(string login, string segment)
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        using var client = ShopClients.Own(
            new Uri(server.Address + "shops/{login}/x-{accountid}"),
            options => (options.HasAddressCredentials, options.Login, options.AccountId) = (true, login, -5)
        );

        await client.SendAsync(ShopApi.Find, ShopClients.Request, Cancel);

        Assert.Equal($"/v1/shops/{segment}/x--5/order/find", Assert.Single(server.Requests).Target);
    }

    [Theory]
    [InlineData("{login}/", ".", null, "Login", "neither '.' nor '..'")]
    [InlineData("{login}/", "..", null, "Login", "neither '.' nor '..'")]
    [InlineData("{accountid}/", "a", null, "AccountId", "it stands in the base address")]
    [InlineData("{other}/", "a", null, "BaseAddress", "write {login} or {accountid}")]
    [InlineData("{login/", "a", null, "BaseAddress", "holds braces")]
    public void What_cannot_stand_there_is_refused(
        string path,
        string login,
        long? account,
        string option,
        string words
    )
    {
        var refusal = Assert.Throws<OptionsValidationException>(() =>
            ShopClients.Own(
                new Uri("https://shop.invalid/" + path),
                options => (options.HasAddressCredentials, options.Login, options.AccountId) = (true, login, account)
            )
        );
        Assert.Contains(
            refusal.Failures,
            failure =>
                failure.Contains(option, StringComparison.Ordinal) && failure.Contains(words, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Half_a_character_cannot_stand_there() =>
        What_cannot_stand_there_is_refused("{login}/", "a\uD800", null, "Login", "neither");

    [Fact]
    public async Task Without_its_name_in_the_address_it_is_not_needed()
    {
        var stub = new StubHandler(ShopResponses.Ok);
        using var client = ShopClients.Over(stub, configure: options => options.HasAddressCredentials = true);
        await client.SendAsync(ShopApi.Find, ShopClients.Request, Cancel);
        Assert.Equal("https://shop.invalid/v1/order/find", stub.Single.Address);
    }

    // The key alone is sent, and yet the login is a credential.
    [Fact]
    public async Task It_is_hidden_wherever_credentials_are()
    {
        var stub = new StubHandler(ShopResponses.Fail(5, "Sold out", "/v1/canary-login/order"));
        using var client = ShopClients.Over(
            stub,
            new Uri("https://shop.invalid/{login}/"),
            options =>
                (options.HasAddressCredentials, options.Authentication, options.Password) = (
                    true,
                    ShopAuthentication.Header,
                    "key"
                )
        );
        var error = await Assert.ThrowsAsync<ShopException>(() =>
            client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)
        );
        Assert.Equal("/v1/***/order", error.RequestEcho);
        Assert.DoesNotContain(ShopClients.Login, error.ToString(), StringComparison.Ordinal);
    }
}
