using System.Net;
using EnvoyerSms.Runtime.Registration;
using EnvoyerSms.Runtime.Tests.RateLimit;
using EnvoyerSms.Runtime.Tests.Shop;
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
    /// <summary>The same without what we put into the chain of a registered client.</summary>
    public Func<HttpMessageHandler> CreatePlain { get; init; } = Create;

    /// <summary>What else is changed of the client.</summary>
    public Action<ShopOptions>? Configure { get; init; }

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
        Registered(
            "a copying, retrying handler",
            static guard => new CopyingRetryHandler(guard(new SocketsHttpHandler()))
        ),
        Registered(
            "a copying, retrying handler within the primary one",
            static guard => guard(new CopyingRetryHandler(new SocketsHttpHandler()))
        ),
        Registered(
            "a copying, retrying handler outside of the flow of execution",
            static guard => new CopyingRetryHandler(new DetachedHandler(guard(new SocketsHttpHandler())))
        ),
        Registered(
            "a copying, retrying handler that hands requests to a worker",
            static guard => new CopyingRetryHandler(new WorkerHandler(guard(new SocketsHttpHandler())))
        ),
        new("a handler that expects 100 Continue", Expecting),
        new("a rate limiter that fails after each request", ApiHandler.Create)
        {
            Configure = static options => options.RateLimiter = new FaultyLimiter(FaultyPlace.Everywhere),
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

    private static ExpectingHandler Expecting()
    {
        var network = new SocketsHttpHandler();
#if NET
        // Without us it would wait for a second at each of fifty redirects.
        network.Expect100ContinueTimeout = TimeSpan.FromMilliseconds(20);
#endif
        return new ExpectingHandler(network);
    }

    // As the registration guards it.
    private static UserHandler Registered(
        string name,
        Func<Func<HttpMessageHandler, HttpMessageHandler>, HttpMessageHandler> create
    ) =>
        new($"{name}, of a registered client", () => create(static primary => PrimaryHandler.Guard(primary, out _)))
        {
            CreatePlain = () => create(static primary => primary),
            Repeats = true,
            ReadsBody = true,
        };

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
