using EnvoyerSms.Simulator.Pages;
using EnvoyerSms.Simulator.Serving;
using EnvoyerSms.Testing;
using EnvoyerSms.Testing.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Simulator;

/// <summary>A simulator behind a real HTTP server: the API below <c>/api/</c>, pages on it at <c>/</c>.</summary>
public sealed class SimulatorServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private SimulatorServer(WebApplication application, EnvoyerSmsSimulator simulator)
    {
        (_application, Simulator) = (application, simulator);
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        PagesAddress = new Uri(addresses!.Addresses.Single());
        BaseAddress = new Uri(PagesAddress, RequestReader.BasePath);
    }

    /// <summary>The simulator that answers.</summary>
    public EnvoyerSmsSimulator Simulator { get; }

    /// <summary>Where the API is, ending in <c>/api/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Where the pages are.</summary>
    public Uri PagesAddress { get; }

    /// <summary>Starts to listen on this machine alone; the server listens when the task completes.</summary>
    /// <param name="simulator">The simulator that answers.</param>
    /// <param name="port">The port on 127.0.0.1; 0, the default, takes a free one.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The server; dispose it to stop it.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public static Task<SimulatorServer> StartAsync(
        EnvoyerSmsSimulator simulator,
        int port = 0,
        CancellationToken cancellationToken = default
    ) => StartAsync(simulator, new ServerSettings { Port = port }, cancellationToken);

    /// <summary>Starts to listen; the server listens when the task completes.</summary>
    /// <param name="simulator">The simulator that answers.</param>
    /// <param name="settings">Where, and for whom.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The server; dispose it to stop it.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SimulatorServer> StartAsync(
        EnvoyerSmsSimulator simulator,
        ServerSettings settings,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(simulator);
        ArgumentNullException.ThrowIfNull(settings);
        var world = new ServedWorld(simulator, settings.Scenario, settings.Kept);
        await world.FillAsync(cancellationToken);
        var application = Build(world, settings);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
        return new SimulatorServer(application, simulator);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static WebApplication Build(ServedWorld world, ServerSettings settings)
    {
        // The empty builder reads no configuration: nothing in the environment can move the server off its address.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = RequestReader.MaxBodyBytes;
                kestrel.Listen(settings.Address, settings.Port);
            });
        builder.Services.AddRoutingCore();
        var application = builder.Build();
        application.Use(new RequestGuard(settings.HostNames).CheckAsync);
        application.Map("/api/{**path}", new ApiEndpoint(world.Simulator, settings.Log).ServeAsync);
        application.MapAssets();
        application.MapPages(world);
        return application;
    }
}
