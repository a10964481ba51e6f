using EnvoyerSms.Runtime.Authentication;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Errors;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Transport;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Tests.Shop;

/// <summary>An API that does not exist, written by hand as the generator would emit it.</summary>
public static class ShopApi
{
    public static ApiError NotAllowed { get; } = new(1, "NotAllowed", "Not allowed");
    public static ApiError BadValue { get; } = new(3, "BadValue", "Bad value");
    public static ApiError NameMissing { get; } =
        new(3, "NameMissing", "Bad value – Name is missing.") { Detail = "Name is missing.", Parameters = ["name"] };
    public static ApiError WrongCodes { get; } =
        new(3, "WrongCodes", "Bad value - Wrong codes : {values}")
        {
            Detail = "Wrong codes : {values}",
            Parameters = ["codes"],
        };
    public static ApiError SoldOut { get; } = new(5, "SoldOut", "Sold out");
    public static ApiError AlreadyCancelled { get; } = new(9, "AlreadyCancelled", "Already cancelled");

    public static ApiDefinition Definition { get; } =
        new()
        {
            Name = "Shop",
            Version = "1.0.0",
            BaseAddress = "https://shop.invalid/v1/",
            Methods = [ApiMethod.Post, ApiMethod.Get],
            Envelope = new()
            {
                Root = "shop",
                Status = "state",
                Success = "ok",
                Failure = "ko",
                Error = "fault",
                ErrorId = "code",
                ErrorMessage = "text",
                ErrorRequest = "call",
                DetailSeparators = [" - ", " – "],
            },
            Errors = static () => [NotAllowed, BadValue, SoldOut, AlreadyCancelled, NameMissing, WrongCodes],
            Operations = ["PlaceOrder", "BurnOrder", "CancelOrder", "FindOrder", "LastOrder"],
            Statuses =
            [
                new(401, "Unauthorized", "Credentials are missing or wrong.") { WhenEmpty = NotAllowed },
                new(503, "Overloaded", "The shop has too much to do: try again later."),
            ],
            CreateException = static response => new ShopException(response),
        };

    /// <summary>The shop under another name, or with a rate limit.</summary>
    public static ApiDefinition Variant(string name, ApiRateLimit? rateLimit = null) =>
        new()
        {
            Name = name,
            Version = Definition.Version,
            BaseAddress = Definition.BaseAddress,
            Methods = Definition.Methods,
            Envelope = Definition.Envelope,
            Errors = Definition.Errors,
            Statuses = Definition.Statuses,
            CreateException = Definition.CreateException,
            RateLimit = rateLimit,
        };

    public static ApiOperation<OrderRequest, Order> Place { get; } =
        Order("PlaceOrder", "order/place", ApiEffect.Unsafe);
    public static ApiOperation<OrderRequest, Order> Burn { get; } =
        Order("BurnOrder", "order/burn", ApiEffect.Destructive);
    public static ApiOperation<OrderRequest, Order> Cancel { get; } =
        Order("CancelOrder", "order/cancel", ApiEffect.Idempotent);
    public static ApiOperation<OrderRequest, Order> Find { get; } = Order("FindOrder", "order/find", ApiEffect.Read);

    private static readonly ApiOperation<OrderRequest, Order>[] ByMethod =
    [
        .. Enum.GetValues<ApiMethod>()
            .Select(static method =>
                Order($"PlaceOrderBy{method}", "order/place", ApiEffect.Unsafe, new() { Method = method })
            ),
    ];

    /// <summary>As <see cref="Place"/>, but by a method of its own.</summary>
    public static ApiOperation<OrderRequest, Order> PlaceBy(ApiMethod method) => ByMethod[(int)method];

    /// <summary>The name stands in the path, and in a header.</summary>
    public static ApiOperation<OrderRequest, Order> Shelved(
        ApiMethod method,
        ApiEffect effect = ApiEffect.Read,
        string path = "order/{name}"
    ) =>
        new()
        {
            Name = $"{effect}{method}{path}",
            Path = path,
            Effect = effect,
            Sending = new ApiOwnSending<OrderRequest>
            {
                Method = method,
                WritePath = static (request, ref form) => form.Text("name"u8, request.Name),
            },
            ResponseElement = "order",
            Read = Shop.Order.Read,
        };

    /// <summary>The name is a header.</summary>
    public static ApiOperation<OrderRequest, Order> Traced { get; } =
        new()
        {
            Name = "TracedOrder",
            Path = "order/traced",
            Effect = ApiEffect.Unsafe,
            Sending = new ApiOwnSending<OrderRequest>
            {
                WriteHeaders = static (request, ref form) =>
                {
                    form.Text("X-Name"u8, request.Name);
                    form.Text("X-None"u8, null);
                    form.Integer("X-Number"u8, -7);
                },
            },
            ResponseElement = "order",
            Read = Shop.Order.Read,
        };

