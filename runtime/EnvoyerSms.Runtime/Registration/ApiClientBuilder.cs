using EnvoyerSms.Runtime.Registration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EnvoyerSms;

/// <summary>A registered client, for further configuration.</summary>
public sealed class ApiClientBuilder
{
    private readonly string _name;
    private readonly Func<IServiceProvider, IHealthCheck> _createHealthCheck;
    private readonly Action<Action<IServiceProvider, ApiClientOptions>> _postConfigure;
    private readonly Func<IServiceProvider, object> _makeClient;

    internal ApiClientBuilder(
        string name,
        IHttpClientBuilder httpClientBuilder,
        Func<IServiceProvider, IHealthCheck> createHealthCheck,
        Action<Action<IServiceProvider, ApiClientOptions>> postConfigure,
        Func<IServiceProvider, object> makeClient,
        IConfiguration? section
    )
    {
        _name = name;
        HttpClientBuilder = httpClientBuilder;
        _createHealthCheck = createHealthCheck;
        _postConfigure = postConfigure;
        _makeClient = makeClient;
        Section = section;
    }

    /// <summary>The services the client was added to.</summary>
    public IServiceCollection Services => HttpClientBuilder.Services;

    /// <summary>The section of configuration that holds the client's options; null where they are set by code.</summary>
    public IConfiguration? Section { get; }

    /// <summary>
    /// The HTTP client below, for handlers of your own. They are between the client and the network and see each request as it is
    /// sent, credentials included. Handlers that repeat requests can repeat calls that read; where a second request would have a
    /// second effect, it is refused, and so is any other request that a handler makes itself, unless it repeats one that reads. A primary handler of
    /// your own follows no redirects and keeps no cookies, whatever its settings: both are turned off. The factory's own logger is off, as it gives headers to
    /// structured logs unredacted; the client logs each request itself.
    /// </summary>
    public IHttpClientBuilder HttpClientBuilder { get; }

    /// <summary>
    /// Changes the options after all other configuration, for any API: for a substitute of an API in tests. What it
    /// sets is checked like the rest.
    /// </summary>
    /// <param name="configure">Changes the options.</param>
    /// <returns>The same builder.</returns>
    public ApiClientBuilder PostConfigure(Action<ApiClientOptions> configure)
    {
        _ = configure ?? throw new ArgumentNullException(nameof(configure));
        _postConfigure((_, options) => configure(options));
        return this;
    }

    /// <summary>Changes the options after all other configuration, with services of the container: for what several processes share, a ledger and a rate limiter.</summary>
    /// <param name="configure">Changes the options; called again where the configuration changes.</param>
    /// <returns>The same builder.</returns>
    public ApiClientBuilder PostConfigure(Action<IServiceProvider, ApiClientOptions> configure)
    {
        _postConfigure(configure ?? throw new ArgumentNullException(nameof(configure)));
        return this;
    }

    /// <summary>
    /// Makes the client at the start of the host and compiles, beside the rest of the start, what every call runs through, so that the first
    /// call need not wait for it. Nothing is sent and no connection is opened: a call of an API that does not exist is answered inside the
    /// process. A program that was compiled before it runs, natively or with <c>PublishReadyToRun</c>, gains little,
    /// and one of .NET Framework only has its client made.
    /// </summary>
    /// <returns>The same builder.</returns>
    /// <example><code>services.AddEnvoyerSms(configuration.GetSection("EnvoyerSms")).WarmUp();</code></example>
    public ApiClientBuilder WarmUp()
    {
        var makeClient = _makeClient;
        Services
            .AddOptions<ClientWarmUp>(_name)
            .Validate<IServiceProvider>((warmUp, provider) => warmUp.Begin(() => makeClient(provider)))
            .ValidateOnStart();
        return this;
    }

    /// <summary>
    /// Makes a health check of this client, to be added with <c>services.AddHealthChecks().Add(…)</c>. It sends no request: it looks
    /// at the options, at how the client's own calls ended, and at what is left of the rate limit. It fails where options are wrong,
    /// where the API refused the credentials, and where at least three calls in a row got no response that makes sense, the last one
    /// within five minutes; the next call that succeeds makes it healthy again. With no request left, or where the rate limiter gives
    /// no state, it reports <see cref="HealthStatus.Degraded"/>. Its data are <c>failures</c> and, of the rate limit,
    /// <c>rate_limit.limit</c>, <c>rate_limit.remaining</c> and <c>rate_limit.resetsAt</c>.
    /// </summary>
    /// <param name="name">Name of the check. Default: the name of the API, with the key of the client where it has one.</param>
    /// <param name="failureStatus">The status that it reports when it fails. Default: <see cref="HealthStatus.Unhealthy"/>.</param>
    /// <param name="tags">Tags to select checks by. Default: none.</param>
    /// <param name="timeout">How long it may take, which matters to a rate limiter of your own. Default: no limit.</param>
    /// <returns>The registration. The package Microsoft.Extensions.Diagnostics.HealthChecks, which ASP.NET Core brings, runs it.</returns>
    /// <example><code>services.AddHealthChecks().Add(builder.CreateHealthCheck(tags: ["ready"]));</code></example>
    [CLSCompliant(false)] // The abstractions of health checks are not.
    public HealthCheckRegistration CreateHealthCheck(
        string? name = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null
    ) => new(name ?? _name, _createHealthCheck, failureStatus, tags, timeout);
}
