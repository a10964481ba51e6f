using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace EnvoyerSms.Runtime.Telemetry;

/// <summary>What is left of the rate limits of an API's registered clients, as metrics.</summary>
internal sealed class RateLimitGauges
{
    private readonly TelemetryNames _names;
    private readonly ConcurrentDictionary<RegisteredClient, RateLimitGauge> _rateLimits = new();

    public RateLimitGauges(Meter meter, TelemetryNames names)
    {
        _names = names;
        // Gauges, because a sum would count a rate limit that clients share twice.
        meter.CreateObservableGauge(
            names.RateLimitLimit,
            () => RateLimits(static state => state.Limit),
            "{request}",
            "Requests that the API allows in one window."
        );
        meter.CreateObservableGauge(
            names.RateLimitRemaining,
            () => RateLimits(static state => state.Remaining),
            "{request}",
            "Requests that can be sent now."
        );
    }

    public void Show(RegisteredClient client) => _rateLimits[client] = client.Gauge!;

    public void Forget(RegisteredClient client) => _rateLimits.TryRemove(client, out _);

    private IEnumerable<Measurement<int>> RateLimits(Func<ApiRateLimitState, int> value)
    {
        foreach (var rateLimit in _rateLimits)
        {
            if (rateLimit.Value.Latest() is { } state)
                yield return new(
                    value(state),
                    new KeyValuePair<string, object?>(_names.ClientName, rateLimit.Key.Name)
                );
        }
    }
}
