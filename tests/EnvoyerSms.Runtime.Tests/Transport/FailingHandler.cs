namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>Takes the body as a network would, or does not, and ends with a fault.</summary>
internal sealed class FailingHandler(Func<Exception> fault) : HttpMessageHandler
{
    public bool TakesBody { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (TakesBody && request.Content is { } content)
            await content.CopyToAsync(Stream.Null, cancellationToken);
        throw fault();
    }
}
