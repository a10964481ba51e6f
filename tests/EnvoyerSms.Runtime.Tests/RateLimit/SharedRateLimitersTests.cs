using System.Runtime.CompilerServices;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.RateLimit;
using EnvoyerSms.Runtime.Tests.Shop;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>Which clients share a rate limit, and how long it is remembered.</summary>
public sealed class SharedRateLimitersTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Clients_of_one_account_share_a_rate_limit()
    {
        var first = Use(Client());
        Assert.Equal(1, first.RateLimit.Used);
        Assert.Equal(1, Client().RateLimit.Used);
        Assert.Equal(1, Client(options => options.Password = "another").RateLimit.Used);
        Assert.Equal(1, Client(options => options.Authentication = ShopAuthentication.Form).RateLimit.Used);
        Assert.Equal(1, Client(options => options.BaseAddress = new Uri("https://SHOP.invalid:443/v1")).RateLimit.Used);
    }

    [Fact]
    public void Other_accounts_have_their_own()
    {
        Use(Client());
        Assert.Equal(0, Client(options => options.Login = "another").RateLimit.Used);
        Assert.Equal(0, Client(options => options.AccountId = 7).RateLimit.Used);
        Assert.Equal(0, Client(options => options.BaseAddress = new Uri("https://shop.invalid/v2/")).RateLimit.Used);
        Assert.Equal(0, Client(options => options.TimeProvider = new FakeTimeProvider()).RateLimit.Used);
    }

    [Fact]
    public void Parts_of_a_name_do_not_run_together()
    {
        Use(Client(options => (options.Login, options.AccountId) = ("a1", 2)));
        Assert.Equal(0, Client(options => (options.Login, options.AccountId) = ("a", 12)).RateLimit.Used);
    }

    [Fact]
    public void Where_only_a_secret_names_the_account_it_tells_accounts_apart()
    {
        Use(Client(options => (options.Authentication, options.Password) = (ShopAuthentication.Header, "one")));
        var other = Client(options => (options.Authentication, options.Password) = (ShopAuthentication.Header, "two"));
        var same = Client(options => (options.Authentication, options.Password) = (ShopAuthentication.Header, "one"));
        Assert.Equal(0, other.RateLimit.Used);
        Assert.Equal(1, same.RateLimit.Used);
    }

    [Fact]
    public void A_client_with_a_rate_limit_of_its_own_shares_nothing()
    {
        using var own = new ApiWindowRateLimiter(5, TimeSpan.FromMinutes(1), TimeSpan.Zero, _clock);
        var client = Use(Client(options => options.RateLimiter = own));
        Assert.Equal(1, own.GetState().Used);
        Assert.Equal(own.GetState(), client.RateLimit);
        Assert.Equal(0, Client().RateLimit.Used);
    }

    [Fact]
    public void What_was_used_is_remembered_when_its_client_is_gone()
    {
        UseAndForget();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.Equal(1, Client().RateLimit.Used);
    }

    [Fact]
    public void The_margin_is_half_a_minute_or_a_tenth_of_a_short_window()
    {
        Assert.Equal(TimeSpan.FromSeconds(3630), Unanswered(TimeSpan.FromHours(1)));
        Assert.Equal(TimeSpan.FromSeconds(66), Unanswered(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Accounts_that_nobody_uses_any_more_are_forgotten()
    {
        var rateLimits = new SharedRateLimiters();
        for (var i = 0; i < 50; i++)
            Fill(rateLimits, accounts: 100, i * 100);
        Assert.InRange(rateLimits.Count, 1, 1000);
    }

    [Fact]
    public void Accounts_with_an_open_window_or_a_client_are_not_forgotten()
    {
        var rateLimits = new SharedRateLimiters();
        var held = rateLimits.Get(Key(1), RateLimit, _clock);
        UseAndForget(rateLimits, Key(2));
        // A client that came after the first one of its account was gone.
        Fill(rateLimits, accounts: 1, from: 3);
        GC.Collect();
        var another = rateLimits.Get(Key(3), RateLimit, _clock);
        for (var i = 0; i < 10; i++)
            Fill(rateLimits, accounts: 100, 1000 + (i * 100));
        Assert.Same(held, rateLimits.Get(Key(1), RateLimit, _clock));
        Assert.Same(another, rateLimits.Get(Key(3), RateLimit, _clock));
        Assert.Equal(1, rateLimits.Get(Key(2), RateLimit, _clock).Window.GetState().Used);
    }

    // To look at all of them for each new one would take ever longer.
    [Fact]
    public void They_are_forgotten_many_at_a_time()
    {
        var rateLimits = new SharedRateLimiters();
        Fill(rateLimits, accounts: 64, from: 0);
        Assert.Equal(64, rateLimits.Count);
        Fill(rateLimits, accounts: 1, from: 64);
        var left = rateLimits.Count;
        Assert.InRange(left, 1, 32);
        Fill(rateLimits, accounts: 10, from: 65);
        Fill(rateLimits, accounts: 1, from: 75);
        Assert.Equal(left + 11, rateLimits.Count);
    }

    [Fact]
    public void The_name_of_nothing_is_not_that_of_an_account() => Assert.False(Key(1).Equals(null));

    [Fact]
    public void The_name_of_an_account_is_not_printed() =>
        Assert.Equal(typeof(RateLimitKey).FullName, Key(1).ToString());

    private static ApiRateLimit RateLimit { get; } = new() { Requests = 100, Window = TimeSpan.FromHours(1) };

    private static RateLimitKey Key(int account) =>
        new(
            LimitedShop.Definition,
            ShopClients.Options(configure: options => options.AccountId = account).TakeSnapshot()
        );

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Fill(SharedRateLimiters rateLimits, int accounts, int from)
    {
        for (var i = 0; i < accounts; i++)
            rateLimits.Get(Key(from + i), RateLimit, _clock);
        GC.Collect();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void UseAndForget() => Use(Client());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void UseAndForget(SharedRateLimiters rateLimits, RateLimitKey key) =>
        rateLimits.Get(key, RateLimit, _clock).Window.AttemptAcquire();

    private TimeSpan? Unanswered(TimeSpan window)
    {
        var rateLimit = new SharedRateLimiters().Get(Key(1), new() { Requests = 1, Window = window }, _clock).Window;
        rateLimit.AttemptAcquire();
        return rateLimit.GetState().ResetsAt - _clock.GetUtcNow();
    }

    private static ApiTransport Use(ApiTransport client)
    {
        _ = client.SendAsync(ShopApi.Place, ShopClients.Request, CancellationToken.None);
        return client;
    }

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
