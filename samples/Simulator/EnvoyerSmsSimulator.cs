using EnvoyerSms.Simulator.Http;
using EnvoyerSms.Simulator.State;

namespace EnvoyerSms.Simulator;

/// <summary>
/// The API as its document describes it, in memory: behind handlers of HTTP clients (<see cref="CreateHandler"/>), or on
/// 127.0.0.1 as a real HTTP server (<see cref="StartAsync"/>), or both.
/// </summary>
/// <remarks>All members may be used from several threads at once.</remarks>
public sealed class EnvoyerSmsSimulator : IAsyncDisposable
{
    private static int _count;

    // A name that leads nowhere, so that what misses the handler cannot reach the real service; one for each simulator, so
    // that clients of two share no rate limit.
    private readonly Uri _nowhere = new(
        $"https://simulator-{Interlocked.Increment(ref _count)}.invalid{RequestReader.BasePath}"
    );

    private readonly World _world;
    private readonly ApiHandler _api;
    private HttpServer? _server;

    /// <summary>Makes a simulator for handlers, without a server.</summary>
    /// <param name="options">What it starts with; all defaults where there are none.</param>
    public EnvoyerSmsSimulator(SimulatorOptions? options = null)
    {
        options ??= new SimulatorOptions();
        (Login, Password) = (options.Login, options.Password);
        _world = new World(options);
        _api = new ApiHandler(_world, options.Spelling);
    }

    /// <summary>Where the API is, ending in <c>/api/</c>. Without a server, an address that only leads through a handler.</summary>
    public Uri BaseAddress => _server?.BaseAddress ?? _nowhere;

    /// <summary>The login of the first customer.</summary>
    public string Login { get; }

    /// <summary>The password of the first customer.</summary>
    public string Password { get; }

    /// <summary>Starts a simulator; it listens when the task is done.</summary>
    public static async Task<EnvoyerSmsSimulator> StartAsync(
        SimulatorOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new SimulatorOptions();
        var simulator = new EnvoyerSmsSimulator(options);
        simulator._server = await HttpServer.StartAsync(options.Port, simulator._api, cancellationToken);
        return simulator;
    }

    /// <summary>
    /// Makes a handler that asks this simulator, without a socket: for <c>new HttpClient(handler)</c>, or as the primary handler
    /// of a registered client. It looks at the path alone, so it answers for every host; a fault that cuts the connection is an
    /// <see cref="HttpRequestException"/>.
    /// </summary>
    /// <returns>The handler. To dispose it does nothing to the simulator.</returns>
    public HttpMessageHandler CreateHandler() => new SimulatorHandler(_api);

    /// <summary>The last 10,000 requests, oldest first; also those that were refused.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. _api.Requests];

    /// <summary>The messages accepted so far, by id.</summary>
    public IReadOnlyList<SimulatedMessage> Messages
    {
        get
        {
            lock (_world.Gate)
                return [.. _world.Messages.Select(message => message.ToSnapshot())];
        }
    }

    /// <summary>Adds a customer of its own, who sees nothing of the others.</summary>
    public void AddCustomer(string login, string password, params IReadOnlyList<SimulatorAccount> accounts)
    {
        lock (_world.Gate)
            _world.AddCustomer(login, password, accounts);
    }

    /// <summary>Adds an account to the first customer.</summary>
    public void AddAccount(SimulatorAccount account)
    {
        lock (_world.Gate)
            _world.AddAccount(Login, account);
    }

    /// <summary>An account as it is now; null where there is none of this id.</summary>
    public SimulatorAccount? FindAccount(long id)
    {
        lock (_world.Gate)
            return _world.FindAccount(id)?.ToSnapshot();
    }

    /// <summary>Answers a message as one of its recipients would.</summary>
    /// <exception cref="InvalidOperationException">The message takes no replies, or did not go to this number.</exception>
    public void Reply(long messageId, string from, string text)
    {
        lock (_world.Gate)
            GetMessage(messageId).AddReply(from, text, _world.Clock.GetUtcNow());
    }

    /// <summary>Brings a message to the end of its delivery at once.</summary>
    public void Deliver(long messageId)
    {
        lock (_world.Gate)
            GetMessage(messageId).Deliver(_world.Clock.GetUtcNow());
    }

    /// <summary>Moves the simulator's clock forward.</summary>
    public void Advance(TimeSpan time) => _world.Clock.Advance(time);

    /// <summary>Lets this happen to each of the next requests, after what was asked for before.</summary>
    public void FailNext(SimulatedFault fault, int times = 1)
    {
        for (var i = 0; i < times; i++)
            _api.Faults.Enqueue(fault);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private StoredMessage GetMessage(long id) =>
        _world.FindMessage(id) ?? throw new ArgumentException($"There is no message {id}.", nameof(id));
}
