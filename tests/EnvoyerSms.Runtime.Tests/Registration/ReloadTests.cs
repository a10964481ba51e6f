using System.Text;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EnvoyerSms.Runtime.Tests.Registration;

/// <summary>A registered client follows its configuration.</summary>
public sealed class ReloadTests : IAsyncDisposable
{
    private readonly IConfigurationRoot _configuration = new ConfigurationBuilder().AddInMemoryCollection().Build();
    private readonly RawServer _server = new(Fault.Answer("200 OK", ShopResponses.Ok));
    private readonly LogSink _log = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ReloadTests()
    {
        foreach (var section in new[] { "Shop", "Second" })
        {
            _configuration[$"{section}:BaseAddress"] = _server.Address.ToString();
            _configuration[$"{section}:Login"] = section;
            _configuration[$"{section}:Password"] = "first";
        }
    }

    public async ValueTask DisposeAsync()
    {
        _log.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_password_that_changes_is_used_by_the_calls_that_begin_afterwards()
    {
        await using var provider = Provider();
        var client = provider.GetRequiredService<IShopClient>();
        Assert.Equal("Shop:first", await CredentialsAsync(client));
        Change(("Shop:Password", "second"));
        Assert.Equal("Shop:second", await CredentialsAsync(client));
        Assert.Same(client, provider.GetRequiredService<IShopClient>());
        Assert.DoesNotContain(_log.Lines, static line => line.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task A_keyed_client_follows_its_own_section()
    {
        await using var provider = Provider();
        var one = provider.GetRequiredService<IShopClient>();
        var two = provider.GetRequiredKeyedService<IShopClient>("second");
        Change(("Second:Password", "changed"));
        Assert.Equal("Shop:first", await CredentialsAsync(one));
        Assert.Equal("Second:changed", await CredentialsAsync(two));
    }

    [Fact]
    public async Task What_changes_before_the_client_is_made_is_in_it()
    {
        await using var provider = Provider();
        // As the host does at its start.
        _ = provider.GetRequiredService<IOptionsMonitor<ShopOptions>>().CurrentValue;
        Change(("Shop:Password", "second"));
        Assert.Equal("Shop:second", await CredentialsAsync(provider.GetRequiredService<IShopClient>()));
    }

    [Theory]
    [InlineData("Shop:Password", "", "Shop:Password is missing: every call needs it.")]
    [InlineData("Shop:Password", "secret\n", "Shop:Password ends with a line break")]
    [InlineData("Shop:Pasword", "secret", "Shop:Pasword is not an option: did you mean Password?")]
    [InlineData("Shop:BaseAddress", "http://elsewhere.invalid", "Shop:BaseAddress is http")]
    public async Task Where_it_is_wrong_the_client_goes_on_and_the_log_says_what_is_wrong(
        string key,
        string value,
        string problem
    )
    {
        await using var provider = Provider();
        var client = provider.GetRequiredService<IShopClient>();
        Change((key, value), ("Shop:Login", "changed"));
        Assert.Equal("Shop:first", await CredentialsAsync(client));
        var line = Assert.Single(_log.Lines, static line => line.Id is { Id: 16, Name: "OptionsNotRenewed" });
        Assert.Contains(problem, line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line.Text, StringComparison.Ordinal);
        Assert.Equal("Shop", provider.GetRequiredService<IOptionsMonitor<ShopOptions>>().CurrentValue.Login);
        // And goes on to follow. A key cannot be taken out of this kind of configuration again.
        if (key.EndsWith("Pasword", StringComparison.Ordinal))
            return;
        Change((key, key.EndsWith("Address", StringComparison.Ordinal) ? _server.Address.ToString() : "second"));
        Assert.StartsWith("changed:", await CredentialsAsync(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_sets_options_and_fails_stops_nothing()
    {
        var fails = false;
        await using var provider = Provider(services =>
            services.PostConfigure<ShopOptions>(_ =>
            {
                if (fails)
                    throw new InvalidTimeZoneException("secret words");
            })
        );
        var client = provider.GetRequiredService<IShopClient>();
        fails = true;
        Change(("Shop:Password", "second"));
        Assert.Equal("Shop:first", await CredentialsAsync(client));
        Assert.Contains(
            nameof(InvalidTimeZoneException),
            Assert.Single(_log.Lines, static line => line.Id.Id == 16).Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(_log.Lines, static line => line.Text.Contains("secret words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Limiter_clock_and_log_stay()
    {
        var made = 0;
        await using var provider = Provider(services =>
            services.PostConfigure<ShopOptions>(options =>
            {
                made++;
                options.RateLimiter = new ApiWindowRateLimiter(5, TimeSpan.FromHours(1), TimeSpan.Zero);
            })
        );
        var client = (ShopClient)provider.GetRequiredService<IShopClient>();
        await CredentialsAsync(client);
        Change(("Shop:Password", "second"));
        await CredentialsAsync(client);
        Assert.Equal(2, made);
        Assert.Equal(2, (await client.Transport.GetRateLimitAsync(Cancel)).Used);
    }

    [Fact]
    public async Task A_source_of_the_users_own_is_followed_too()
    {
        var source = new Source();
        var password = "first";
        await using var provider = Provider(services =>
        {
            services.AddSingleton<IOptionsChangeTokenSource<ShopOptions>>(source);
            services.PostConfigure<ShopOptions>(options => options.Password = password);
        });
        var client = provider.GetRequiredService<IShopClient>();
        Assert.Equal("Shop:first", await CredentialsAsync(client));
        password = "second";
        source.Change();
        Assert.Equal("Shop:second", await CredentialsAsync(client));
    }

    [Fact]
    public async Task A_container_that_is_gone_follows_nothing()
    {
        var provider = Provider();
        _ = provider.GetRequiredService<IShopClient>();
        await provider.DisposeAsync();
        Change(("Shop:Password", ""));
        Assert.DoesNotContain(_log.Lines, static line => line.Id.Id == 16);
    }

    private void Change(params (string Key, string? Value)[] values)
    {
        foreach (var (key, value) in values)
            _configuration[key] = value;
        _configuration.Reload();
    }

    private async Task<string> CredentialsAsync(IShopClient client)
    {
        await client.PlaceOrderAsync(ShopClients.Request, Cancel);
        var line = _server
            .Requests.Last()
            .Head.Split("\r\n")
            .Single(static line => line.StartsWith("Authorization", StringComparison.Ordinal));
        return Encoding.UTF8.GetString(Convert.FromBase64String(line[(line.LastIndexOf(' ') + 1)..]));
    }

    private ServiceProvider Provider(Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(_log.Factory);
        ShopRegistration.Add(services, null, _configuration.GetSection("Shop"));
        ShopRegistration.Add(services, "second", _configuration.GetSection("Second"));
        configure?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private sealed class Source : IOptionsChangeTokenSource<ShopOptions>
    {
        private ConfigurationReloadToken _token = new();

        public string Name => Microsoft.Extensions.Options.Options.DefaultName;

        public Microsoft.Extensions.Primitives.IChangeToken GetChangeToken() => _token;

        public void Change()
        {
            var changed = _token;
            _token = new ConfigurationReloadToken();
            changed.OnReload();
        }
    }
}
