using System.Net;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>The handler of .NET Framework refuses a GET with a body, and be it empty; the body is what keeps a call to one request.</summary>
public sealed class BodilessGetTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_with_an_effect_is_refused_and_told_how_to_go()
    {
        using var client = ShopClients.Over(Bodiless(), configure: ByGet);

        var error = await Assert.ThrowsAsync<ApiTransportException>(() =>
            client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)
        );

        Assert.Equal((ApiOutcome.NotSent, true), (error.Outcome, error.IsSafeToRetry));
        Assert.Equal(
            "PlaceOrder: the HTTP client cannot send this call by Get and be sure that it goes out once only: use Post. Nothing was sent.",
            error.Message
        );
    }

    [Fact]
    public async Task One_with_values_in_headers_can_go_the_other_way_too()
    {
        using var client = ShopClients.Over(Bodiless(), configure: ByGet);

        var error = await Assert.ThrowsAsync<ApiTransportException>(() =>
            client.SendAsync(ShopApi.Traced, ShopClients.Request, Cancel)
        );

        Assert.EndsWith("goes out once only: use Post. Nothing was sent.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_has_no_body_and_goes_through()
    {
        using var client = ShopClients.Over(Bodiless(), configure: ByGet);
        Assert.Equal(7, (await client.SendAsync(ShopApi.Find, ShopClients.Request, Cancel)).Id);
    }

    private static void ByGet(ShopOptions options) => options.Method = ApiMethod.Get;

    private static SendingHandler Bodiless() =>
        new(request =>
            request.Content is null
                ? ScriptedHandler.Ok()
                : throw new ProtocolViolationException("Cannot send a content-body with this verb-type.")
        );
}
