using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using static EnvoyerSms.Runtime.Tests.Registration.ShopRegistration;

namespace EnvoyerSms.Runtime.Tests.Registration;

public sealed class RegistrationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_registered_client_works_and_is_one()
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        await using var provider = Services(services => Add(services, null, options => Fill(options, server.Address)));

        var client = provider.GetRequiredService<IShopClient>();

        Assert.Equal(7, (await client.PlaceOrderAsync(ShopClients.Request, Cancel)).Id);
        Assert.Same(client, provider.GetRequiredService<IShopClient>());
    }

    [Theory, MemberData(nameof(OneRequestTests.Faults), MemberType = typeof(OneRequestTests))]
    public async Task A_registered_client_sends_once_too(string fault, ApiMethod method)
    {
        await using var server = new RawServer(Fault.All[fault]);
        await using var provider = Services(services =>
            Add(
                services,
                null,
                options =>
                {
                    Fill(options, server.Address);
                    (options.Method, options.MaxResponseBytes) = (method, 64 * 1024);
                }
            )
        );
        var error = await Assert.ThrowsAnyAsync<ApiException>(() =>
            provider.GetRequiredService<IShopClient>().PlaceOrderAsync(ShopClients.Request, Cancel)
        );
        Assert.Equal((ApiOutcome.Unknown, 1), (error.Outcome, server.Requests.Count));
    }

    [Fact]
    public async Task Keyed_clients_have_options_of_their_own()
    {
        await using var one = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        await using var two = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        await using var provider = Services(services =>
        {
            Add(services, "one", options => Fill(options, one.Address));
            Add(services, "two", options => Fill(options, two.Address));
        });

        await provider.GetRequiredKeyedService<IShopClient>("two").PlaceOrderAsync(ShopClients.Request, Cancel);

        Assert.Equal((0, 1), (one.Requests.Count, two.Requests.Count));
        Assert.Null(provider.GetService<IShopClient>());
    }

    [Fact]
    public async Task Wrong_options_stop_the_host_from_starting()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        Add(builder.Services, null, _ => { });
        Add(builder.Services, "second", options => Fill(options, new Uri("http://h.invalid/")));
        using var host = builder.Build();

        var error = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync(Cancel));

        var sentences = Flatten(error).SelectMany(e => e.Failures).ToList();
        Assert.Contains("Shop:Login is missing: every call needs it.", sentences);
        Assert.Contains("Shop:Password is missing: every call needs it.", sentences);
        Assert.Contains(
            sentences,
            sentence => sentence.StartsWith("Shop[second]:BaseAddress is http", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Options_are_read_from_configuration()
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        await using var provider = Services(services =>
            Add(
                services,
                null,
                Section(
                    ("baseaddress", server.Address.ToString()),
                    ("Login", ShopClients.Login),
                    ("Password", ShopClients.Password),
                    ("AccountId", "12"),
                    ("Authentication", "form"),
                    ("Method", "POST"),
                    ("Validation", "Warn"),
                    ("Timeout", "00:00:20"),
                    ("MaxResponseBytes", "5000"),
                    ("AllowInsecureHttp", "true")
                )
            )
        );

        await provider.GetRequiredService<IShopClient>().PlaceOrderAsync(ShopClients.Request, Cancel);

        Assert.StartsWith(
            "login=canary-login&password=",
            Assert.Single(server.Requests).Body,
            StringComparison.Ordinal
        );
        var options = provider.GetRequiredService<IOptions<ShopOptions>>().Value;
        Assert.Equal(
            (ApiValidationMode.Warn, TimeSpan.FromSeconds(20), 5000, true, 12),
            (
                options.Validation,
                options.Timeout,
                options.MaxResponseBytes,
                options.AllowInsecureHttp,
                options.AccountId
            )
        );
    }

    [Theory]
    [InlineData("Pasword", "x", "Apis:Shop:Pasword is not an option: did you mean Password?")]
    [InlineData("colour", "x", "Apis:Shop:colour is not an option: known are BaseAddress, AllowInsecureHttp")]
    [InlineData("Timeout", "30", "Apis:Shop:Timeout is '30': write a time as hh:mm:ss.")]
    [InlineData("Timeout", "-00:00:30", "Apis:Shop:Timeout must be more than zero")]
    [InlineData("Method", "Put", "Apis:Shop:Method is 'Put': write one of Post, Get.")]
    [InlineData("AccountId", "twelve", "Apis:Shop:AccountId is 'twelve': write a whole number.")]
    [InlineData("MaxResponseBytes", "-1", "Apis:Shop:MaxResponseBytes must be from 1 to 536870912.")]
    [InlineData("AllowInsecureHttp", "yes", "Apis:Shop:AllowInsecureHttp is 'yes': write one of true, false.")]
    [InlineData("BaseAddress", "u:pass@@", "Apis:Shop:BaseAddress is not an absolute address: begin it with https://.")]
    [InlineData("Login", "", "Apis:Shop:Login is missing: every call needs it.")]
    public void What_is_wrong_in_configuration_is_named_by_its_path(string key, string value, string sentence)
    {
        var section = Section(("Login", "a"), ("Password", "b"), (key, value));
        using var provider = Services(services => Add(services, null, section));
        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IShopClient>());
        Assert.StartsWith(sentence, Assert.Single(error.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void The_containers_clock_and_log_are_used_unless_others_are_set()
    {
        var clock = new FakeTimeProvider();
        var own = new FakeTimeProvider();
        using var provider = Services(services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            Add(services, null, o => Fill(o, null));
            Add(
                services,
                "own",
                o =>
                {
                    Fill(o, null);
                    o.TimeProvider = own;
                }
            );
        });
        var options = provider.GetRequiredService<IOptionsMonitor<ShopOptions>>();
        Assert.Same(clock, options.CurrentValue.TimeProvider);
        Assert.Same(own, options.Get("own").TimeProvider);
        Assert.NotNull(options.CurrentValue.LoggerFactory);
    }

    [Fact]
    public void What_the_user_configured_before_stays()
    {
        var clock = new FakeTimeProvider();
        using var log = new LogSink();
        using var provider = Services(services =>
        {
            services.AddLogging();
            services.AddSingleton<TimeProvider>(new FakeTimeProvider());
            services.Configure<ShopOptions>(o => (o.LoggerFactory, o.TimeProvider) = (log.Factory, clock));
            Add(services, null, o => Fill(o, null));
        });
        var options = provider.GetRequiredService<IOptions<ShopOptions>>().Value;
        Assert.Same(log.Factory, options.LoggerFactory);
        Assert.Same(clock, options.TimeProvider);
    }

    [Fact]
    public void Two_registrations_tell_what_is_wrong_in_both_sections()
    {
        using var provider = Services(services =>
        {
            var first = Section(("Login", "a"), ("Password", "b"), ("Timeout", "30"));
            Add(services, null, first);
            Add(services, null, first);
            Add(services, null, Section("Other:Shop", ("Method", "Put")));
        });
        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IShopClient>());
        Assert.Equal(
            [
                "Apis:Shop:Timeout is '30': write a time as hh:mm:ss.",
                "Other:Shop:Method is 'Put': write one of Post, Get.",
            ],
            error.Failures
        );
    }

    public static TheoryData<string, Func<HttpMessageHandler>> PrimaryHandlers =>
        new()
        {
            {
                "client handler",
                () =>
                    new HttpClientHandler { UseProxy = false }
            },
#if !RUNTIME_NETSTANDARD
            // The netstandard2.0 build cannot know it: a redirect of its is not prevented there, but told.
            {
                "sockets handler",
                () =>
                    new SocketsHttpHandler { UseProxy = false }
            },
#endif
            { "wrapped handler", () => new Wrapper(new HttpClientHandler { UseProxy = false }) },
        };

    [Theory, MemberData(nameof(PrimaryHandlers))]
    public async Task A_primary_handler_of_the_users_own_follows_no_redirect_and_keeps_no_cookie(
        string what,
        Func<HttpMessageHandler> create
    )
    {
        Assert.NotEmpty(what);
        await using var server = new RawServer(
            Fault.Answer("302 Found\r\nLocation: /elsewhere\r\nSet-Cookie: a=b; Path=/", ShopResponses.Ok)
        );
        await using var provider = Services(services =>
            Add(services, null, options => Fill(options, server.Address))
                .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(create)
        );
        var client = provider.GetRequiredService<IShopClient>();

        await client.PlaceOrderAsync(ShopClients.Request, Cancel);
        await client.PlaceOrderAsync(ShopClients.Request, Cancel);

        Assert.Equal(2, server.Requests.Count);
        Assert.All(
            server.Requests,
            request => Assert.DoesNotContain("a=b", request.ToString(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Handlers_of_the_users_own_can_be_added()
    {
        var stub = new StubHandler(ShopResponses.Ok);
        await using var provider = Services(services =>
            Add(services, null, options => Fill(options, null))
                .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => stub)
        );
        await provider.GetRequiredService<IShopClient>().PlaceOrderAsync(ShopClients.Request, Cancel);
        Assert.Single(stub.Sent);
    }

    [Fact]
    public void A_double_registered_before_stays()
    {
        using var provider = Services(services =>
        {
            services.AddSingleton<IShopClient>(new Double());
            Add(services, null, options => Fill(options, null));
        });
        Assert.IsType<Double>(provider.GetRequiredService<IShopClient>());
    }

    private static ServiceProvider Services(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        return services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] values) =>
        Section("Apis:Shop", values);

    private static IConfigurationSection Section(string path, params (string Key, string Value)[] values) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                values.GroupBy(v => v.Key).Select(g => KeyValuePair.Create($"{path}:{g.Key}", (string?)g.Last().Value))
            )
            .Build()
            .GetSection(path);

    private static IEnumerable<OptionsValidationException> Flatten(Exception error) =>
        error is AggregateException many
            ? many.Flatten().InnerExceptions.OfType<OptionsValidationException>()
            : [Assert.IsType<OptionsValidationException>(error)];

    private sealed class Wrapper(HttpMessageHandler inner) : DelegatingHandler(inner);

    private sealed class Double : IShopClient
    {
        public Task<Order> PlaceOrderAsync(OrderRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult(new Order(1));
    }
}
