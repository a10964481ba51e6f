using EnvoyerSms.Runtime.Registration;
using EnvoyerSms.Runtime.Tests.Shop;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Runtime.Tests.Registration;

/// <summary>Registers clients of the shop as an emitted extension method would.</summary>
internal static class ShopRegistration
{
    public static ApiClientBuilder Add(IServiceCollection services, string? key, Action<ShopOptions> configure) =>
        ApiRegistration.Add<IShopClient, ShopClient, ShopOptions>(services, "Shop", key, configure, Create);

    public static ApiClientBuilder Add(IServiceCollection services, string? key, IConfiguration section) =>
        ApiRegistration.Add<IShopClient, ShopClient, ShopOptions>(services, "Shop", key, section, Create);

    public static void Fill(ShopOptions options) => Fill(options, null);

    public static void Fill(ShopOptions options, Uri? address)
    {
        options.BaseAddress = address ?? options.BaseAddress;
        options.Login = ShopClients.Login;
        options.Password = ShopClients.Password;
    }

    private static ShopClient Create(HttpClient http, ShopOptions options) => new(http, options);
}
