using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Simulator.Http;

// The API behind a real HTTP server on 127.0.0.1.
internal sealed class HttpServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private HttpServer(WebApplication application)
    {
        _application = application;
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        BaseAddress = new Uri(new Uri(addresses!.Addresses.Single()), RequestReader.BasePath);
    }

    public Uri BaseAddress { get; }

    // It listens when the task is done.
    public static async Task<HttpServer> StartAsync(int port, ApiHandler api, CancellationToken cancellationToken)
    {
        // The empty builder reads no configuration: nothing around the process can move the server off the loopback.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Limits.MaxRequestBodySize = RequestReader.MaxBodyBytes;
                kestrel.Listen(IPAddress.Loopback, port);
            });
        var application = builder.Build();
        application.Run(context => ServeAsync(context, api));
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
        return new HttpServer(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task ServeAsync(HttpContext context, ApiHandler api)
    {
        var request = await ReadAsync(context.Request, context.RequestAborted);
        if (await api.AnswerAsync(request, context.RequestAborted) is { } answer)
            await SendAsync(answer, context.Response, context.RequestAborted);
        else
            context.Abort();
    }

    private static async Task<ReceivedRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
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
