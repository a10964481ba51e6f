using System.Net;
using System.Text;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>Does with each request what the test says of it, after taking its body as a network would.</summary>
internal sealed class ScriptedHandler(params Func<HttpResponseMessage>[] responses) : HttpMessageHandler
{
    private int _requests;

    public int Requests => Volatile.Read(ref _requests);

    public static HttpResponseMessage Ok() => Response(ShopResponses.Ok);

    public static HttpResponseMessage Broken() => throw new HttpRequestException("gone", new IOException("reset"));

    public static HttpResponseMessage Overloaded() => Response("", HttpStatusCode.ServiceUnavailable);

    public static HttpResponseMessage Response(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };

    /// <summary>Fails before the body is asked for.</summary>
    public bool NeverConnects { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var number = Interlocked.Increment(ref _requests);
        if (!NeverConnects && request.Content is { } content)
            await content.CopyToAsync(Stream.Null, cancellationToken);
        return responses[Math.Min(number, responses.Length) - 1]();
    }
}
