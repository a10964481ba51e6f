using System.Globalization;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;
using EnvoyerSms.TestSupport.Secrets;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>What a limiter is told of an account: enough to tell it from others, and nothing of what names it.</summary>
public sealed class RateLimitTokenTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, 16).Select(i => (byte)i)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_carries_what_the_contract_says()
    {
        var token = await TokenAsync(Salt);
        Assert.Equal(
            (LimitedShop.Limit, LimitedShop.Window, TimeSpan.FromSeconds(30)),
            (token.Limit, token.Window, token.Margin)
        );
    }

    // A store that lasts must find its rows again: a change of this value is a break.
    [Fact]
    public async Task With_the_same_salt_it_is_the_same_in_every_process()
    {
        var token = await TokenAsync(Salt, Fixed);
        Assert.Equal("33f67213dcc3aef078914cbf9124e97bd42e67eb8b1d9d5a35d8812a072acd44", token.Id);
    }

    [Fact]
    public async Task With_another_salt_it_is_another() =>
        Assert.NotEqual((await TokenAsync(Salt, Fixed)).Id, (await TokenAsync(new byte[16], Fixed)).Id);

    [Fact]
    public async Task Nothing_of_the_account_can_be_read_from_it()
    {
        Canary[] canaries =
        [
            new("login", "33698765432", "698765432"),
            new("password", "Geheim-4711", "Geheim"),
            new("account id", "987654321", "987654321"),
            new("key", "grand compte 42", "compte"),
        ];
        foreach (var key in new[] { null, canaries[3].Value })
        {
            var token = await TokenAsync(
                Salt,
                options =>
                {
                    (options.Login, options.Password) = (canaries[0].Value, canaries[1].Value);
                    options.AccountId = long.Parse(canaries[2].Value, CultureInfo.InvariantCulture);
                    options.RateLimitKey = key;
                }
            );
            string[] views =
            [
                token.ToString(),
                ObjectViews.Printed(token),
                ObjectViews.Json(token),
                ObjectViews.TakenApart(token),
                ObjectViews.Unfolded(token),
            ];
            Assert.All(views, view => Assert.DoesNotContain(canaries, canary => canary.IsIn(view)));
            Assert.Matches("^[0-9a-f]{64}$", token.Id);
        }
    }

    [Fact]
    public void Tokens_are_equal_by_what_they_say()
    {
        var token = new ApiRateLimitToken("a", 1, TimeSpan.FromHours(1), TimeSpan.Zero);
        Assert.Equal(token, new ApiRateLimitToken("a", 1, TimeSpan.FromHours(1), TimeSpan.Zero));
        Assert.NotEqual(token, new ApiRateLimitToken("b", 1, TimeSpan.FromHours(1), TimeSpan.Zero));
    }

    [Fact]
    public void It_has_an_id() =>
        Assert.Throws<ArgumentException>(() => new ApiRateLimitToken("", 1, TimeSpan.FromHours(1), TimeSpan.Zero));

    [Fact]
    public async Task A_login_that_is_used_both_ways_is_told_once_and_not_named()
    {
        using var log = new LogSink();
        var clock = new FakeTimeProvider();
        await UseAsync(_ => { });
        await UseAsync(_ => { });
        Assert.Empty(Told());
        await UseAsync(options => options.AccountId = 7);
        var line = Assert.Single(Told());
        Assert.Contains(nameof(ShopOptions.AccountId), line.Text, StringComparison.Ordinal);
        Assert.Contains(nameof(ShopOptions.RateLimitKey), line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ShopClients.Options().Login!, line.Text, StringComparison.Ordinal);
        await UseAsync(options => options.AccountId = 8);
        await UseAsync(options => options.Login = "another");
        await UseAsync(options => (options.Login, options.AccountId) = ("another", 7));
        Assert.Single(Told());

        Task UseAsync(Action<ShopOptions> configure) =>
            LimitedShop
                .Over(
                    new StubHandler(ShopResponses.Ok),
                    options =>
                    {
                        (options.TimeProvider, options.LoggerFactory) = (clock, log.Factory);
                        configure(options);
                    }
                )
                .SendAsync(ShopApi.Place, ShopClients.Request, Cancel);

        IEnumerable<LogLine> Told() => log.Lines.Where(line => line.Id.Name == "LoginUsedBothWays");
    }

    [Theory]
    [InlineData("several accounts")]
    [InlineData("a key")]
    [InlineData("other logins")]
    [InlineData("another address")]
    public async Task Where_no_account_can_be_meant_twice_nothing_is_told(string why)
    {
        using var log = new LogSink();
        var clock = new FakeTimeProvider();
        await UseAsync(first: true);
        await UseAsync(first: false);
        Assert.DoesNotContain(log.Lines, line => line.Id.Name == "LoginUsedBothWays");

        Task UseAsync(bool first) =>
            LimitedShop
                .Over(
                    new StubHandler(ShopResponses.Ok),
                    options =>
                    {
                        (options.TimeProvider, options.LoggerFactory) = (clock, log.Factory);
                        options.AccountId = first ? 7 : null;
                        if (why == "several accounts")
                            options.AccountId = first ? 7 : 8;
                        else if (why == "a key")
                            options.RateLimitKey = "key";
                        else if (why == "other logins" && first)
                            options.Login = "another";
                        else if (why == "another address" && first)
                            options.BaseAddress = new Uri("https://shop.invalid/v2/");
                    }
                )
                .SendAsync(ShopApi.Place, ShopClients.Request, Cancel);
    }

    private static void Fixed(ShopOptions options)
    {
        (options.Login, options.Password, options.AccountId) = ("33600000000", "secret", 7);
        options.BaseAddress = new Uri("https://shop.invalid/v1/");
    }

    private static async Task<ApiRateLimitToken> TokenAsync(byte[] salt, Action<ShopOptions>? configure = null)
    {
        await using var limiter = new Listening(salt);
        using var client = LimitedShop.Over(
            new StubHandler(""),
            options =>
            {
                options.RateLimiter = limiter;
                configure?.Invoke(options);
            }
        );
        await client.ReopenRateLimitAsync(Cancel);
        return limiter.Token!;
    }

    private sealed class Listening(byte[] salt) : ApiRateLimiter
    {
        public ApiRateLimitToken? Token { get; private set; }

        public override ValueTask<ReadOnlyMemory<byte>> GetSaltAsync(CancellationToken cancellationToken) => new(salt);

        public override ValueTask<ApiRateLimitLease> AcquireAsync(
            ApiRateLimitToken token,
            ApiRateLimitMode mode,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public override ValueTask<ApiRateLimitState> GetStateAsync(
            ApiRateLimitToken token,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public override ValueTask LearnLimitAsync(
            ApiRateLimitToken token,
            int limit,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public override ValueTask ReopenAsync(ApiRateLimitToken token, CancellationToken cancellationToken)
        {
            Token = token;
            return default;
        }
    }
}
