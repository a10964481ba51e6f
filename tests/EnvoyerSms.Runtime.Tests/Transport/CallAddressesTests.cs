using System.Text;
using CsCheck;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Transport;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Tests.Transport;

public sealed class CallAddressesTests
{
    private static readonly Uri Base = new("https://shop.invalid/v1/");
    private static readonly CallAddresses Addresses = new(Base);

    // Uri is the referee: were it to change anything, what we write would need its look at every character.
    [Fact]
    public void An_address_that_is_not_looked_at_is_the_one_that_would_be()
    {
        for (var unit = '\0'; unit < '\u0800'; unit++)
            Same($"a{unit}./../{unit}", ',');
        Gen.OneOf(Gen.Char[' ', '~'], Gen.Char['\0', '\uD7FF'])
            .Array[0, 100]
            .Select(units => new string(units))
            .Sample(text => Same(text, ','), iter: 1_000);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('|')]
    [InlineData(':')]
    [InlineData('*')]
    [InlineData('!')]
    [InlineData('~')]
    [InlineData('-')]
    [InlineData('_')]
    [InlineData('.')]
    public void Every_separator_stands_in_an_address_as_Uri_has_it(char separator) => Same("a", separator);

    [Theory]
    [InlineData("https://bücher.invalid/a/")]
    [InlineData("https://[::1]:8443/")]
    [InlineData("http://127.0.0.1/a%20b/%C3%A9/")]
    public void Every_base_address_is_kept(string address)
    {
        var expected = new Uri(address + "order/find?v=a%2Cb");
        var ours = new CallAddresses(new Uri(address)).Of("order/find", Form("v=a%2Cb"));
        Assert.Equal(expected.AbsoluteUri, ours.AbsoluteUri);
        Assert.Equal((expected.IdnHost, expected.Port), (ours.IdnHost, ours.Port));
    }

    [Fact]
    public void A_base_address_that_was_never_brought_into_form_is()
    {
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var address = new Uri("https://shop.invalid/a/../b c", options);
        Assert.Equal("https://shop.invalid/b%20c/", BaseAddressCheck.WithTrailingSlash(address).AbsoluteUri);
    }

    [Fact]
    public void An_address_may_be_as_long_as_every_framework_takes_it()
    {
        var room = CallAddresses.MaxLength - Base.AbsoluteUri.Length - "order/find?".Length;
        var longest = Addresses.Of("order/find", Form(new string('a', room)));
        Assert.Equal(CallAddresses.MaxLength, longest.AbsoluteUri.Length);
        Assert.Throws<UriFormatException>(() => Addresses.Of("order/find", Form(new string('a', room + 1))));
    }

    [Fact]
    public void An_address_without_a_query_is_made_once()
    {
        var first = Addresses.Of("order/find", Form(""));
        Assert.Equal("https://shop.invalid/v1/order/find", first.AbsoluteUri);
        Assert.Same(first, Addresses.Of("order/find", Form("")));
        Assert.Equal("https://shop.invalid/v1/order/place", Addresses.Of("order/place", Form("")).AbsoluteUri);
        Assert.Equal("https://shop.invalid/v1/order/find?a=1", Addresses.Of("order/find", Form("a=1")).AbsoluteUri);
    }

    [Fact]
    public async Task A_request_that_is_too_long_for_an_address_is_not_sent()
    {
        var stub = new StubHandler(ShopResponses.Ok);
        using var client = ShopClients.Over(
            stub,
            configure: options => (options.Method, options.Validation) = (ApiMethod.Get, ApiValidationMode.Off)
        );
        var failure = await Assert.ThrowsAsync<ApiTransportException>(() =>
            client.SendAsync(
                ShopApi.Find,
                new OrderRequest(new string('x', 70_000)),
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(ApiOutcome.NotSent, failure.Outcome);
        Assert.StartsWith(
            "FindOrder: the request is too long for an address: send it by Post.",
            failure.Message,
            StringComparison.Ordinal
        );
        Assert.Empty(stub.Sent);
    }

    private static void Same(string text, char separator)
    {
        var form = new FormWriter();
        form.Text("t"u8, text);
        form.TextList("l"u8, ["1", "2"], separator);
        var ours = Addresses.Of("order/find", form.Segment);
        var expected = new Uri($"{Base}order/find?{Encoding.ASCII.GetString(form.Written)}");
        form.Dispose();
        Assert.Equal(expected.AbsoluteUri, WithTilde(ours.AbsoluteUri));
        Assert.Equal(expected.PathAndQuery, WithTilde(ours.PathAndQuery));
        Assert.Equal((expected.AbsolutePath, expected.Query), (ours.AbsolutePath, WithTilde(ours.Query)));
    }

    // The one thing that Uri writes in its own way, with the same meaning: forms escape the tilde, addresses need not.
    private static string WithTilde(string address) => address.Replace("%7E", "~", StringComparison.Ordinal);

    private static ArraySegment<byte> Form(string text) => new(Encoding.ASCII.GetBytes(text));
}
