using System.Net;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Responses;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Responses;

/// <summary>Envelopes whose parts stand elsewhere than in elements below one root, and a client of each.</summary>
internal static class EnvelopeShapes
{
    // The root is the error, and its number the status.
    public static readonly ApiEnvelopePaths Flat = new()
    {
        Status = "error_code",
        Success = ["000"],
        ErrorId = "error_code",
    };

    public static readonly ApiEnvelopePaths ByAttribute = new()
    {
        Status = "@code",
        Success = ["0"],
        ErrorId = "@code",
        ErrorMessage = "@text",
    };

    public static readonly ApiEnvelopePaths OwnRoot = new()
    {
        ErrorRoot = "RestException",
        ErrorId = "Code",
        ErrorMessage = "Message",
        ErrorFields = ["MoreInfo", "Status"],
    };

    public static readonly ApiEnvelopePaths TextIds = new()
    {
        ErrorRoot = "ErrorResponse",
        Error = "Error",
        ErrorId = "Error/Code",
        ErrorMessage = "Error/Message",
        HasTextIds = true,
    };

    public static readonly ApiEnvelopePaths WordsAlone = new()
    {
        Status = "result/@ok",
        Success = ["yes", "done"],
        Failure = ["no"],
        Error = "result/error",
        ErrorMessage = "result/error",
    };

    public static Task<Order> SendAsync(
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
        return Client(shape, response, status)
            .SendAsync(operation, ApiNoRequest.Value, TestContext.Current.CancellationToken);
    }

    public static ApiTransport Client(string shape, string response, int status)
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
