using System.Net;
using System.Text;

namespace EnvoyerSms.Runtime.Examples;

/// <summary>Answers one response, and keeps the fields that it was sent.</summary>
internal sealed class ExampleServer(int status, string response) : HttpMessageHandler
{
    /// <summary>The form or the query of the last request; null before there was one.</summary>
    public string? Form { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        Form =
            request.Method == HttpMethod.Get || request.Method == HttpMethod.Delete
                ? request.RequestUri!.Query.TrimStart('?')
            : request.Content is { } content
                ? Encoding.UTF8.GetString(await ReadAsync(content, cancellationToken).ConfigureAwait(false))
            : "";
        return new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(response)),
            RequestMessage = request,
        };
    }

    private static Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        content.ReadAsByteArrayAsync();
#else
        content.ReadAsByteArrayAsync(cancellationToken);
#endif
}

/// <summary>A clock that stands still.</summary>
internal sealed class ExampleClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
