using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>A window of ten requests in an hour, with a margin of half a minute, and its clock.</summary>
public abstract class WindowTest : IDisposable
{
    protected const int Limit = 10;

    protected static TimeSpan Hour { get; } = TimeSpan.FromHours(1);
    protected static TimeSpan Margin { get; } = TimeSpan.FromSeconds(30);
    protected static TimeSpan Tick { get; } = TimeSpan.FromTicks(1);

    protected WindowTest() => Window = new ApiWindowRateLimiter(Limit, Hour, Margin, Clock);

    protected FakeTimeProvider Clock { get; } = new();

    internal ApiWindowRateLimiter Window { get; }

    protected ApiRateLimitState State => Window.GetState();

    protected TimeSpan? ResetsIn => State.ResetsAt - Clock.GetUtcNow();

    public void Dispose()
    {
        Window.Dispose();
        GC.SuppressFinalize(this);
    }

    protected void Advance(TimeSpan time) => Clock.Advance(time);

    private protected ApiRateLimitLease Acquire(int count = 1)
    {
        var lease = Window.AttemptAcquire(count);
        Assert.True(lease.IsAcquired);
        return Assert.IsAssignableFrom<ApiRateLimitLease>(lease);
    }

    private protected void AcquireAll()
    {
        for (var i = 0; i < Limit; i++)
            Acquire().Accepted();
    }

    protected bool IsEmpty() => !Window.AttemptAcquire().IsAcquired;

    protected static TimeSpan? RetryAfter(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : null;
}
