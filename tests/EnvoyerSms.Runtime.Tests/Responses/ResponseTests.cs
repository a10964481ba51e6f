using System.Net;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Responses;

public sealed class ResponseTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("<shop><state>ok</state><order><id>7</id></order></shop>")]
    [InlineData("<shop><order><id>7</id></order><state>ok</state></shop>")]
    [InlineData("\uFEFF  <?xml version=\"1.0\"?><shop><state>\n OK </state><order><id> 7 </id></order></shop>\n")]
    [InlineData("<shop><news>hello</news><state>ok</state><order><new/><id>7</id></order><more/></shop>")]
    [InlineData("<shop><state>ok</state><fault/><order><id>7</id></order></shop>")]
    public async Task A_success_is_read_whatever_the_order(string response)
    {
        foreach (var status in new[] { HttpStatusCode.OK, HttpStatusCode.InternalServerError })
            Assert.Equal(
                7,
                (await ShopClients.Answering(response, status).SendAsync(ShopApi.Place, ShopClients.Request, Cancel)).Id
            );
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_failure_is_the_same_error_whatever_the_http_status(HttpStatusCode status)
    {
        var error = await RefusedAsync(ShopResponses.Fail(5, " Sold out "), status);

        Assert.Same(ShopApi.SoldOut, error.Error);
        Assert.Equal((5, "Sold out", null, null), (error.Id, error.RawMessage, error.Detail, error.Parameter));
        Assert.Equal((ApiOutcome.Rejected, false, status), (error.Outcome, error.IsSafeToRetry, error.StatusCode));
        Assert.Equal(("PlaceOrder", "/order/place?name=x"), (error.Operation, error.RequestEcho));
        Assert.Equal("PlaceOrder: the API answered error 5: Sold out", error.Message);
    }

    [Fact]
    public async Task What_an_error_says_is_shown_without_credentials()
    {
        var error = await RefusedAsync(ShopResponses.Fail(3, $"Bad value - Wrong codes : {ShopClients.Login}, b"));
        Assert.Equal("Bad value - Wrong codes : ***, b", error.RawMessage);
        // As a word of its own it may be nothing but the login.
        Assert.Equal(["***", "b"], error.Values);
        error = await RefusedAsync(ShopResponses.Fail(3, $"Bad value - Not for {ShopClients.Login}"));
        Assert.Equal("Not for ***", error.Detail);
    }

    [Fact]
    public async Task An_error_can_come_without_words()
    {
        var error = await RefusedAsync("<shop><state>ko</state><fault><code>5</code></fault></shop>");
        Assert.Equal("", error.RawMessage);
        Assert.Null(error.RequestEcho);
    }

    [Fact]
    public async Task A_failure_that_also_holds_a_response_is_a_failure()
    {
        const string Both =
            "<shop><order><id>x</id></order><state>ko</state><fault><code>5</code></fault><order><id>7</id></order></shop>";
        Assert.Equal(5, (await RefusedAsync(Both)).Id);
    }

    [Fact]
    public async Task A_rejected_read_is_not_safe_to_retry()
    {
        var client = ShopClients.Answering(ShopResponses.Fail(5, "Sold out"));
        var error = await Assert.ThrowsAsync<ShopException>(() =>
            client.SendAsync(ShopApi.Last, ApiNoRequest.Value, Cancel)
        );
        Assert.False(error.IsSafeToRetry);
    }

    [Fact]
    public async Task An_empty_body_means_what_the_status_means()
    {
        foreach (var body in new[] { "", " \r\n" })
        {
            var error = await RefusedAsync(body, HttpStatusCode.Unauthorized);
            Assert.Same(ShopApi.NotAllowed, error.Error);
            Assert.Equal((ApiOutcome.Unknown, HttpStatusCode.Unauthorized), (error.Outcome, error.StatusCode));
            // The API said nothing, and nothing is put into its mouth.
            Assert.Equal("", error.RawMessage);
            Assert.Equal(
                $"PlaceOrder: HTTP status 401 came without a body, which means error {ShopApi.NotAllowed.Id}: {ShopApi.NotAllowed.Message}",
                error.Message
            );
        }
    }

    [Theory]
    [InlineData("", 200, "It has no body.")]
    [InlineData("", 302, "It is a redirect, which is not followed: check BaseAddress.")]
    [InlineData("", 503, "The status means Overloaded: The shop has too much to do: try again later.")]
    [InlineData("<html><body>secret page</body></html>", 503, "The status means Overloaded: The shop has too much")]
    [InlineData("<html><body>secret page</body></html>", 401, "The status means Unauthorized: Credentials are missing")]
    [InlineData("<html><body>secret page</body></html>", 200, "The root element is not shop")]
    [InlineData("secret page", 404, "with HTTP status 404 is not understood")]
    [InlineData("<shop>", 200, "(byte ")]
    [InlineData("<shop/>", 200, "neither ok nor ko")]
    [InlineData("<shop><state>maybe secret page</state></shop>", 200, "neither ok nor ko")]
    [InlineData("<shop><state>ok</state><state>ko</state></shop>", 200, "twice")]
    [InlineData("<shop><state>ok</state></shop>", 200, "carries no result")]
    [InlineData("<shop><state>ok</state><order/></shop>", 200, "id is missing")]
    [InlineData("<shop><state>ok</state><order><id>seven</id></order></shop>", 200, "whole number")]
    // A19: what names nothing is no id.
    [InlineData("<shop><state>ok</state><order><id>0</id></order></shop>", 200, "id names nothing")]
    [InlineData("<shop><state>ok</state><order><id>-7</id></order></shop>", 200, "id names nothing")]
    [InlineData("<shop><state>ok</state><order><id>7</id><id>8</id></order></shop>", 200, "twice")]
    [InlineData(
        "<shop><state>ok</state><order><id>7</id></order><fault><code>5</code></fault></shop>",
        200,
        "carries an error"
    )]
    [InlineData(
        "<shop><state>ok</state><order><id>7</id></order><fault><text>secret page</text></fault></shop>",
        200,
        "carries an error"
    )]
    [InlineData("<shop><state>ok</state><order><id>7</id></order></shop>secret page", 200, "behind the root")]
    [InlineData("<shop><state>ok</state><order><id>7</id></order>", 200, "(byte ")]
    [InlineData("<!DOCTYPE shop><shop><state>ok</state></shop>", 200, "(byte ")]
    public async Task Everything_else_is_not_understood(string response, int status, string why)
    {
        var client = ShopClients.Answering(response, (HttpStatusCode)status);

        var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
            client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)
        );

        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret page", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            (ApiOutcome.Unknown, false, (HttpStatusCode)status),
            (error.Outcome, error.IsSafeToRetry, error.StatusCode)
        );
    }

    [Theory]
    [InlineData(199, " The status means Early: Wait.")]
    [InlineData(200, "")]
    [InlineData(299, "")]
    [InlineData(300, " It is a redirect, which is not followed: check BaseAddress.")]
    [InlineData(399, " It is a redirect, which is not followed: check BaseAddress.")]
    [InlineData(400, " The status means Bad.")]
    [InlineData(404, "")]
    public async Task The_status_is_put_in_words_where_it_says_something(int status, string words)
    {
        var definition = Plain(
            new(199, "Early", "Wait."),
            new(200, "Fine", ""),
            new(299, "Fair", ""),
            new(300, "Elsewhere", ""),
            new(400, "Bad", "")
        );
        using var client = new ApiTransport(
            definition,
            new HttpClient(new StubHandler("", (HttpStatusCode)status)),
            ShopClients.Options()
        );
        var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
            client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)
        );
        Assert.Equal(
            $"PlaceOrder: the response with HTTP status {status} is not understood. It has no body.{words}",
            error.Message
        );
    }

    [Fact]
    public async Task Two_responses_that_differ_are_a_contradiction()
    {
        const string Two = "<shop><state>ok</state><order><id>7</id></order><order><id>8</id></order></shop>";
        await Assert.ThrowsAsync<ApiResponseException>(() =>
            ShopClients.Answering(Two).SendAsync(ShopApi.Place, ShopClients.Request, Cancel)
        );
    }

    [Fact]
    public async Task The_root_itself_can_hold_the_response()
    {
        var operation = new ApiOperation<ApiNoRequest, Order>
        {
            Name = "Flat",
            Path = "flat",
            Effect = ApiEffect.Read,
            Read = Order.Read,
        };
        var client = ShopClients.Answering("<shop><id>7</id><state>ok</state></shop>");
        Assert.Equal(7, (await client.SendAsync(operation, ApiNoRequest.Value, Cancel)).Id);
    }

    [Theory]
    [InlineData("<r><order><id>7</id></order></r>", null)]
    [InlineData("<r><order><id>7</id></order><fault><code>5</code><text>no</text></fault></r>", 5L)]
    [InlineData("<r><fault><code>5</code></fault></r>", 5L)]
    [InlineData("<r><order><id>x</id></order><fault><code>5</code></fault></r>", 5L)]
    public async Task Without_a_status_the_error_alone_tells(string response, long? id)
    {
        using var client = WithoutStatus(response);
        if (id is null)
            Assert.Equal(7, (await client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)).Id);
        else
            Assert.Equal(
                id,
                (
                    await Assert.ThrowsAsync<ShopException>(() =>
                        client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)
                    )
                ).Id
            );
    }

    [Fact]
    public async Task Without_a_status_an_error_without_a_number_tells_too()
    {
        using var client = WithoutStatus("<r><order><id>7</id></order><fault><text>no</text></fault></r>");
        var error = await Assert.ThrowsAsync<ShopException>(() =>
            client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)
        );
        Assert.Equal((null, "no"), (error.Id, error.RawMessage));
    }

    [Theory]
    [InlineData("<r></r>", "carries no result")]
    [InlineData("<r><>ok</><order><id>7</id></order></r>", "(byte ")]
    public async Task Without_a_status_all_else_is_not_understood(string response, string why)
    {
        using var client = WithoutStatus(response);
        var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
            client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)
        );
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret page", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_can_be_made_for_a_test_double()
    {
        var error = new ShopException(ShopApi.NameMissing);
        Assert.Equal(("name", "Name is missing."), (error.Parameter, error.Detail));
        Assert.Equal("The API answered error 3: Bad value – Name is missing.", error.Message);
        Assert.Equal(ApiOutcome.Rejected, error.Outcome);
    }

    private static ApiTransport WithoutStatus(string response) =>
        new(Plain(), new HttpClient(new StubHandler(response)), ShopClients.Options());

    // An API whose responses have no status.
    private static ApiDefinition Plain(params ApiStatus[] statuses) =>
        new()
        {
            Name = "Plain",
            Version = "1",
            BaseAddress = "https://plain.invalid/",
            Methods = [ApiMethod.Post],
            Envelope = new()
            {
                Root = "r",
                Error = "fault",
                ErrorId = "code",
                ErrorMessage = "text",
            },
            Errors = static () => [],
            Statuses = statuses,
            CreateException = static response => new ShopException(response),
        };

    private static Task<ShopException> RefusedAsync(string response, HttpStatusCode status = HttpStatusCode.OK) =>
        Assert.ThrowsAsync<ShopException>(() =>
            ShopClients.Answering(response, status).SendAsync(ShopApi.Place, ShopClients.Request, Cancel)
        );
}
