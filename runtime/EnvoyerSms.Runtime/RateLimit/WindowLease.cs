namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>A lease of an <see cref="ApiWindowRateLimiter"/>.</summary>
internal sealed class WindowLease(AccountWindow account, ApiRateLimitGrant grant) : ApiRateLimitLease
{
    public override bool IsAcquired => true;

    public override bool IsAtLimit => grant.IsAtLimit;

    protected override ValueTask ReportCoreAsync(ApiRequestArrival arrival, TimeSpan? retryAfter)
    {
        account.Report(grant, arrival, retryAfter);
        return default;
    }
}
