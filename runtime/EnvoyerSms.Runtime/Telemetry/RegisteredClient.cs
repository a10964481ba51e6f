using System.Runtime.CompilerServices;

namespace EnvoyerSms.Runtime.Telemetry;

/// <summary>What is known of a client that was registered: its health and what is left of its rate limit.</summary>
internal sealed class RegisteredClient(string name) : IDisposable
{
    // Options carry it to the client that is made of them, and need not know of it.
    private static readonly ConditionalWeakTable<ApiClientOptions, RegisteredClient> ByOptions = new();

    private CallTelemetry? _telemetry;

    /// <summary>The name of the API, and the key where there is one. Seen in metrics and health checks.</summary>
    public string Name { get; } = name;

    public CallHealth Health { get; } = new();

    /// <summary>Gets what is left of the rate limit; null before the client is made, and where there is no rate limit.</summary>
    public Func<CancellationToken, Task<ApiRateLimitState>>? RateLimit { get; private set; }

    /// <summary>The same for metrics.</summary>
    public RateLimitGauge? Gauge { get; private set; }

    /// <summary>The registered client that the options are for; null where they are for none.</summary>
    public static RegisteredClient? Of(ApiClientOptions options) =>
        ByOptions.TryGetValue(options, out var client) ? client : null;

    /// <summary>Says whose options these are. A client that is registered twice says it twice.</summary>
    public void Own(ApiClientOptions options) => ByOptions.GetValue(options, _ => this);

    /// <summary>The client is made, and its rate limit can be seen.</summary>
    public void Show(Func<CancellationToken, Task<ApiRateLimitState>> rateLimit, CallTelemetry telemetry)
    {
        RateLimit = rateLimit;
        Gauge = new RateLimitGauge(rateLimit);
        _telemetry = telemetry;
        telemetry.Show(this);
    }

    public void Dispose() => _telemetry?.Forget(this);
}
