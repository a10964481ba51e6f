using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using EnvoyerSms.Contract.Generated.Tests.Secrets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>Several accounts in one program: what belongs to one never reaches another.</summary>
public sealed class AccountsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_accounts_share_neither_credentials_nor_cookies_nor_requests()
    {
        var requests = new ConcurrentQueue<string>();
        await using var server = Server(requests);
        await using var provider = Provider(
            server,
            ("one", options => options.AccountId = 1),
            ("two", options => options.AccountId = 2)
        );

        await StatusAsync(provider, "one");
        await StatusAsync(provider, "one");
        await StatusAsync(provider, "two");

        Assert.All(
            requests,
            request => Assert.DoesNotContain("\r\nCookie:", request, StringComparison.OrdinalIgnoreCase)
        );
        Assert.Equal([Basic(1), Basic(1), Basic(2)], requests.Select(Authorization));
        Assert.Equal((98, 99), (await RemainingAsync(provider, "one"), await RemainingAsync(provider, "two")));
    }

    [Fact]
    public async Task Two_clients_of_one_account_share_its_requests()
    {
        await using var server = Server([]);
        await using var provider = Provider(server, ("one", _ => { }), ("two", _ => { }));

        await StatusAsync(provider, "one");
        await StatusAsync(provider, "two");

        Assert.Equal((98, 98), (await RemainingAsync(provider, "one"), await RemainingAsync(provider, "two")));
    }

    [Fact]
    public async Task What_is_registered_twice_is_one_client_and_sends_once()
    {
        var requests = new ConcurrentQueue<string>();
        await using var server = Server(requests);
        await using var provider = Provider(server, ("one", _ => { }), ("one", options => options.AccountId = 7));

        await StatusAsync(provider, "one");

        Assert.Equal([Basic(7)], requests.Select(Authorization));
        Assert.Single(provider.GetKeyedServices<IEnvoyerSmsClient>("one"));
    }

    [Fact]
    public async Task Every_scope_gets_the_same_client()
    {
        await using var server = Server([]);
        await using var provider = Provider(server, ("one", _ => { }));
        var client = provider.GetRequiredKeyedService<IEnvoyerSmsClient>("one");
        await using (var scope = provider.CreateAsyncScope())
            Assert.Same(client, scope.ServiceProvider.GetRequiredKeyedService<IEnvoyerSmsClient>("one"));
        // It outlives the scope that asked for it.
        await client.GetAccountStatusAsync(Cancel);
    }

    private static LoopbackServer Server(ConcurrentQueue<string> requests) =>
        new(request =>
        {
            requests.Enqueue(request);
            return ServerAct.Reply(
                "<envoyersmspro><status>success</status><account><sms_remaining>5</sms_remaining><api_request_limit>100</api_request_limit></account></envoyersmspro>",
                headers: "Set-Cookie: session=1; Path=/\r\n"
            );
        });

    private static ServiceProvider Provider(
        LoopbackServer server,
        params (string Name, Action<EnvoyerSmsOptions> Configure)[] accounts
    )
    {
        var services = new ServiceCollection().AddLogging();
        // Rate limits go with their clock: this one is nobody else's.
        services.AddSingleton<TimeProvider>(new FakeTimeProvider());
        foreach (var (name, configure) in accounts)
        {
            var client = services.AddEnvoyerSms(
                name,
                options =>
                {
                    (options.Login, options.Password) = ("33600000000", "secret");
                    options.BaseAddress = server.Address;
                    configure(options);
                }
            );
            var check = string.Create(CultureInfo.InvariantCulture, $"{name} {services.Count}");
            services.AddHealthChecks().Add(client.CreateHealthCheck(check));
        }
        return services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );
    }

    private static Task<AccountStatus> StatusAsync(ServiceProvider provider, string name) =>
        provider.GetRequiredKeyedService<IEnvoyerSmsClient>(name).GetAccountStatusAsync(Cancel);

    private static async Task<object> RemainingAsync(ServiceProvider provider, string name)
    {
        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancel);
        var (_, entry) = Assert.Single(
            report.Entries,
            entry => entry.Key.StartsWith(name + " ", StringComparison.Ordinal)
        );
        return entry.Data["rate_limit.remaining"];
    }

    private static string Authorization(string request) =>
        request
            .Split("\r\n")
            .Single(line => line.StartsWith("Authorization:", StringComparison.OrdinalIgnoreCase))
            .Split(' ')[^1];

    private static string Basic(int account) =>
        Convert.ToBase64String(
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"33600000000:secret:{account}"))
        );
}
