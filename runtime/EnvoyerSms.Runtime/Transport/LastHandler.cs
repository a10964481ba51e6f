namespace EnvoyerSms.Runtime.Transport;

/// <summary>
/// The last handler before the network, in registered clients. It lets the bodies of calls through, which are handed out once where that
/// matters, and refuses whatever else a handler made of a call, on whichever thread and in whichever flow of execution: only what reads may
/// be copied.
/// </summary>
internal sealed class LastHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.Content is CallContent)
            CallContent.SendAtOnce(request);
        else if (!RepeatableCalls.Include(request))
            return Task.FromException<HttpResponseMessage>(
                new SecondRequestException(
                    "A handler made this request itself. Only what reads may be copied, so that no effect can come twice."
                )
            );
        return base.SendAsync(request, cancellationToken);
    }
}
