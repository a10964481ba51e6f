using System.Net;
using System.Text;
using EnvoyerSms.Testing;
using EnvoyerSms.Testing.Http;
using EnvoyerSms.Testing.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Simulator;

/// <summary>A simulator behind a real HTTP server on 127.0.0.1.</summary>
public sealed class SimulatorServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private SimulatorServer(WebApplication application, EnvoyerSmsSimulator simulator)
    {
        (_application, Simulator) = (application, simulator);
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        BaseAddress = new Uri(new Uri(addresses!.Addresses.Single()), RequestReader.BasePath);
    }

    /// <summary>The simulator that answers.</summary>
    public EnvoyerSmsSimulator Simulator { get; }

    /// <summary>Where the API is, ending in <c>/api/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Starts to listen; the server listens when the task completes.</summary>
    /// <param name="simulator">The simulator that answers.</param>
    /// <param name="port">The port on 127.0.0.1; 0, the default, takes a free one.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The server; dispose it to stop it.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SimulatorServer> StartAsync(
        EnvoyerSmsSimulator simulator,
        int port = 0,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(simulator);
        // The empty builder reads no configuration: nothing in the environment can move the server off the loopback address.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Limits.MaxRequestBodySize = RequestReader.MaxBodyBytes;
                kestrel.Listen(IPAddress.Loopback, port);
            });
        var application = builder.Build();
        application.Run(context => ServeAsync(context, simulator.Api));
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

    private static async Task ServeAsync(HttpContext context, ApiHandler api)
    {
        var request = await ReadAsync(context.Request, context.RequestAborted);
        if (await api.AnswerAsync(request, context.RequestAborted) is { } answer)
            await SendAsync(answer, context.Response, context.RequestAborted);
        else
            context.Abort();
    }

    private static async Task<ApiRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return RequestReader.Read(
            request.Method,
            request.Path.Value ?? "",
            request.QueryString.Value ?? "",
            await reader.ReadToEndAsync(cancellationToken),
            request.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()))
        );
    }

    private static async Task SendAsync(Answer answer, HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = (int)answer.Status;
        response.ContentType = answer.ContentType;
        if (answer.Challenge is { } challenge)
            response.Headers.WWWAuthenticate = challenge;
        var bytes = Encoding.UTF8.GetBytes(answer.Body);
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, cancellationToken);
    }
}
