using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>A value that travels as a header says itself, or is refused; no value begins another header.</summary>
public sealed class HeaderValueTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("%41+&=;:,\"\\~!")]
    public async Task What_a_header_carries_comes_as_it_is(string value)
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        using var client = ShopClients.Own(server.Address, Unchecked);

        await client.SendAsync(ShopApi.Traced, new OrderRequest(value), Cancel);

        var head = Assert.Single(server.Requests).Head.Split("\r\n");
        Assert.Contains(value.Length == 0 ? "X-Name:" : $"X-Name: {value}", head.Select(static line => line.TrimEnd()));
        Assert.Contains("X-Number: -7", head);
        Assert.DoesNotContain(head, static line => line.StartsWith("X-None", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a\r\nX-Admin: 1")]
    [InlineData("a\nX-Admin: 1")]
    [InlineData("a\rX-Admin: 1")]
    [InlineData("a\r\n\r\nGET / HTTP/1.1")]
    [InlineData("a\0")]
    [InlineData("a\tb")]
    [InlineData("\u007F")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData(" ")]
    [InlineData("é")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    [InlineData("a\u560A\u010Db")]
    public Task What_no_header_carries_is_refused(string value) => AssertRefused(value);

    // No attribute can hold one.
    [Fact]
    public Task Half_a_pair_is_refused() => AssertRefused("\uD83D");

    private static async Task AssertRefused(string value)
    {
        var stub = new StubHandler(ShopResponses.Ok);
        using var client = ShopClients.Over(stub, configure: Unchecked);

        var refusal = await Assert.ThrowsAsync<ApiValidationException>(() =>
            client.SendAsync(ShopApi.Traced, new OrderRequest(value), Cancel)
        );

        Assert.Equal(ApiOutcome.NotSent, refusal.Outcome);
        Assert.Empty(stub.Sent);
    }

    private static void Unchecked(ShopOptions options) => options.Validation = ApiValidationMode.Off;
}
