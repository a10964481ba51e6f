using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>An HTTP client of the caller's own that follows redirects takes no credentials to another origin.</summary>
public sealed class RedirectTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // A header of the API's own is out of reach: the framework takes away Authorization only, which the client's docs say.
    public static MatrixTheoryData<ShopAuthentication, bool> Calls =>
        new([ShopAuthentication.Basic, ShopAuthentication.Form, ShopAuthentication.Query], [true, false]);

    [Theory, MemberData(nameof(Calls))]
    public async Task Credentials_stay_where_they_were_sent(ShopAuthentication authentication, bool keepsMethod)
    {
        await using var elsewhere = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        var status = keepsMethod ? "307 Temporary Redirect" : "302 Found";
        await using var server = new RawServer(
            Fault.Answer(status, "", $"Location: {elsewhere.Address}order/find\r\n")
        );
        using var client = ShopClients.Over(
            new SocketsHttpHandler(),
            server.Address,
            options => options.Authentication = authentication
        );
        try
        {
            await client.SendAsync(ShopApi.Find, ShopClients.Request, Cancel);
        }
        catch (ApiException)
        {
            // However it ends.
        }

        Assert.Contains(server.Requests, HoldsCredentials);
        Assert.DoesNotContain(elsewhere.Requests, HoldsCredentials);
    }

    private static bool HoldsCredentials(RawRequest request) =>
        request.Head.Contains("Authorization:", StringComparison.OrdinalIgnoreCase)
        || (request.Head + request.Body).Contains(ShopClients.Login, StringComparison.OrdinalIgnoreCase);
}
