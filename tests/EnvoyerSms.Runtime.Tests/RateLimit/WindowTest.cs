using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>A window of ten requests in an hour, with a margin of half a minute, and its clock.</summary>
public abstract class WindowTest : IAsyncDisposable
{
    protected const int Limit = 10;

    protected static TimeSpan Hour { get; } = TimeSpan.FromHours(1);
    protected static TimeSpan Margin { get; } = TimeSpan.FromSeconds(30);
    protected static TimeSpan Tick { get; } = TimeSpan.FromTicks(1);

    protected WindowTest() => Window = new ApiWindowRateLimiter(Clock);

    protected FakeTimeProvider Clock { get; } = new();

    protected static ApiRateLimitToken Token { get; } = new("account", Limit, Hour, Margin);

    internal ApiWindowRateLimiter Window { get; }

    protected ApiRateLimitState State => Window.StateNow(Token);

    protected TimeSpan? ResetsIn => State.ResetsAt - Clock.GetUtcNow();

    public async ValueTask DisposeAsync()
    {
        await Window.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected void Advance(TimeSpan time) => Clock.Advance(time);

    protected ApiRateLimitLease TryAcquire(ApiRateLimitMode mode = ApiRateLimitMode.Fail) =>
        Window.AcquireNow(Token, mode);

    private protected Held Acquire(int count = 1) => Get(count, ApiRateLimitMode.Fail);

    /// <summary>Whether or not anything is left.</summary>
    private protected Held Take(int count = 1) => Get(count, ApiRateLimitMode.SendAnyway);

    private protected void AcquireAll() => Acquire(Limit).Accepted();

    protected void Learn(int limit) => AtOnce.Done(Window.LearnLimitAsync(Token, limit));

    protected bool IsEmpty() => !TryAcquire().IsAcquired;

    private Held Get(int count, ApiRateLimitMode mode)
    {
        var leases = Enumerable.Range(0, count).Select(_ => TryAcquire(mode)).ToArray();
        Assert.All(leases, lease => Assert.True(lease.IsAcquired));
        return new Held(leases);
    }
}
