using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EnvoyerSms.Simulator.Serving;

// Tells a page, as long as it listens, that something has changed; the page then asks for what it shows. So nothing is kept for those
// who listen, however many they are.
internal sealed class ChangeStream(ServedWorld world)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // What stands between may close a connection on which nothing is said.
    private const int PausesUntilSignOfLife = 75;

    public async Task ServeAsync(HttpContext context)
    {
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        try
        {
            await SendAsync(context.Response, "retry: 1000\n\n", end.Token);
            await FollowAsync(context.Response, end.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the server stops.
        }
    }

    private async Task FollowAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        var told = "";
        for (var pauses = 1; ; pauses++)
        {
            var mark = world.Mark;
            if (mark != told)
                await SendAsync(response, $"event: change\ndata: {told = mark}\n\n", cancellationToken);
            else if (pauses % PausesUntilSignOfLife == 0)
                await SendAsync(response, ":\n\n", cancellationToken);
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static async Task SendAsync(HttpResponse response, string text, CancellationToken cancellationToken)
    {
        await response.WriteAsync(text, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
