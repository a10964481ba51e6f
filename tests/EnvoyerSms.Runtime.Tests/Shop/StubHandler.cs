using System.Net;
using System.Text;

namespace EnvoyerSms.Runtime.Tests.Shop;

/// <summary>Keeps what a client sends, answers what the test says.</summary>
internal sealed class StubHandler(string response, HttpStatusCode status = HttpStatusCode.OK) : HttpMessageHandler
{
    public List<SentRequest> Sent { get; } = [];

    public SentRequest Single => Assert.Single(Sent);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        Sent.Add(new SentRequest(request, body));
        return new HttpResponseMessage(status)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(response)),
            RequestMessage = request,
        };
    }
}

internal sealed record SentRequest(HttpRequestMessage Message, string? Body)
{
    public string Address { get; } = Message.RequestUri!.OriginalString;
}
