using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Tests.Shop;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>
/// The limiter of this process makes the id of an account when a second one comes, and that changes nothing of who shares a limit.
/// </summary>
public sealed class LateIdTests
{
    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // The system's cryptography takes longer to load than all else that a first call adds, and may not be there.
    [Fact]
    public async Task One_account_needs_no_cryptography()
    {
        await using var limiter = new ApiWindowRateLimiter(_clock);
        using (var client = Client(limiter))
        {
            await UseAsync(client);
            await client.ReopenRateLimitAsync(Cancel);
            Assert.Equal(2, (await UseAsync(client)).Used);
        }
        await limiter.DisposeAsync();
        Assert.False(limiter.SaltAtHand.IsValueCreated);
    }

    [Fact]
    public async Task All_that_one_account_asks_for_is_done_without_its_id()
    {
        await using var limiter = new ApiWindowRateLimiter(1, TimeSpan.FromHours(1), TimeSpan.Zero, _clock);
        var token = Late(() => throw new InvalidOperationException("Nobody was to ask."));
        Assert.True(limiter.AcquireNow(token).IsAcquired);
        var waiting = limiter.AcquireAsync(token, ApiRateLimitMode.Wait, Cancel).AsTask();
        Assert.Equal(1, limiter.Waiting);
        AtOnce.Done(limiter.LearnLimitAsync(token, 2, Cancel));
        Assert.True((await waiting).IsAcquired);
        limiter.ReopenNow(token);
        Assert.Equal(2, limiter.StateNow(token).Used);
        Assert.Equal(1, limiter.Count);
    }

    [Fact]
    public void An_account_is_the_same_before_it_has_an_id_and_afterwards()
    {
        var limiter = new ApiWindowRateLimiter(_clock);
        var first = Late(() => "a");
        limiter.AcquireNow(first);
        Assert.Equal(0, limiter.StateNow(Late(() => "b")).Used);
        Assert.Equal(1, limiter.StateNow(Late(() => "a")).Used);
        Assert.Equal(1, limiter.StateNow(first).Used);
        Assert.Equal(2, limiter.Count);
    }

    [Fact]
    public void An_id_that_cannot_be_made_loses_nothing_that_was_counted()
    {
        var limiter = new ApiWindowRateLimiter(_clock);
        var first = Late(() => throw new NotSupportedException());
        limiter.AcquireNow(first);
        Assert.Throws<NotSupportedException>(() => limiter.StateNow(Late(() => "b")));
        Assert.Equal(1, limiter.StateNow(first).Used);
        Assert.Equal(1, limiter.Count);
    }

    // A limiter of the user's own that asks this one sees ids, and a client that uses this one directly has none yet.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_limiter_in_front_shares_accounts_with_clients_that_use_it_directly(bool directFirst)
    {
        await using var limiter = new ApiWindowRateLimiter(_clock);
        await using var front = new Front(limiter);
        ApiRateLimiter[] way = directFirst ? [limiter, front] : [front, limiter];
        using var one = Client(way[0]);
        using var other = Client(way[1]);
        Assert.Equal(1, (await UseAsync(one)).Used);
        Assert.Equal(2, (await UseAsync(other)).Used);
        Assert.Equal(1, limiter.Count);
        Assert.Matches("^[0-9a-f]{64}$", front.Seen!.Id);
    }

    [Fact]
    public void Tokens_are_equal_by_their_ids_whenever_these_were_made()
    {
        var token = new ApiRateLimitToken("a", 1, TimeSpan.FromHours(1), TimeSpan.Zero);
        var late = new ApiRateLimitToken(token, new Lazy<string>(() => "a"));
        Assert.Equal(token, late);
        Assert.Equal(token.GetHashCode(), late.GetHashCode());
        Assert.Equal(token.ToString(), late.ToString());
        Assert.NotEqual(token, new ApiRateLimitToken(token, new Lazy<string>(() => "b")));
        Assert.NotEqual(token, new ApiRateLimitToken("a", 2, token.Window, token.Margin));
        Assert.NotEqual(token, new ApiRateLimitToken("a", 1, TimeSpan.FromHours(2), token.Margin));
        Assert.NotEqual(token, new ApiRateLimitToken("a", 1, token.Window, TimeSpan.FromSeconds(1)));
        Assert.False(token.Equals(null));
    }

    private static ApiRateLimitToken Late(Func<string> id) =>
        new(new ApiRateLimitToken("any", 100, TimeSpan.FromHours(1), TimeSpan.FromSeconds(30)), new Lazy<string>(id));

    private static async Task<ApiRateLimitState> UseAsync(ApiTransport client)
    {
        await client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel);
        return await client.GetRateLimitAsync(Cancel);
    }

    private ApiTransport Client(ApiRateLimiter limiter) =>
        LimitedShop.Over(
            new StubHandler(ShopResponses.Ok),
            options => (options.TimeProvider, options.RateLimiter) = (_clock, limiter)
        );

    private sealed class Front(ApiWindowRateLimiter limiter) : ApiRateLimiter
    {
        public ApiRateLimitToken? Seen { get; private set; }

        public override ValueTask<ReadOnlyMemory<byte>> GetSaltAsync(CancellationToken cancellationToken) =>
            limiter.GetSaltAsync(cancellationToken);

        public override ValueTask<ApiRateLimitLease> AcquireAsync(
            ApiRateLimitToken token,
            ApiRateLimitMode mode,
            CancellationToken cancellationToken
        ) => limiter.AcquireAsync(Seen = token, mode, cancellationToken);

        public override ValueTask<ApiRateLimitState> GetStateAsync(
            ApiRateLimitToken token,
            CancellationToken cancellationToken
        ) => limiter.GetStateAsync(token, cancellationToken);

        public override ValueTask LearnLimitAsync(
            ApiRateLimitToken token,
            int limit,
            CancellationToken cancellationToken
        ) => limiter.LearnLimitAsync(token, limit, cancellationToken);

        public override ValueTask ReopenAsync(ApiRateLimitToken token, CancellationToken cancellationToken) =>
            limiter.ReopenAsync(token, cancellationToken);
    }
}
