using System.Globalization;
using System.Runtime.CompilerServices;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Tests.Shop;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>Which clients share a rate limit, and how long it is remembered.</summary>
public sealed class SharedRateLimiterTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Clients_of_one_account_share_a_rate_limit()
    {
        var first = await UseAsync(Client());
        Assert.Equal(1, await UsedAsync(first));
        Assert.Equal(1, await UsedAsync(Client()));
        Assert.Equal(1, await UsedAsync(Client(options => options.Password = "another")));
        Assert.Equal(1, await UsedAsync(Client(options => options.Authentication = ShopAuthentication.Form)));
        Assert.Equal(
            1,
            await UsedAsync(Client(options => options.BaseAddress = new Uri("https://SHOP.invalid:443/v1")))
        );
    }

    [Fact]
    public async Task Other_accounts_have_their_own()
    {
        await UseAsync(Client());
        Assert.Equal(0, await UsedAsync(Client(options => options.Login = "another")));
        Assert.Equal(0, await UsedAsync(Client(options => options.AccountId = 7)));
        Assert.Equal(0, await UsedAsync(Client(options => options.BaseAddress = new Uri("https://shop.invalid/v2/"))));
        Assert.Equal(0, await UsedAsync(Client(options => options.TimeProvider = new FakeTimeProvider())));
    }

    // Whoever copies a login from a mail has the same account: such a login is refused, and cannot make another one.
    [Theory]
    [InlineData(" {0}")]
    [InlineData("{0}\t")]
    [InlineData("{0}\n")]
    public void Blanks_around_a_login_make_no_other_account(string copied)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() =>
            Client(options => options.Login = string.Format(CultureInfo.InvariantCulture, copied, options.Login))
        );
        Assert.StartsWith("Shop:Login ", Assert.Single(refusal.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_of_a_name_do_not_run_together()
    {
        await UseAsync(Client(options => (options.Login, options.AccountId) = ("a1", 2)));
        Assert.Equal(0, await UsedAsync(Client(options => (options.Login, options.AccountId) = ("a", 12))));
    }

    [Fact]
    public async Task Where_only_a_secret_names_the_account_it_tells_accounts_apart()
    {
        await UseAsync(
            Client(options => (options.Authentication, options.Password) = (ShopAuthentication.Header, "one"))
        );
        var other = Client(options => (options.Authentication, options.Password) = (ShopAuthentication.Header, "two"));
        var same = Client(options => (options.Authentication, options.Password) = (ShopAuthentication.Header, "one"));
        Assert.Equal(0, await UsedAsync(other));
        Assert.Equal(1, await UsedAsync(same));
    }

    [Fact]
    public async Task A_client_with_a_rate_limit_of_its_own_shares_nothing()
    {
        await using var own = new ApiWindowRateLimiter(5, TimeSpan.FromMinutes(1), TimeSpan.Zero, _clock);
        var client = await UseAsync(Client(options => options.RateLimiter = own));
        var state = await client.GetRateLimitAsync(Cancel);
        Assert.Equal((5, 1), (state.Limit, state.Used));
        Assert.Equal(0, await UsedAsync(Client()));
    }

    [Fact]
    public async Task What_was_used_is_remembered_when_its_client_is_gone()
    {
        await UseAndForgetAsync();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.Equal(1, await UsedAsync(Client()));
    }

    [Fact]
    public async Task A_key_joins_clients_whose_options_differ()
    {
        await UseAsync(Client(options => options.RateLimitKey = "the account"));
        Assert.Equal(1, await UsedAsync(Client(Joined(" the account "))));
        Assert.Equal(0, await UsedAsync(Client(Joined("another"))));
        // A key is no login, even where it reads like one.
        Assert.Equal(0, await UsedAsync(Client(options => options.RateLimitKey = options.Login)));
        Assert.Equal(0, await UsedAsync(Client(options => options.AccountId = 7)));

        static Action<ShopOptions> Joined(string key) =>
            options => (options.AccountId, options.Login, options.RateLimitKey) = (7, "another", key);
    }

    [Fact]
    public async Task A_key_holds_at_one_address()
    {
        await UseAsync(Client(options => options.RateLimitKey = "key"));
        Assert.Equal(
            0,
            await UsedAsync(
                Client(options =>
                    (options.RateLimitKey, options.BaseAddress) = ("key", new Uri("https://shop.invalid/v2/"))
                )
            )
        );
    }

    [Fact]
    public async Task The_margin_is_half_a_minute_or_a_tenth_of_a_short_window()
    {
        Assert.Equal(TimeSpan.FromSeconds(3630), await UnansweredAsync(TimeSpan.FromHours(1)));
        Assert.Equal(TimeSpan.FromSeconds(66), await UnansweredAsync(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Accounts_that_nobody_uses_any_more_are_forgotten()
    {
        var limiter = new ApiWindowRateLimiter(_clock);
        for (var i = 0; i < 50; i++)
            Fill(limiter, accounts: 100, i * 100);
        Assert.InRange(limiter.Count, 1, 1000);
    }

    [Fact]
    public async Task Accounts_with_an_open_window_or_a_client_are_not_forgotten()
    {
        var limiter = new ApiWindowRateLimiter(_clock);
        // What was learned of an account stays known as long as a client holds its token.
        var held = Token(1);
        await limiter.LearnLimitAsync(held, 7, Cancel);
        UseAndForget(limiter, 2);
        // A client that came after the first one of its account was gone.
        Fill(limiter, accounts: 1, from: 3);
        GC.Collect();
        var another = Token(3);
        await limiter.LearnLimitAsync(another, 8, Cancel);
        for (var i = 0; i < 10; i++)
            Fill(limiter, accounts: 100, 1000 + (i * 100));
        Assert.Equal(7, (await limiter.GetStateAsync(Token(1), Cancel)).Limit);
        Assert.Equal(8, (await limiter.GetStateAsync(Token(3), Cancel)).Limit);
        Assert.Equal(1, (await limiter.GetStateAsync(Token(2), Cancel)).Used);
        GC.KeepAlive((held, another));
    }

    // The client that came first may go first: the one that came after it still knows what was learned.
    [Fact]
    public async Task An_account_is_not_forgotten_before_its_last_client_is_gone()
    {
        var limiter = new ApiWindowRateLimiter(_clock);
        var second = ComeSecond(limiter);
        await limiter.LearnLimitAsync(second, 8, Cancel);
        for (var i = 0; i < 10; i++)
            Fill(limiter, accounts: 100, 1000 + (i * 100));
        // Asked with a token that was not there yet: the account itself still knows.
        Assert.Equal(8, (await limiter.GetStateAsync(Token(1), Cancel)).Limit);
        GC.KeepAlive(second);
    }

    [Fact]
    public async Task Accounts_for_which_somebody_waits_are_not_forgotten()
    {
        var limiter = new ApiWindowRateLimiter(_clock);
        var waiting = WaitAndForget(limiter);
        for (var i = 0; i < 5; i++)
            Fill(limiter, accounts: 100, 1000 + (i * 100));
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromHours(2));
        Assert.True((await waiting.WaitAsync(TimeSpan.FromSeconds(20), Cancel)).IsAcquired);
    }

    // To look at all of them for each new one would take ever longer.
    [Fact]
    public void They_are_forgotten_many_at_a_time()
    {
        var limiter = new ApiWindowRateLimiter(_clock);
        Fill(limiter, accounts: 64, from: 0);
        Assert.Equal(64, limiter.Count);
        Fill(limiter, accounts: 1, from: 64);
        var left = limiter.Count;
        Assert.InRange(left, 1, 32);
        Fill(limiter, accounts: 10, from: 65);
        Fill(limiter, accounts: 1, from: 75);
        Assert.Equal(left + 11, limiter.Count);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ApiRateLimitToken Token(int account) =>
        new($"account {account}", 100, TimeSpan.FromHours(1), TimeSpan.FromSeconds(30));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fill(ApiWindowRateLimiter limiter, int accounts, int from)
    {
        for (var i = 0; i < accounts; i++)
            _ = limiter.StateNow(Token(from + i));
        GC.Collect();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task<ApiTransport> UseAndForgetAsync() => UseAsync(Client());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void UseAndForget(ApiWindowRateLimiter limiter, int account) => limiter.AcquireNow(Token(account));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ApiRateLimitToken ComeSecond(ApiWindowRateLimiter limiter)
    {
        var (first, second) = (Token(1), Token(1));
        _ = limiter.StateNow(first);
        _ = limiter.StateNow(second);
        GC.KeepAlive(first);
        return second;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task<ApiRateLimitLease> WaitAndForget(ApiWindowRateLimiter limiter)
    {
        var token = new ApiRateLimitToken("one", 1, TimeSpan.FromHours(1), TimeSpan.Zero);
        limiter.AcquireNow(token);
        return limiter.AcquireAsync(token, ApiRateLimitMode.Wait).AsTask();
    }

    private static async Task<TimeSpan?> UnansweredAsync(TimeSpan window)
    {
        var clock = new FakeTimeProvider();
        var api = ShopApi.Variant("Shop", new() { Requests = 1, Window = window });
        var options = ShopClients.Options(configure: options => options.TimeProvider = clock);
        using var client = new ApiTransport(api, new HttpClient(new StubHandler("")), options);
        await Record.ExceptionAsync(() => client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel));
        return (await client.GetRateLimitAsync(Cancel)).ResetsAt - clock.GetUtcNow();
    }

    private static async Task<ApiTransport> UseAsync(ApiTransport client)
    {
        await client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel);
        return client;
    }

    private static async Task<int> UsedAsync(ApiTransport client) => (await client.GetRateLimitAsync(Cancel)).Used;

    private ApiTransport Client(Action<ShopOptions>? configure = null) =>
        LimitedShop.Over(
            new StubHandler(ShopResponses.Ok),
            options =>
            {
                options.TimeProvider = _clock;
                configure?.Invoke(options);
            }
        );
}
