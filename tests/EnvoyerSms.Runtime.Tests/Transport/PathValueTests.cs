using CsCheck;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>Whatever a value of the path is, it comes to the server as one segment that says the value, or nothing is sent.</summary>
public sealed class PathValueTests
{
    private static readonly string[] Signs =
    [
        "",
        ".",
        "..",
        "%2e",
        "%2E%2e",
        "%252E",
        "/",
        "\\",
        "%2f",
        "%5C",
        "?",
        "#",
        "&",
        "=",
        "+",
        "%20",
        ";",
        ":",
        "@",
        "//",
        "{name}",
        "{}",
        "name",
        "*",
        "~",
        "|",
        "\0",
        "\r\n",
        "\t",
        " ",
        "é",
        "e\u0301",
        "😀",
        "\uD83D",
        "\uDE00",
        "\u202E",
        "\uFEFF",
        "a",
    ];

    private static readonly Gen<string> Value = Gen.OneOf(
            Gen.Int[0, Signs.Length - 1].Select(static i => Signs[i]),
            Gen.Int[0, Signs.Length - 1].Select(static i => Signs[i]),
            Gen.Char.Select(static c => $"{c}")
        )
        .Array[0, 4]
        .Select(string.Concat);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Alone => [.. Signs];

    [Theory, MemberData(nameof(Alone))]
    public async Task A_sign_alone(string value)
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        using var client = ShopClients.Own(server.Address, Unchecked);
        await CheckAsync(client, server, value);
    }

    [Fact]
    public async Task Signs_together()
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        using var client = ShopClients.Own(server.Address, Unchecked);
        await Value.SampleAsync(value => CheckAsync(client, server, value), iter: 2_000, threads: 1);
    }

    [Theory]
    [InlineData("order/{name}", "/v1/order/a%20b")]
    [InlineData("{name}", "/v1/a%20b")]
    [InlineData("{name}/", "/v1/a%20b/")]
    [InlineData("order/{name}.xml", "/v1/order/a%20b.xml")]
    [InlineData("order/n-{name}/lines", "/v1/order/n-a%20b/lines")]
    [InlineData("order/{name}/as/{name}", "/v1/order/a%20b/as/a%20b")]
    public async Task A_value_stands_where_its_name_stood(string path, string target)
    {
        var stub = new StubHandler(ShopResponses.Ok);
        using var client = ShopClients.Over(stub);
        await client.SendAsync(ShopApi.Shelved(ApiMethod.Get, path: path), new OrderRequest("a b"), Cancel);
        Assert.Equal("https://shop.invalid" + target, stub.Single.Address);
    }

    [Fact]
    public async Task A_path_may_be_empty()
    {
        var stub = new StubHandler(ShopResponses.Ok);
        using var client = ShopClients.Over(stub);
        var operation = ShopApi.Shelved(ApiMethod.Get, path: "{name}");
        await client.SendAsync(operation, new OrderRequest("a"), Cancel);
        await client.SendAsync(
            new ApiOperation<ApiNoRequest, Order>
            {
                Name = "Root",
                Path = "",
                Effect = ApiEffect.Read,
                ResponseElement = "order",
                Read = Order.Read,
            },
            ApiNoRequest.Value,
            Cancel
        );
        Assert.Equal(
            ["https://shop.invalid/v1/a", "https://shop.invalid/v1/"],
            stub.Sent.Select(static sent => sent.Address)
        );
    }

    // A value is not told: it may be anybody's.
    [Fact]
    public async Task What_a_handler_says_of_the_path_is_left_out()
    {
        using var client = ShopClients.Over(
            new SendingHandler(request =>
                throw new HttpRequestException($"{request.Method} {request.RequestUri!.AbsoluteUri} failed")
            ),
            configure: static options => options.MaxRetries = 0
        );
        var error = await Assert.ThrowsAsync<ApiTransportException>(() =>
            client.SendAsync(ShopApi.Shelved(ApiMethod.Get), new OrderRequest("canary"), Cancel)
        );
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    private static void Unchecked(ShopOptions options) => options.Validation = ApiValidationMode.Off;

    private static async Task CheckAsync(ApiTransport client, RawServer server, string value)
    {
        server.Requests.Clear();
        try
        {
            await client.SendAsync(ShopApi.Shelved(ApiMethod.Get), new OrderRequest(value), Cancel);
        }
        catch (ApiValidationException refusal)
        {
            Assert.True(value is "" or "." or ".." || !IsWhole(value), $"refused: {refusal.Message}");
            Assert.Empty(server.Requests);
            return;
        }
        var target = Assert.Single(server.Requests).Target;
        Assert.StartsWith("/v1/order/", target, StringComparison.Ordinal);
        var segment = target["/v1/order/".Length..];
        Assert.Equal(value, Uri.UnescapeDataString(segment));
        Assert.DoesNotContain(segment, static c => c is '/' or '\\' or '?' or '#' or <= ' ' or > '~');
        Assert.NotEqual("", segment);
        // As the framework reads it once more, whoever hands it on.
        Assert.Equal(
            target.Replace("%7E", "~", StringComparison.Ordinal),
            new Uri(server.Address, target).AbsolutePath
        );
    }

    private static bool IsWhole(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogatePair(value, i))
                i++;
            else if (char.IsSurrogate(value[i]))
                return false;
        }
        return true;
    }
}
