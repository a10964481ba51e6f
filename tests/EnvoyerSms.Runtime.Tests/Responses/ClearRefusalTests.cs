using System.Net;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Responses;

/// <summary>A6: a clear refusal is one, and what can be read of it is kept.</summary>
public sealed class ClearRefusalTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", null, "")]
    [InlineData("<fault/>", null, "")]
    [InlineData("<fault>Key expired</fault>", null, "Key expired")]
    [InlineData("<fault> <![CDATA[Key expired]]> </fault>", null, "Key expired")]
    [InlineData("<fault><text>Key expired</text></fault>", null, "Key expired")]
    [InlineData("<fault><code/><text>Key expired</text></fault>", null, "Key expired")]
    [InlineData("<fault><code>E_KEY</code><text>Key expired</text></fault>", null, "Key expired")]
    [InlineData("<fault><code>99999999999999999999</code><text>Key expired</text></fault>", null, "Key expired")]
    [InlineData("<fault><code>5.0</code><text>Key expired</text></fault>", null, "Key expired")]
    [InlineData("<fault><code>?</code><code>5</code><text>Sold out</text></fault>", 5, "Sold out")]
    [InlineData("<fault><code>5</code><code>3</code><text>Sold out</text></fault>", 5, "Sold out")]
    [InlineData(
        "<fault><code>5</code><text>Sold out</text></fault><fault><code>3</code><text>no</text></fault>",
        5,
        "Sold out"
    )]
    [InlineData("<fault/><fault><code>5</code><text>Sold out</text></fault>", 5, "Sold out")]
    [InlineData("<fault><code>5</code><text>R&D; ok &ndash; I <3 you</text></fault>", 5, "R&D; ok &ndash; I <3 you")]
    [InlineData("<fault><code>5</code><text>Not <b>in stock</b></text></fault>", 5, "Not in stock")]
    [InlineData("<fault><code>5</code><text>One</text><text>Two</text></fault>", 5, "One")]
    [InlineData("<fault><code>5</code><text>Sold out</text><call>I <3 you</call></fault>", 5, "Sold out")]
    [InlineData("<fault><call>\u0001&#0;</call><code>5</code><text>Sold out</text></fault>", 5, "Sold out")]
    public async Task A6_whatever_it_holds(string fault, int? id, string words)
    {
        foreach (var status in new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden })
        {
            foreach (
                var response in new[]
                {
                    $"<shop><state>ko</state>{fault}</shop>",
                    $"<shop>{fault}<state>ko</state></shop>",
                }
            )
            {
                var error = await RefusedAsync(response, status);
                Assert.Equal(
                    (id, words, ApiOutcome.Rejected, false),
                    ((int?)error.Id, error.RawMessage, error.Outcome, error.IsSafeToRetry)
                );
            }
        }
    }

    [Theory]
    [InlineData(
        "<shop><state>ko</state><fault><code>5</code><text>Sold out</text><call>a=<b></call></fault></shop>",
        5
    )]
    [InlineData("<shop><state>ko</state><fault><code>5</code><text>Sold out</text>", 5)]
    [InlineData("<shop><state>ko</state><fault><code>5</code></fault></shop>behind", 5)]
    [InlineData("<shop><state>ko</state><fault><code>5</code><call>a=1&b;<i>2</i></call></fault></shop>", 5)]
    [InlineData("<shop><state>ko</state><fault", null)]
    public async Task A6_also_where_the_rest_is_broken(string response, int? id) =>
        Assert.Equal(
            (id, ApiOutcome.Rejected),
            await RefusedAsync(response) is var error ? ((int?)error.Id, error.Outcome) : default
        );

    // Two words in conflict, or a body that may be another's, are no clear refusal.
    [Theory]
    [InlineData("<shop><state>ko</state><state>ok</state></shop>")]
    [InlineData("<shop><state>ko<3</state></shop>")]
    [InlineData("<shop><state>ko")]
    [InlineData("<html><state>ko</state></html>")]
    public async Task A6_what_is_not_clear_is_unknown(string response)
    {
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => SendAsync(response, HttpStatusCode.OK));
        Assert.Equal(ApiOutcome.Unknown, error.Outcome);
    }

    [Fact]
    public async Task A6_an_error_without_a_number_says_where_its_words_are()
    {
        var error = await RefusedAsync("<shop><state>ko</state><fault>words of the shop</fault></shop>");
        Assert.Equal("PlaceOrder: the API answered an error without a number: see RawMessage.", error.Message);
        Assert.Equal((null, null), (error.Error, error.Detail));
        Assert.DoesNotContain("words of the shop", error.ToString(), StringComparison.Ordinal);
    }

    private static Task<ShopException> RefusedAsync(string response, HttpStatusCode status = HttpStatusCode.OK) =>
        Assert.ThrowsAsync<ShopException>(() => SendAsync(response, status));

    private static Task<Order> SendAsync(string response, HttpStatusCode status) =>
        ShopClients.Answering(response, status).SendAsync(ShopApi.Place, ShopClients.Request, Cancel);
}
