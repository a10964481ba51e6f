using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EnvoyerSms.Runtime.Tests.Options;

/// <summary>Of client, operation and call, the narrowest level that speaks has the last word.</summary>
public sealed class CallOptionsTests
{
    private static readonly OrderRequest TooLong = new(new string('x', 41));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<string?, string?, string?> Levels
    {
        get
        {
            string?[] modes = [null, nameof(ApiValidationMode.Strict), nameof(ApiValidationMode.Off)];
            return new(modes, modes, modes);
        }
    }

    [Theory, MemberData(nameof(Levels))]
    public async Task The_narrowest_level_decides(string? client, string? operation, string? call)
    {
        var stub = new StubHandler(ShopResponses.Ok);
        using var wide = ShopClients.Over(
            stub,
            configure: options =>
            {
                options.Validation = Mode(client) ?? options.Validation;
                // What is said of another operation does not count.
                options.Operations["BurnOrder"] = new() { Validation = ApiValidationMode.Warn };
                if (operation is not null)
                    options.Operations["placeorder"] = new() { Validation = Mode(operation) };
            }
        );
        using var narrow = wide.With(new() { Validation = Mode(call), MaxRetries = 1 });

        if ((call ?? operation ?? client) == nameof(ApiValidationMode.Off))
            await narrow.SendAsync(ShopApi.Place, TooLong, Cancel);
        else
            await Assert.ThrowsAsync<ApiValidationException>(() => narrow.SendAsync(ShopApi.Place, TooLong, Cancel));
    }

    [Fact]
    public async Task Levels_of_one_call_add_up()
    {
        var server = new ScriptedHandler(ScriptedHandler.Broken);
        using var client = ShopClients.Over(server);
        using var once = client.With(new() { MaxRetries = 0 }).With(new() { Validation = ApiValidationMode.Off });
        await Assert.ThrowsAsync<ApiTransportException>(() => once.SendAsync(ShopApi.Find, TooLong, Cancel));
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_narrower_client_does_not_close_the_wider_one()
    {
        using var client = ShopClients.Over(new StubHandler(ShopResponses.Ok));
        client.With(new()).Dispose();
        Assert.Equal(7, (await client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)).Id);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void What_a_call_cannot_have_is_refused(int retries)
    {
        using var client = ShopClients.Over(new StubHandler(ShopResponses.Ok));
        var error = Assert.Throws<ArgumentException>(() => client.With(new() { MaxRetries = retries }));
        Assert.StartsWith("MaxRetries must be from 0 to 10.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_stand_in_configuration()
    {
        var stub = new StubHandler(ShopResponses.Ok);
        using var client = ShopClients.Over(
            stub,
            configure: options => OptionsBinder.Bind(options, Section(("Operations:PlaceOrder:Validation", "off")))
        );
        await client.SendAsync(ShopApi.Place, TooLong, Cancel);
        await Assert.ThrowsAsync<ApiValidationException>(() => client.SendAsync(ShopApi.Burn, TooLong, Cancel));
    }

    [Fact]
    public void Configuration_says_more_of_an_operation_that_code_spoke_of()
    {
        var options = ShopClients.Options();
        options.Operations["PlaceOrder"] = new() { MaxRetries = 3 };
        OptionsBinder.Bind(options, Section(("Operations:PlaceOrder:Timeout", "00:00:05")));
        var expected = new ApiCallOptions { MaxRetries = 3, Timeout = TimeSpan.FromSeconds(5) };
        Assert.Equal(expected, options.Operations["PLACEORDER"]);
    }

    [Fact]
    public void The_rate_limits_key_can_stand_in_configuration()
    {
        var options = ShopClients.Options();
        OptionsBinder.Bind(options, Section(("RateLimitKey", "the account")));
        Assert.Equal("the account", options.RateLimitKey);
        OptionsBinder.Bind(options, Section(("RateLimitKey", "")));
        Assert.Equal(
            [
                "Shop:RateLimitKey must have from 1 to 200 characters: leave it out where the credentials name the account.",
            ],
            options.FindProblems()
        );
    }

    [Theory]
    [InlineData("MaxRetries", "11", "Shop:MaxRetries must be from 0 to 10.")]
    [InlineData("MaxRetries", "two", "Shop:MaxRetries is 'two': write a whole number.")]
    [InlineData("MaxRetries", "99999999999", "Shop:MaxRetries must be from 0 to 10.")]
    [InlineData("RateLimitMode", "Queue", "Shop:RateLimitMode is 'Queue': write one of Fail, Wait, SendAnyway.")]
    [InlineData(
        "Operations:PlaceOrder:MaxRetries",
        "-1",
        "Shop:Operations:PlaceOrder:MaxRetries must be from 0 to 10."
    )]
    [InlineData("Operations:PlaceOrder:Timeout", "5", "Shop:Operations:PlaceOrder:Timeout is '5': write a time")]
    [InlineData("Operations:PlaceOrder:Timeout", "00:00:00", "Shop:Operations:PlaceOrder:Timeout must be more than")]
    [InlineData(
        "Operations:PlaceOrder:MaxRetris",
        "1",
        "Shop:Operations:PlaceOrder:MaxRetris is not an option: did you mean"
    )]
    [InlineData(
        "Operations:PlaceOder:MaxRetries",
        "1",
        "Shop:Operations:PlaceOder is not an operation of this API: did you mean PlaceOrder?"
    )]
    [InlineData(
        "Operations:Xyz:MaxRetries",
        "1",
        "Shop:Operations:Xyz is not an operation of this API: known are PlaceOrder, BurnOrder,"
    )]
    public void What_is_wrong_is_told_with_its_key(string key, string value, string problem)
    {
        var options = ShopClients.Options();
        OptionsBinder.Bind(options, Section((key, value)));
        var found = Assert.Single(options.FindProblems());
        Assert.StartsWith(problem, found, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_without_options_is_a_mistake()
    {
        var options = ShopClients.Options();
        options.Operations["PlaceOrder"] = null!;
        Assert.Equal(
            "Shop:Operations:PlaceOrder is null: leave it out instead.",
            Assert.Single(options.FindProblems())
        );
    }

    private static ApiValidationMode? Mode(string? name) => name is null ? null : Enum.Parse<ApiValidationMode>(name);

    private static IConfigurationSection Section(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(pair => KeyValuePair.Create("Shop:" + pair.Key, (string?)pair.Value)))
            .Build()
            .GetSection("Shop");
}