    public static ApiOperation<ApiNoRequest, Order> Last { get; } =
        new()
        {
            Name = "LastOrder",
            Path = "order/last",
            Effect = ApiEffect.Read,
            ResponseElement = "order",
            Read = Shop.Order.Read,
        };

    private static ApiOperation<OrderRequest, Order> Order(
        string name,
        string path,
        ApiEffect effect,
        ApiOwnSending<OrderRequest>? sending = null
    ) =>
        new()
        {
            Name = name,
            Path = path,
            Effect = effect,
            Sending = sending,
            Validate = static (request, validation) =>
                validation.Text("Name", request.Name, personal: true).NotEmpty(NameMissing).MaxLength(40, BadValue),
            Write = static (request, ref form) => form.Text("name"u8, request.Name),
            ResponseElement = "order",
            ResourceId = "id",
            AlreadyDone =
                effect == ApiEffect.Idempotent
                    ? new() { Errors = [AlreadyCancelled.Id], Response = static _ => new Order(0) }
                    : null,
            RuleErrors = static () => [NameMissing, BadValue],
            Read = Shop.Order.Read,
        };
}

public sealed record OrderRequest(string Name);

public sealed record Order(long Id)
{
    public static Order Read(ref XmlCursor xml)
    {
        long? id = null;
        var depth = xml.Depth;
        if (xml.NextIs("id"u8))
            xml.ReadInteger(ref id);
        while (xml.NextChild(depth))
        {
            if (xml.NameIs("id"u8))
                xml.ReadInteger(ref id);
        }
        return new Order(xml.RequiredId(id, "id"));
    }
}

public sealed class ShopException : ApiErrorException
{
    public ShopException(ApiErrorResponse response)
        : base(response) => Response = response;

    public ShopException(ApiError error, ApiOutcome outcome = ApiOutcome.Rejected)
        : this(new ApiErrorResponse(error, outcome)) { }

    public ApiErrorResponse Response { get; }
}

public enum ShopAuthentication
{
    Basic,
    Form,
    Query,
    Header,
    Bearer,
    Pair,
    Signature,
}

public sealed class ShopOptions() : ApiClientOptions(ShopApi.Definition)
{
    public string? Login { get; set; }
    public ApiSecret? Password { get; set; }
    public long? AccountId { get; set; }
    public ShopAuthentication Authentication { get; set; }

    public ApiSign? Sign
    {
        get => Signer;
        set => Signer = value;
    }

    /// <summary>Whether login and account may stand in the base address.</summary>
    public bool HasAddressCredentials { get; set; }

    protected override ApiAuthentication GetAuthentication()
    {
        ApiCredential login = new("Login", "login", Login) { Required = true };
        ApiCredential password = new("Password", "password", Password) { Required = true };
        ApiCredential accountId = new("AccountId", "accountid", AccountId);
        var scheme = Authentication switch
        {
            ShopAuthentication.Basic => ApiAuthentication.Basic(login, password, accountId),
            ShopAuthentication.Form => ApiAuthentication.Form(login, password, accountId),
            ShopAuthentication.Query => ApiAuthentication.Query(login, password, accountId),
            ShopAuthentication.Header => ApiAuthentication.Header("X-Shop-Key", password),
            ShopAuthentication.Bearer => ApiAuthentication.PrefixedHeader("Authorization", "Bearer ", password),
            ShopAuthentication.Pair => ApiAuthentication.Headers(
                ApiAuthentication.Header("X-Shop-Login", login),
                ApiAuthentication.Header("X-Shop-Key", password)
            ),
            ShopAuthentication.Signature => ApiAuthentication.Signature(Sign, login, password),
            _ => ApiAuthentication.Unknown("Authentication", (int)Authentication),
        };
        return HasAddressCredentials ? scheme.InAddress(login, accountId) : scheme;
    }

    protected override void BindCredentials(ApiConfiguration section)
    {
        Login = section.Text("Login", Login);
        Password = section.Secret("Password", Password);
        AccountId = section.Integer("AccountId", AccountId);
        Authentication = section.Choice(
            "Authentication",
            Authentication,
            ("Basic", ShopAuthentication.Basic),
            ("Form", ShopAuthentication.Form),
            ("Query", ShopAuthentication.Query),
            ("Header", ShopAuthentication.Header),
            ("Bearer", ShopAuthentication.Bearer),
            ("Pair", ShopAuthentication.Pair),
            ("Signature", ShopAuthentication.Signature)
        );
    }
}

public interface IShopClient
{
    Task<Order> PlaceOrderAsync(OrderRequest request, CancellationToken cancellationToken = default);
}

public sealed class ShopClient(HttpClient http, ShopOptions options) : IShopClient, IDisposable
{
    private readonly ApiTransport _transport = new(ShopApi.Definition, http, options);

    internal ApiTransport Transport => _transport;

    public Task<Order> PlaceOrderAsync(OrderRequest request, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(ShopApi.Place, request, cancellationToken);

    public void Dispose() => _transport.Dispose();
}
