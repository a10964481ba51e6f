using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>The shop, which takes three orders an hour.</summary>
internal static class LimitedShop
{
    public const int Limit = 3;

    public static TimeSpan Window { get; } = TimeSpan.FromHours(1);

    public static ApiDefinition Definition { get; } =
        ShopApi.Variant(
            ShopApi.Definition.Name,
            new()
            {
                Requests = Limit,
                Window = Window,
                OverLimitStatus = 400,
            }
        );

    public static ApiTransport Over(HttpMessageHandler handler, Action<ShopOptions> configure) =>
        new(Definition, new HttpClient(handler), ShopClients.Options(configure: configure));
}
