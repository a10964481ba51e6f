using System.Net;
using EnvoyerSms.Simulator.Http;
using EnvoyerSms.Simulator.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Simulator;

/// <summary>The API on 127.0.0.1: a real HTTP server that behaves as the API's document says.</summary>
/// <remarks>All members may be used from several threads at once.</remarks>
public sealed class EnvoyerSmsSimulator : IAsyncDisposable
{
    private const long MaxBodyBytes = 1 << 20;

    private readonly WebApplication _application;
    private readonly World _world;
    private readonly ApiHandler _handler;

    private EnvoyerSmsSimulator(WebApplication application, World world, ApiHandler handler, SimulatorOptions options)
    {
        (_application, _world, _handler) = (application, world, handler);
        (Login, Password) = (options.Login, options.Password);
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        BaseAddress = new Uri(new Uri(addresses!.Addresses.Single()), RequestReader.BasePath);
    }

    /// <summary>Where the API is, ending in <c>/api/</c>.</summary>
    public Uri BaseAddress { get; }

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
        var world = new World(options);
        var handler = new ApiHandler(world, options.Spelling);

        // The empty builder reads no configuration: nothing around the process can move the server off the loopback.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
                kestrel.Listen(IPAddress.Loopback, options.Port);
            });
        var application = builder.Build();
        application.Run(handler.HandleAsync);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
        return new EnvoyerSmsSimulator(application, world, handler, options);
    }

    /// <summary>The last 10,000 requests, oldest first; also those that were refused.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. _handler.Requests];

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
            _handler.Faults.Enqueue(fault);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private StoredMessage GetMessage(long id) =>
        _world.FindMessage(id) ?? throw new ArgumentException($"There is no message {id}.", nameof(id));
}
