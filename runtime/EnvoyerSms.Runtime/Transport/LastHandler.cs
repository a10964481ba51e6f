namespace EnvoyerSms.Runtime.Transport;

/// <summary>
/// The last handler before the network, in clients that we register: of a call whose body is handed out once, it lets nothing
/// through but that body. Handlers above may copy a request or make another of the same call; neither gets further.
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
