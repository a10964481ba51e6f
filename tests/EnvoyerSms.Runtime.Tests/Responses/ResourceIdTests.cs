using System.Net;
using System.Text;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;

namespace EnvoyerSms.Runtime.Tests.Responses;

/// <summary>What is known of a call whose response broke off or is not understood.</summary>
public sealed class ResourceIdTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("<shop><state>ok</state><order><id>R71</id>", "R71")]
    [InlineData("<shop><state>ok</state><order><id> R71 </id></order></shop>trailing", "R71")]
    [InlineData("<shop><state> OK </state><order><new>1</new><id>R71</id><more>&#x", "R71")]
    [InlineData("<shop><order><id>R71</id></order><state>ok</state>", "R71")]
    [InlineData("<shop><state>ok</state><order><id>R71</id></order><fault/>", "R71")]
    [InlineData("<shop><state>ok</state><order><id>x71</id></order></shop>", "x71")]
    [InlineData("<shop><state>ok</state><order><id>R71</id></order></other>", "R71")]
    [InlineData("<shop><state>ok</state><order><id>R71</id><name>\u00e9", "R71")]
    // Not all of it came.
    [InlineData("<shop><state>ok</state><order><id>R71</id", null)]
    [InlineData("<shop><state>ok</state><order><id>R71", null)]
    [InlineData("<shop><state>ok</state><order>", null)]
    // Success was not said, or not yet.
    [InlineData("<shop><order><id>R71</id></order>", null)]
    [InlineData("<shop><state>ko</state><order><id>R71</id></order>", null)]
    [InlineData("<shop><state>soon</state><order><id>R71</id></order></shop>", null)]
    [InlineData("<shop><state/><order><id>R71</id></order></shop>", null)]
    // It contradicts itself.
    [InlineData("<shop><state>ok</state><order><id>R71</id></order><state>ko</state>", null)]
    [InlineData("<shop><state>ko</state><order><id>R71</id></order><state>ok</state>", null)]
    [InlineData("<shop><state>ok</state><order><id>R71</id><id>72</id>", null)]
    [InlineData("<shop><state>ok</state><order><id>R71</id></order><order><id>R71</id>", null)]
    [InlineData("<shop><state>ko</state><state>ko</state><state>ok</state><order><id>R71</id>", null)]
    [InlineData("<shop><state>ok</state><order><id>R71</id><id>72</id><id>73</id>", null)]
    [InlineData("<shop><state>ok</state><order><id>R71</id></order><order/><order/>", null)]
    [InlineData("<shop><state>ok</state><order><id>R71</id></order><fault>", null)]
    [InlineData("<shop><state>ok</state><order><id>R71</id></order><fault><code>5</code></fault></shop>", null)]
    [InlineData("<shop><state>ok</state><fault><text>no</text></fault><order><id>R71</id></order></shop>", null)]
    // It stands elsewhere.
    [InlineData("<other><state>ok</state><order><id>R71</id></order></other>x", null)]
    [InlineData("<shop><state>ok</state><id>R71</id></shop>", null)]
    [InlineData("<shop><state>ok</state><list><order><id>R71</id></order></list></shop>", null)]
    [InlineData("<shop><state>ok</state><order><was><id>R71</id></was></order></shop>", null)]
    [InlineData("<shop><state>ok</state><order><id></id></order></shop>", null)]
    [InlineData("<!DOCTYPE shop><shop><state>ok</state><order><id>R71</id></order></shop>", null)]
    [InlineData("not XML at all", null)]
    [InlineData("", null)]
    public async Task A_reply_that_is_not_understood(string response, string? resourceId)
    {
        using var client = ShopClients.Answering(response);

        var error = await Assert.ThrowsAsync<ApiResponseException>(() => SendAsync(client));

        Assert.Equal((ApiOutcome.Unknown, resourceId), (error.Outcome, error.ResourceId));
        Assert.Equal(Encoding.UTF8.GetByteCount(response), error.BytesReceived);
        // No number of its own has an R in it: traces of stacks are full of numbers.
        if (resourceId is not null)
            Assert.DoesNotContain(resourceId, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_character_that_is_cut_in_two_takes_nothing_with_it()
    {
        byte[] response = [.. "<shop><state>ok</state><order><id>71</id><name>"u8, 0xC3];
        using var client = ShopClients.Over(
            new ScriptedHandler(() => new() { Content = new ByteArrayContent(response) })
        );
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => SendAsync(client));
        Assert.Equal("71", error.ResourceId);
    }

    [Fact]
    public async Task A_text_too_long_to_be_a_name_is_none()
    {
        var text = new string('7', 65);
        using var client = ShopClients.Answering($"<shop><state>ok</state><order><id>{text}</id></order></shop>");
        Assert.Null((await Assert.ThrowsAsync<ApiResponseException>(() => SendAsync(client))).ResourceId);
    }

    [Fact]
    public async Task Credentials_are_taken_out()
    {
        const string Response = $"<shop><state>ok</state><order><id>{ShopClients.Login}</id></order></shop>";
        using var client = ShopClients.Answering(Response);
        Assert.Equal("***", (await Assert.ThrowsAsync<ApiResponseException>(() => SendAsync(client))).ResourceId);
    }

    [Fact]
    public async Task It_can_stand_in_the_root_itself()
    {
        var operation = new ApiOperation<ApiNoRequest, Order>
        {
            Name = "Flat",
            Path = "flat",
            Effect = ApiEffect.Unsafe,
            ResourceId = "id",
            Read = Order.Read,
        };
        using var client = ShopClients.Answering("<shop><state>ok</state><id>R71</id>");
        var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
            client.SendAsync(operation, ApiNoRequest.Value, Cancel)
        );
        Assert.Equal("R71", error.ResourceId);
    }

    // What it names was not made by this call.
    [Fact]
    public async Task The_reply_of_another_address_has_none()
    {
        using var client = ShopClients.Over(new RedirectingHandler());
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => SendAsync(client));
        Assert.Equal((ApiOutcome.Unknown, null), (error.Outcome, error.ResourceId));
        Assert.Equal(
            "PlaceOrder: the response with HTTP status 200 is not understood. It answers another request: the HTTP client "
                + "followed a redirect. Switch AllowAutoRedirect off in its handler.",
            error.Message
        );
    }

    [Fact]
    public async Task A_reply_larger_than_allowed()
    {
        var response = ShopResponses.Ok + new string(' ', 100_000);
        using var client = ShopClients.Over(
            new ScriptedHandler(() => Streaming(response)),
            configure: options => options.MaxResponseBytes = 1_000
        );
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => SendAsync(client));
        Assert.Equal("7", error.ResourceId);
        Assert.Contains(
            "It is longer than MaxResponseBytes allows, 1,000 bytes.",
            error.Message,
            StringComparison.Ordinal
        );
        Assert.InRange(error.BytesReceived!.Value, 1_001, 5_000);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reply_that_breaks_off_or_stays_away(bool hangs)
    {
        const string Begin = "<shop><state>ok</state><order><id>71</id>";
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{Begin}");
            if (hangs)
                await connection.HangAsync();
        });
        using var client = ShopClients.Own(
            server.Address,
            options => options.Timeout = TimeSpan.FromMilliseconds(hangs ? 300 : 30_000)
        );
        var error = await Assert.ThrowsAsync<ApiTransportException>(() => SendAsync(client));
        Assert.Equal((hangs, HttpStatusCode.OK), (error.IsTimeout, error.StatusCode));
        Assert.Equal(("71", Begin.Length), (error.ResourceId, error.BytesReceived));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_within_the_reply()
    {
        using var source = new CancellationTokenSource();
        const string Begin = "<shop><state>ok</state><order><id>71</id>";
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{Begin}");
            await connection.HangAsync();
        });
        using var client = ShopClients.Own(server.Address);
        var call = client.SendAsync(ShopApi.Place, ShopClients.Request, source.Token);
        await server.Hanging.Task;
        await Task.Delay(200, Cancel);
        await source.CancelAsync();
        var error = await Assert.ThrowsAsync<ApiCanceledException>(() => call);
        Assert.Equal((ApiOutcome.Unknown, "71", Begin.Length), (error.Outcome, error.ResourceId, error.BytesReceived));
    }

    [Fact]
    public async Task Where_no_reply_came_there_are_no_bytes()
    {
        using var client = ShopClients.Over(new ScriptedHandler(ScriptedHandler.Broken));
        var error = await Assert.ThrowsAsync<ApiTransportException>(() => SendAsync(client));
        Assert.Equal((null, null), (error.BytesReceived, error.ResourceId));
    }

    [Fact]
    public async Task An_error_that_the_api_answers_names_nothing()
    {
        var response = ShopResponses.Fail(5, "Sold out");
        using var client = ShopClients.Answering(response);
        var error = await Assert.ThrowsAsync<ShopException>(() => SendAsync(client));
        Assert.Equal((response.Length, null), (error.BytesReceived, error.ResourceId));
    }

    private static Task<Order> SendAsync(ApiTransport client) =>
        client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel);

    // Without a length that tells the size before.
    private static HttpResponseMessage Streaming(string response) =>
        new() { Content = new StreamContent(new Unseekable(Encoding.UTF8.GetBytes(response))) };

    // As the framework's own handler does where it may: a POST becomes a GET of what the server names.
    private sealed class RedirectingHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            request.Method = HttpMethod.Get;
            return ScriptedHandler.Response(ShopResponses.Ok);
        }
    }

    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
