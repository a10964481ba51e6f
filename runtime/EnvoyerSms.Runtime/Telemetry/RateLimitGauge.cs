namespace EnvoyerSms.Runtime.Telemetry;

/// <summary>
/// What is left of a rate limit, for metrics, which do not wait: where a limiter takes time to answer, the value is from the read
/// before.
/// </summary>
internal sealed class RateLimitGauge(Func<CancellationToken, Task<ApiRateLimitState>> read)
{
    private Task _reading = Task.CompletedTask;
    private ApiRateLimitState? _latest;

    /// <summary>The latest state; null where none is known yet, and where the limiter failed.</summary>
    public ApiRateLimitState? Latest()
    {
        // One query at a time, however often the value is read.
        if (_reading.IsCompleted)
            _reading = ReadAsync();
        return _latest;
    }

    private async Task ReadAsync()
    {
        try
        {
            _latest = await read(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // An old number would look like a current one.
            _latest = null;
        }
    }
}
