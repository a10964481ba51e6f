using System.Runtime.CompilerServices;
using EnvoyerSms.Runtime.Logging;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.RateLimit;

namespace EnvoyerSms.Runtime.Telemetry;

/// <summary>What is known of a client that was registered: its health and what is left of its rate limit.</summary>
internal sealed class RegisteredClient(string name) : IDisposable
{
    // Options carry it to the client that is made of them, and need not know of it. Of objects, as all tables of this kind here: native
    // programs hold the code once, and a table of this type would bring all that it does into those that register nothing.
    private static readonly ConditionalWeakTable<object, object> ByOptions = new();

    private readonly List<WeakReference<IRenewable>> _made = [];
    private readonly List<IDisposable> _sources = [];
    private CallTelemetry? _telemetry;
    private int _isFollowing;

    /// <summary>The name of the API, and the key where there is one. Seen in metrics and health checks.</summary>
    public string Name { get; } = name;

    public CallHealth Health { get; } = new();

    /// <summary>The type of a primary handler of the user's that need not send each request once; null where there is none, and once it is logged.</summary>
    public string? UnknownHandler { get; set; }

    /// <summary>Gets what is left of the rate limit; null before the client is made, and where there is no rate limit.</summary>
    public Func<CancellationToken, Task<ApiRateLimitState>>? RateLimit { get; private set; }

    /// <summary>The same for metrics.</summary>
    public RateLimitGauge? Gauge { get; private set; }

    /// <summary>The registered client that the options are for; null where they are for none.</summary>
    public static RegisteredClient? Of(ApiClientOptions options) =>
        ByOptions.TryGetValue(options, out var client) ? client as RegisteredClient : null;

    /// <summary>Says whose options these are. A client that is registered twice says it twice.</summary>
    public void Own(ApiClientOptions options) => ByOptions.GetValue(options, _ => this);

    /// <summary>The client is made, and its rate limit can be seen.</summary>
    public void Show(ClientRateLimit rateLimit, CallTelemetry telemetry)
    {
        RateLimit = rateLimit.GetStateAsync;
        Gauge = new RateLimitGauge(RateLimit);
        _telemetry = telemetry;
        telemetry.Show(this);
    }

    /// <summary>A client was made of the options. It is not kept alive.</summary>
    public void Follow(IRenewable client)
    {
        lock (_made)
        {
            _made.RemoveAll(static made => !made.TryGetTarget(out _));
            _made.Add(new WeakReference<IRenewable>(client));
        }
    }

    /// <summary>Begins, once, to follow what the options are read from.</summary>
    /// <param name="follow">Gives what ends it.</param>
    public void FollowOptions(Func<IReadOnlyList<IDisposable>> follow)
    {
        if (Interlocked.Exchange(ref _isFollowing, 1) == 1)
            return;
        // Not inside the lock: it asks the container.
        var sources = follow();
        lock (_sources)
            _sources.AddRange(sources);
    }

    /// <summary>The clients that were made go on with other options.</summary>
    public void Renew(ApiClientOptions options)
    {
        List<WeakReference<IRenewable>> made;
        lock (_made)
            made = [.. _made];
        foreach (var reference in made)
        {
            if (reference.TryGetTarget(out var client))
                client.Renew(options);
        }
        Health.Renewed();
    }

    /// <summary>Logs, once, what the client cannot see to itself.</summary>
    public void Warn(CallLog? log)
    {
        if (log is null || UnknownHandler is not { } handler)
            return;
        UnknownHandler = null;
        log.PrimaryHandlerUnknown(handler);
    }

    public void Dispose()
    {
        lock (_sources)
        {
            foreach (var source in _sources)
                source.Dispose();
            _sources.Clear();
        }
        _telemetry?.Forget(this);
    }
}
