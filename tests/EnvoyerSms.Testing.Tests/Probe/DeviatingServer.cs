using System.Net;
using System.Text;
using EnvoyerSms.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Testing.Tests.Probe;

/// <summary>The simulated API, which answers some requests otherwise.</summary>
internal sealed class DeviatingServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private DeviatingServer(WebApplication application)
    {
        _application = application;
        var server = application.Services.GetRequiredService<IServer>();
        BaseAddress = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/api/");
    }

    public Uri BaseAddress { get; }

    /// <param name="simulator">Answers where nothing else does.</param>
    /// <param name="deviate">The response to a path and a form; null leaves it to the simulator.</param>
    public static async Task<DeviatingServer> StartAsync(
        EnvoyerSmsSimulator simulator,
        Func<string, string, (HttpStatusCode Status, string Body)?> deviate
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        var application = builder.Build();
        application.Run(context => AnswerAsync(context, simulator, deviate));
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new DeviatingServer(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task AnswerAsync(
        HttpContext context,
        EnvoyerSmsSimulator simulator,
        Func<string, string, (HttpStatusCode Status, string Body)?> deviate
    )
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var form = await reader.ReadToEndAsync();
        var (status, body) =
            deviate(context.Request.Path.Value!["/api/".Length..], form)
            ?? await ForwardAsync(context.Request, form, simulator);
        context.Response.StatusCode = (int)status;
        await context.Response.WriteAsync(body);
    }

    private static async Task<(HttpStatusCode, string)> ForwardAsync(
        HttpRequest request,
        string form,
        EnvoyerSmsSimulator simulator
    )
    {
        using var http = new HttpClient(simulator.CreateHandler());
        using var message = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri($"https://simulator.invalid{request.Path}")
        );
        message.Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        message.Headers.TryAddWithoutValidation("Authorization", request.Headers.Authorization.ToString());
        using var response = await http.SendAsync(message);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
