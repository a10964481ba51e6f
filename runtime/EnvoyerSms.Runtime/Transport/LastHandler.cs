namespace EnvoyerSms.Runtime.Transport;

/// <summary>
/// The last handler before the network, in registered clients: for a call whose body is handed out once, it lets only that body
/// through. Handlers above may copy a request or make another of the same call; neither passes.
/// </summary>
internal sealed class LastHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        CallContent.RefuseOthers(request.Content);
        return base.SendAsync(request, cancellationToken);
    }
}
