using System.Net;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Errors;
using EnvoyerSms.Runtime.Responses;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Tests.Responses;

/// <summary>Envelopes whose parts stand elsewhere than in elements below one root.</summary>
public sealed class EnvelopeShapeTests
{
    // The root is the error, and its number the status.
    private static readonly ApiEnvelopePaths Flat = new()
    {
        Status = "error_code",
        Success = ["000"],
        ErrorId = "error_code",
    };

    private static readonly ApiEnvelopePaths ByAttribute = new()
    {
        Status = "@code",
        Success = ["0"],
        ErrorId = "@code",
        ErrorMessage = "@text",
    };

    private static readonly ApiEnvelopePaths OwnRoot = new()
    {
        ErrorRoot = "RestException",
        ErrorId = "Code",
        ErrorMessage = "Message",
        ErrorFields = ["MoreInfo", "Status"],
    };

    private static readonly ApiEnvelopePaths TextIds = new()
    {
        ErrorRoot = "ErrorResponse",
        Error = "Error",
        ErrorId = "Error/Code",
        ErrorMessage = "Error/Message",
        HasTextIds = true,
    };

    private static readonly ApiEnvelopePaths WordsAlone = new()
    {
        Status = "result/@ok",
        Success = ["yes", "done"],
        Failure = ["no"],
        Error = "result/error",
        ErrorMessage = "result/error",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, int> Successes =>
        new()
        {
            { nameof(Flat), "<reply><error_code>000</error_code><id>7</id></reply>", 200 },
            { nameof(Flat), "<reply><id>7</id><error_code> 000 </error_code></reply>", 500 },
            { nameof(ByAttribute), "<reply code='0' text='fine'><id>7</id></reply>", 200 },
            { nameof(ByAttribute), "<reply code=\"&#48;\"><id>7</id></reply>", 400 },
            { nameof(OwnRoot), "<reply><id>7</id></reply>", 201 },
            { nameof(OwnRoot), "<reply><id>7</id><Code>5</Code></reply>", 200 },
            { nameof(TextIds), "<reply><id>7</id></reply>", 200 },
            { nameof(WordsAlone), "<reply><result ok='YES'/><id>7</id></reply>", 200 },
            { nameof(WordsAlone), "<reply><id>7</id><result ok='done'/></reply>", 200 },
        };

    [Theory]
    [MemberData(nameof(Successes))]
    public async Task Success_is_told(string shape, string response, int status)
    {
        foreach (var effect in new[] { ApiEffect.Read, ApiEffect.Unsafe })
            Assert.Equal(7, (await SendAsync(shape, response, status, effect)).Id);
    }

    public static TheoryData<string, string, string?, string> Failures =>
        new()
        {
            { nameof(Flat), "<reply><error_code>101</error_code></reply>", "101", "" },
            { nameof(Flat), "<reply><error_code>0101</error_code></reply>", "101", "" },
            { nameof(Flat), "<reply><error_code>?</error_code></reply>", null, "" },
            { nameof(Flat), "<reply><error_code>101</error_code><id>7</id></reply>", "101", "" },
            { nameof(ByAttribute), "<reply code='5' text='Sold &amp; out'/>", "5", "Sold & out" },
            { nameof(ByAttribute), "<reply text=\"Sold 'out'\" code='5'>…</reply>", "5", "Sold 'out'" },
            {
                nameof(OwnRoot),
                "<RestException><Code>5</Code><Message>Sold out</Message></RestException>",
                "5",
                "Sold out"
            },
            { nameof(OwnRoot), "<RestException><Message>Not found</Message></RestException>", null, "Not found" },
            { nameof(OwnRoot), "<RestException/>", null, "" },
            {
                nameof(TextIds),
                "<ErrorResponse><Error><Code>InvalidKey</Code><Message>No key</Message></Error></ErrorResponse>",
                "InvalidKey",
                "No key"
            },
            { nameof(TextIds), "<ErrorResponse><Error><Code>Other</Code></Error></ErrorResponse>", "Other", "" },
            { nameof(TextIds), "<ErrorResponse><Error>No key</Error></ErrorResponse>", null, "No key" },
            {
                nameof(TextIds),
                "<ErrorResponse><Error><Code>InvalidKey</Code></Error><Error><Code>B</Code><Message>b</Message></Error></ErrorResponse>",
                "InvalidKey",
                ""
            },
            { nameof(WordsAlone), "<reply><result ok='no'><error>Sold out</error></result></reply>", null, "Sold out" },
            { nameof(WordsAlone), "<reply><result ok='no'><error>Else</error></result></reply>", null, "Else" },
        };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Failure_is_told_with_what_it_says(string shape, string response, string? id, string message)
    {
        foreach (var effect in new[] { ApiEffect.Read, ApiEffect.Unsafe })
        {
            foreach (var status in new[] { 200, 400, 500 })
            {
                var error = await Assert.ThrowsAsync<ShopException>(() => SendAsync(shape, response, status, effect));
                Assert.Equal(
                    (ApiOutcome.Rejected, message, false),
                    (error.Outcome, error.RawMessage, error.IsSafeToRetry)
                );
                Assert.Equal(id, error.Code ?? error.Id?.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    [Theory]
    [InlineData(
        nameof(Flat),
        "<reply><error_code>101</error_code></reply>",
        "Unauthorized",
        "Ask: the API answered error 101: Unauthorized"
    )]
    [InlineData(
        nameof(Flat),
        "<reply><error_code>102</error_code></reply>",
        null,
        "Ask: the API answered error 102, which"
    )]
    [InlineData(
        nameof(ByAttribute),
        "<reply code='5' text='Sold out'/>",
        "SoldOut",
        "Ask: the API answered error 5: Sold out"
    )]
    [InlineData(
        nameof(TextIds),
        "<ErrorResponse><Error><Code>InvalidKey</Code></Error></ErrorResponse>",
        "InvalidKey",
        "Ask: the API answered error InvalidKey: InvalidKey"
    )]
    [InlineData(
        nameof(TextIds),
        "<ErrorResponse><Error><Code>invalidkey</Code></Error></ErrorResponse>",
        null,
        "Ask: the API answered error invalidkey, which"
    )]
    [InlineData(
        nameof(WordsAlone),
        "<reply><result ok='no'><error>SOLD  out.</error></result></reply>",
        "SoldOut",
        "Ask: the API answered an error: Sold out"
    )]
    [InlineData(
        nameof(WordsAlone),
        "<reply><result ok='no'><error>Other</error></result></reply>",
        null,
        "Ask: the API answered an error without a number"
    )]
    public async Task The_error_is_found_in_the_catalogue(string shape, string response, string? name, string message)
    {
        var error = await Assert.ThrowsAsync<ShopException>(() => SendAsync(shape, response));
        Assert.Equal(name, error.Error?.Name);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Flat), "<reply><id>7</id></reply>", 200)]
    [InlineData(nameof(Flat), "<reply><error_code/><id>7</id></reply>", 200)]
    [InlineData(nameof(Flat), "<reply><error_code>000</error_code><error_code>101</error_code><id>7</id></reply>", 200)]
    [InlineData(nameof(Flat), "<reply><error_code>101</error_code><error_code>000</error_code></reply>", 200)]
    [InlineData(nameof(Flat), "<reply><error_code>10", 200)]
    [InlineData(nameof(Flat), "<reply><error_code><b/>101</error_code></reply>", 200)]
    [InlineData(nameof(Flat), "<page><error_code>101</error_code></page>", 200)]
    [InlineData(nameof(ByAttribute), "<reply><id>7</id></reply>", 200)]
    [InlineData(nameof(ByAttribute), "<reply code='0' code='5'><id>7</id></reply>", 200)]
    [InlineData(nameof(ByAttribute), "<reply code='0'><id>7", 200)]
    [InlineData(nameof(OwnRoot), "<reply><id>7</id></reply>", 404)]
    [InlineData(nameof(OwnRoot), "<RestException><Code>5</Code>", 400)]
    [InlineData(nameof(OwnRoot), "<html><body>Not found</body></html>", 404)]
    [InlineData(nameof(OwnRoot), "", 404)]
    [InlineData(nameof(WordsAlone), "<reply><result ok='perhaps'/><id>7</id></reply>", 200)]
    [InlineData(nameof(WordsAlone), "<reply><result ok='yes'><error>Sold out</error></result><id>7</id></reply>", 200)]
    public async Task What_says_neither_or_both_is_not_understood(string shape, string response, int status)
    {
        foreach (var effect in new[] { ApiEffect.Read, ApiEffect.Unsafe })
        {
            var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
                SendAsync(shape, response, status, effect)
            );
            Assert.Equal((ApiOutcome.Unknown, status), (error.Outcome, (int)error.StatusCode!));
        }
    }

    [Theory]
    [InlineData(nameof(Flat), "<reply><error_code>101</error_code>")]
    [InlineData(nameof(Flat), "<reply><error_code>101</error_code><a></b></reply>")]
    [InlineData(nameof(ByAttribute), "<reply code='5' text='Sold out'><")]
    public async Task What_comes_after_a_clear_refusal_makes_it_no_less_clear(string shape, string response)
    {
        var error = await Assert.ThrowsAsync<ShopException>(() => SendAsync(shape, response));
        Assert.Equal(ApiOutcome.Rejected, error.Outcome);
    }

    [Fact]
    public async Task Further_fields_of_an_error_are_told()
    {
        const string response =
            "<RestException><Code>5</Code><Message>no</Message><MoreInfo>https://docs.invalid/5</MoreInfo><Status>400</Status></RestException>";
        var error = await Assert.ThrowsAsync<ShopException>(() => SendAsync(nameof(OwnRoot), response));
        Assert.Equal(("https://docs.invalid/5", 400), (error.Response.GetText(0), error.Response.GetInteger(1)));

        error = await Assert.ThrowsAsync<ShopException>(() =>
            SendAsync(nameof(OwnRoot), "<RestException><Code>5</Code><Status>x</Status></RestException>")
        );
        Assert.Equal((null, null), (error.Response.GetText(0), error.Response.GetInteger(1)));
    }

    [Theory]
    [InlineData(nameof(OwnRoot), "<RestException><MoreInfo>key=top-secret</MoreInfo></RestException>")]
    [InlineData(nameof(TextIds), "<ErrorResponse><Error><Code>top-secret</Code></Error></ErrorResponse>")]
    [InlineData(nameof(ByAttribute), "<reply code='5' text='top-secret'/>")]
    public async Task No_credential_is_told(string shape, string response)
    {
        var error = await Assert.ThrowsAsync<ShopException>(() => SendAsync(shape, response));
        Assert.DoesNotContain("top-secret", error.ToString() + error.RawMessage + error.Code, StringComparison.Ordinal);
        Assert.DoesNotContain("top-secret", error.Response.GetText(0) ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<reply><a><b><id>7</id></b></a></reply>", 7)]
    [InlineData("<reply><b><id>1</id></b><a><x/><b><id>7</id></b></a></reply>", 7)]
    [InlineData("<reply><a/><a><b><id>7</id></b></a></reply>", 7)]
    public async Task A_result_is_found_by_its_path(string response, int id) =>
        Assert.Equal(id, (await SendAsync(nameof(OwnRoot), response, element: "a/b")).Id);

    [Theory]
    [InlineData("<reply><a><b><id>7</id></b><b><id>8</id></b></a></reply>")]
    [InlineData("<reply><a><b><id>7</id></b></a><a><b><id>7</id></b></a></reply>")]
    [InlineData("<reply><a><id>7</id></a></reply>")]
    public async Task A_result_that_is_not_there_once_is_none(string response) =>
        await Assert.ThrowsAsync<ApiResponseException>(() => SendAsync(nameof(OwnRoot), response, element: "a/b"));

    [Fact]
    public async Task An_operation_may_have_a_root_of_its_own()
    {
        Assert.Equal(7, (await SendAsync(nameof(OwnRoot), "<own><id>7</id></own>", root: "own")).Id);
        await Assert.ThrowsAsync<ApiResponseException>(() =>
            SendAsync(nameof(OwnRoot), "<reply><id>7</id></reply>", root: "own")
        );
        await Assert.ThrowsAsync<ShopException>(() =>
            SendAsync(nameof(OwnRoot), "<RestException><Code>5</Code></RestException>", root: "own")
        );
        // A failure comes as all failures do, or in the operation's own root.
        await Assert.ThrowsAsync<ShopException>(() =>
            SendAsync(nameof(Flat), "<reply><error_code>101</error_code></reply>", root: "own")
        );
        await Assert.ThrowsAsync<ShopException>(() =>
            SendAsync(nameof(Flat), "<own><error_code>101</error_code></own>", root: "own")
        );
    }

    // What breaks off: the resource id counts where success was said, it was whole, and nothing contradicts it.
    [Theory]
    [InlineData(nameof(Flat), "<reply><error_code>000</error_code><id>7</id><", "7")]
    [InlineData(nameof(Flat), "<reply><id>7</id><error_code>000</error_code>", "7")]
    [InlineData(nameof(Flat), "<reply><id>7</id><error_code>00", null)]
    [InlineData(nameof(Flat), "<reply><error_code>000</error_code><id>7", null)]
    [InlineData(nameof(Flat), "<reply><error_code>000</error_code><id>7</id><id>8</id>", null)]
    [InlineData(nameof(ByAttribute), "<reply code='0'><id>7</id><x>", "7")]
    [InlineData(nameof(OwnRoot), "<reply><id>7</id><x>", "7")]
    [InlineData(nameof(OwnRoot), "<other><id>7</id><x>", null)]
    [InlineData(nameof(WordsAlone), "<reply><result ok='yes'/><id>7</id><x>", "7")]
    [InlineData(nameof(WordsAlone), "<reply><id>7</id><result ok='yes'><error>", null)]
    public async Task The_resource_id_of_a_broken_response_is_told(string shape, string response, string? expected)
    {
        var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
            SendAsync(shape, response, effect: ApiEffect.Unsafe)
        );
        Assert.Equal(expected, error.ResourceId);
    }

    [Theory]
    [InlineData("<reply><m id='7'/><x>", "@id", "7")]
    [InlineData("<reply><m><n id='7'/><x>", "n/@id", "7")]
    [InlineData("<reply><m><n>7</n></m><x>", "n", "7")]
    [InlineData("<reply><m id='7'/><m id='8'/><x>", "@id", null)]
    [InlineData("<reply><n id='7'/><x>", "@id", null)]
    public async Task A_resource_id_may_stand_anywhere(string response, string path, string? expected)
    {
        var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
            SendAsync(nameof(OwnRoot), response, effect: ApiEffect.Unsafe, element: "m", resourceId: path)
        );
        Assert.Equal(expected, error.ResourceId);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(204, "")]
    [InlineData(202, " \r\n")]
    [InlineData(200, "<reply><error_code>000</error_code></reply>")]
    public async Task What_answers_nothing_needs_no_body(int status, string response)
    {
        foreach (var effect in new[] { ApiEffect.Read, ApiEffect.Unsafe, ApiEffect.Destructive })
            Assert.Same(ApiNoResponse.Value, await BurnAsync(response, status, effect));
    }

    [Theory]
    [InlineData(404, "")]
    [InlineData(302, "")]
    [InlineData(500, "")]
    [InlineData(200, "<html/>")]
    [InlineData(200, "Done.")]
    [InlineData(204, "<reply><error_code>")]
    public async Task What_answers_nothing_is_not_done_by_any_answer(int status, string response)
    {
        var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
            BurnAsync(response, status, ApiEffect.Destructive)
        );
        Assert.Equal(ApiOutcome.Unknown, error.Outcome);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task What_answers_nothing_may_answer_an_error(int status)
    {
        var error = await Assert.ThrowsAsync<ShopException>(() =>
            BurnAsync("<reply><error_code>101</error_code></reply>", status, ApiEffect.Destructive)
        );
        Assert.Equal(("Unauthorized", ApiOutcome.Rejected), (error.Error?.Name, error.Outcome));
    }

    private static Task<Order> SendAsync(
        string shape,
        string response,
        int status = 200,
        ApiEffect effect = ApiEffect.Read,
        string? element = null,
        string? root = null,
        string resourceId = "id"
    )
    {
        var operation = new ApiOperation<ApiNoRequest, Order>
        {
            Name = "Ask",
            Path = "ask",
            Effect = effect,
            Read = Order.Read,
            ResponseElement = element,
            ResponseRoot = root,
            ResourceId = resourceId,
        };
        return Client(shape, response, status).SendAsync(operation, ApiNoRequest.Value, Cancel);
    }

    private static Task<ApiNoResponse> BurnAsync(string response, int status, ApiEffect effect)
    {
        var operation = new ApiOperation<ApiNoRequest, ApiNoResponse>
        {
            Name = "Burn",
            Path = "burn",
            Effect = effect,
            Read = ApiNoResponse.Read,
            AnswersNothing = true,
        };
        return Client(nameof(Flat), response, status).SendAsync(operation, ApiNoRequest.Value, Cancel);
    }

    private static ApiTransport Client(string shape, string response, int status)
    {
        var paths = shape switch
        {
            nameof(Flat) => Flat,
            nameof(ByAttribute) => ByAttribute,
            nameof(OwnRoot) => OwnRoot,
            nameof(TextIds) => TextIds,
            _ => WordsAlone,
        };
        var definition = new ApiDefinition
        {
            Name = "Shapes",
            Version = "1",
            BaseAddress = "https://shapes.invalid/",
            Methods = [ApiMethod.Post],
            Envelope = new() { Root = "reply", Shape = paths },
            Errors = () => Errors(shape),
            CreateException = static response => new ShopException(response),
        };
        var options = ShopClients.Options(configure: options =>
        {
            options.MaxRetries = 0;
            options.Password = "top-secret";
        });
        return new ApiTransport(definition, new HttpClient(new StubHandler(response, (HttpStatusCode)status)), options);
    }

    private static IReadOnlyList<ApiError> Errors(string shape) =>
        shape switch
        {
            nameof(Flat) => [new(101, "Unauthorized", "")],
            nameof(TextIds) =>
            [
                new(1, "Other", "") { Code = "AnOther" },
                new(2, "InvalidKey", "") { Code = "InvalidKey" },
            ],
            nameof(WordsAlone) => [new(1, "Gone", "Gone") { Code = "" }, new(2, "SoldOut", "Sold out") { Code = "" }],
            _ => [new(5, "SoldOut", "Sold out")],
        };
}
