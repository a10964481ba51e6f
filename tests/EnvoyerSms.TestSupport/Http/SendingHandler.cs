namespace EnvoyerSms.TestSupport.Http;

/// <summary>Sends as the test says: for what no network does.</summary>
public sealed class SendingHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send)
    : HttpMessageHandler
{
    public SendingHandler(Func<HttpRequestMessage, HttpResponseMessage> send)
        : this((request, _) => Task.FromResult(send(request))) { }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) => send(request, cancellationToken);
}
