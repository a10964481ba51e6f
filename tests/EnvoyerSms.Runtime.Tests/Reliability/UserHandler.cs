using System.Net;
using EnvoyerSms.Runtime.Tests.Transport;
using EnvoyerSms.Runtime.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace EnvoyerSms.Runtime.Tests.Reliability;

/// <summary>Handlers that a user may put below a client.</summary>
/// <param name="Name">Names the handler in messages.</param>
/// <param name="Create">Makes a chain that ends at the network.</param>
internal sealed record UserHandler(string Name, Func<HttpMessageHandler> Create)
{
    /// <summary>Sends a request again where it did not succeed.</summary>
    public bool Repeats { get; init; }

    /// <summary>Reads the body for itself, which a body that is handed out once does not allow.</summary>
    public bool ReadsBody { get; init; }

    /// <summary>Sends more than one request for each, so that no connection can be made ready before.</summary>
    public bool Floods { get; init; }

    /// <summary>How long it waits for a response before it sends the request again; zero where it waits as long as the caller.</summary>
    public TimeSpan AttemptTimeout { get; init; }

    private static readonly TimeSpan Hasty = TimeSpan.FromMilliseconds(250);

    public static UserHandler Own { get; } = new("our own handler", ApiHandler.Create);

    public static IReadOnlyList<UserHandler> All { get; } =
    [
        new("the framework's defaults, which redirect", static () => new SocketsHttpHandler()),
        new(
            "credentials",
            static () =>
                new SocketsHttpHandler { Credentials = new NetworkCredential("a", "b"), PreAuthenticate = true }
        ),
        new("a retrying handler", static () => new RetryHandler(new SocketsHttpHandler())) { Repeats = true },
        new("a buffering, retrying handler", static () => new BufferingRetryHandler(new SocketsHttpHandler()))
        {
            Repeats = true,
            ReadsBody = true,
        },
        new(
            "a copying, retrying handler of a registered client",
            static () => new CopyingRetryHandler(new LastHandler(new SocketsHttpHandler()))
        )
        {
            Repeats = true,
            ReadsBody = true,
        },
        new("a doubling handler", static () => new HedgingHandler(new SocketsHttpHandler()))
        {
            Repeats = true,
            Floods = true,
        },
        new("the standard resilience handler", Built(Resilience)) { Repeats = true, AttemptTimeout = Hasty },
        new("the standard hedging handler", Built(Hedging))
        {
            Repeats = true,
            ReadsBody = true,
            AttemptTimeout = Hasty,
        },
    ];

    private static void Resilience(IHttpClientBuilder builder) =>
        builder.AddStandardResilienceHandler(options =>
        {
            (options.Retry.Delay, options.Retry.BackoffType) = (TimeSpan.Zero, DelayBackoffType.Constant);
            options.AttemptTimeout.Timeout = Hasty;
            // Many faults at once are what the tests are about: no breaker may hide them.
            options.CircuitBreaker.MinimumThroughput = int.MaxValue;
        });

    private static void Hedging(IHttpClientBuilder builder) =>
        builder
            .AddStandardHedgingHandler()
            .Configure(options =>
            {
                options.Endpoint.Timeout.Timeout = Hasty;
                options.Endpoint.CircuitBreaker.MinimumThroughput = int.MaxValue;
            });

    // One chain for all cells, as it takes its time to build: each has a server of its own, and so connections of its own.
    private static Func<HttpMessageHandler> Built(Action<IHttpClientBuilder> add)
    {
        var factory = new Lazy<IHttpMessageHandlerFactory>(() =>
        {
            var services = new ServiceCollection();
            add(
                services.AddHttpClient("user").ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler())
            );
            return services.BuildServiceProvider().GetRequiredService<IHttpMessageHandlerFactory>();
        });
        return () => factory.Value.CreateHandler("user");
    }
}
