using System.Net;
using System.Text;

namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>Keeps what a client sends and answers what the test says, without a network.</summary>
internal sealed class StubHandler(string reply, HttpStatusCode status = HttpStatusCode.OK) : HttpMessageHandler
{
    public List<StubRequest> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add(new StubRequest(request.Method, request.RequestUri!, body, request.Headers.ToString()));
        return new HttpResponseMessage(status)
        {
            Content = new StringContent(reply, Encoding.UTF8, "application/xml"),
            RequestMessage = request,
        };
    }
}

internal sealed record StubRequest(HttpMethod Method, Uri Address, string Body, string Headers)
{
    /// <summary>The form, wherever the method puts it.</summary>
    public string Form => Method == HttpMethod.Get ? Address.Query.TrimStart('?') : Body;
}
