namespace EnvoyerSms.Ledger.Worker;

/// <summary>Ends the worker while its request is on the wire: the server has the bytes, and nobody reads the response.</summary>
internal sealed class WireHandler(Steps steps)
    : DelegatingHandler(new SocketsHttpHandler { UseCookies = false, UseProxy = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var answering = base.SendAsync(request, cancellationToken);
        // A moment, so that sometimes the server has done the work, and sometimes not.
        if (Random.Shared.Next(2) == 0)
            await Task.WhenAny(answering, Task.Delay(2, cancellationToken));
        steps.Pass(Steps.OnTheWire);
        return await answering;
    }
}
