using System.Net;
using EnvoyerSms.Runtime.Calls;

namespace EnvoyerSms.Runtime.Tests.Shop;

/// <summary>Transports to the shop, over a stub or a server.</summary>
internal static class ShopClients
{
    public const string Login = "canary-login";
    public const string Password = "Canary pass/wörd+%26";

    public static OrderRequest Request { get; } = new("canary name");

    public static ShopOptions Options(Uri? address = null, Action<ShopOptions>? configure = null)
    {
        var options = new ShopOptions { Login = Login, Password = Password };
        if (address is not null)
            options.BaseAddress = address;
        configure?.Invoke(options);
        return options;
    }

    public static ApiTransport Own(Uri address, Action<ShopOptions>? configure = null) =>
        ApiTransport.Create(ShopApi.Definition, Options(address, configure));

    public static ApiTransport Over(
        HttpMessageHandler handler,
        Uri? address = null,
        Action<ShopOptions>? configure = null
    ) => new(ShopApi.Definition, new HttpClient(handler), Options(address, configure));

    public static ApiTransport Answering(string response, HttpStatusCode status = HttpStatusCode.OK) =>
        Over(new StubHandler(response, status));
}
