namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>Leases of a limiter that answers at once, reported on together.</summary>
internal sealed class Held(params ApiRateLimitLease[] leases)
{
    public void NotSent() => Report(ApiRequestArrival.NotSent);

    public void Accepted() => Report(ApiRequestArrival.Accepted);

    public void Refused(TimeSpan? retryAfter = null) => Report(ApiRequestArrival.Refused, retryAfter);

    public void Dispose()
    {
        foreach (var lease in leases)
            AtOnce.Done(lease.DisposeAsync());
    }

    public void Report(ApiRequestArrival arrival, TimeSpan? retryAfter = null)
    {
        foreach (var lease in leases)
            AtOnce.Done(lease.ReportAsync(arrival, retryAfter));
    }
}

/// <summary>What is done when it is asked for, and said to be: a test that would wait here fails.</summary>
internal static class AtOnce
{
    public static void Done(ValueTask task)
    {
        Assert.True(task.IsCompletedSuccessfully);
        task.GetAwaiter().GetResult();
    }

    public static ApiRateLimitLease AcquireNow(
        this ApiRateLimiter limiter,
        ApiRateLimitToken token,
        ApiRateLimitMode mode = ApiRateLimitMode.Fail
    ) => Done(limiter.AcquireAsync(token, mode));

    public static ApiRateLimitState StateNow(this ApiRateLimiter limiter, ApiRateLimitToken token) =>
        Done(limiter.GetStateAsync(token));

    public static byte[] SaltNow(this ApiRateLimiter limiter) => Done(limiter.GetSaltAsync()).ToArray();

    public static void ReopenNow(this ApiRateLimiter limiter, ApiRateLimitToken token) =>
        Done(limiter.ReopenAsync(token));

    public static T Done<T>(ValueTask<T> task)
    {
        Assert.True(task.IsCompletedSuccessfully);
        return task.GetAwaiter().GetResult();
    }
}
