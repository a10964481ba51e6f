namespace EnvoyerSms.Benchmarks.Encode;

/// <summary>Takes requests and answers nothing, at once; on demand it keeps what the last one said.</summary>
internal sealed class Sink : HttpMessageHandler
{
    private readonly Task<HttpResponseMessage> _response = Task.FromResult(new HttpResponseMessage());

    public bool Keeps { get; set; }
    public string Body { get; private set; } = "";
    public Uri? Address { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (Keeps)
        {
            Address = request.RequestUri;
            Body = request.Content?.ReadAsStringAsync(cancellationToken).GetAwaiter().GetResult() ?? "";
        }
        return _response;
    }
}
