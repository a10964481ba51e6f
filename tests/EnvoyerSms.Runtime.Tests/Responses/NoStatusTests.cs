using System.Net;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Responses;

/// <summary>C1: where the contract names no status, the error element alone is failure, and an HTTP status of failure is no success.</summary>
public sealed class NoStatusTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("<reply><error>Invalid key</error></reply>", null, "Invalid key")]
    [InlineData("<reply><error/></reply>", null, "")]
    [InlineData("<reply><error><text>Invalid key</text></error></reply>", null, "Invalid key")]
    [InlineData("<reply><error><code>4</code></error></reply>", 4, "")]
    [InlineData("<reply><id>7</id><error>Invalid key</error></reply>", null, "Invalid key")]
    [InlineData("<reply><error>Invalid key</error><id>7</id></reply>", null, "Invalid key")]
    public async Task C1_an_error_alone_is_failure(string response, int? id, string words)
    {
        foreach (var effect in new[] { ApiEffect.Read, ApiEffect.Unsafe })
        {
            foreach (var status in new[] { HttpStatusCode.OK, HttpStatusCode.InternalServerError })
            {
                var error = await Assert.ThrowsAsync<ShopException>(() => SendAsync(effect, response, status));
                Assert.Equal((id, words, ApiOutcome.Rejected), ((int?)error.Id, error.RawMessage, error.Outcome));
            }
        }
    }

    [Theory]
    [InlineData(301)]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task C1_a_status_of_failure_is_no_success(int status)
    {
        foreach (var effect in new[] { ApiEffect.Read, ApiEffect.Unsafe })
        {
            foreach (var response in new[] { "<reply><trouble/></reply>", "<reply><id>7</id></reply>" })
            {
                var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
                    SendAsync(effect, response, (HttpStatusCode)status)
                );
                Assert.Equal((ApiOutcome.Unknown, status), (error.Outcome, (int)error.StatusCode!));
            }
        }
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    public async Task C1_all_else_is_success(int status) =>
        Assert.Equal(7, (await SendAsync(ApiEffect.Unsafe, "<reply><id>7</id></reply>", (HttpStatusCode)status)).Id);

    private static Task<Order> SendAsync(ApiEffect effect, string response, HttpStatusCode status)
    {
        var definition = new ApiDefinition
        {
            Name = "NoStatus",
            Version = "1",
            BaseAddress = "https://nostatus.invalid/",
            Methods = [ApiMethod.Post],
            Envelope = new()
            {
                Root = "reply",
                Error = "error",
                ErrorId = "code",
                ErrorMessage = "text",
            },
            Errors = static () => [],
            CreateException = static response => new ShopException(response),
        };
        var operation = new ApiOperation<ApiNoRequest, Order>
        {
            Name = "Ask",
            Path = "ask",
            Effect = effect,
            Read = Order.Read,
        };
        var options = ShopClients.Options(configure: options => options.MaxRetries = 0);
        var client = new ApiTransport(definition, new HttpClient(new StubHandler(response, status)), options);
        return client.SendAsync(operation, ApiNoRequest.Value, Cancel);
    }
}
