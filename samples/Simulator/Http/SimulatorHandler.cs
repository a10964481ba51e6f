using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace EnvoyerSms.Simulator.Http;

// The API behind an HTTP client, without anything between them.
internal sealed class SimulatorHandler(ApiHandler api) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        // Into a stream, as a network handler does it: what a caller hands out only once is taken only once.
        using var body = new MemoryStream();
        if (request.Content is not null)
            await request.Content.CopyToAsync(body, cancellationToken);
        var answer =
            body.Length > RequestReader.MaxBodyBytes
                ? Answer.Empty(HttpStatusCode.RequestEntityTooLarge)
                : await api.AnswerAsync(Read(request, body), cancellationToken);
        return answer is null
            ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "The simulator cut the connection.")
            : Reply(answer, request);
    }

    private static ReceivedRequest Read(HttpRequestMessage request, MemoryStream body) =>
        RequestReader.Read(
            request.Method.Method,
            PathString.FromUriComponent(request.RequestUri!.AbsolutePath).Value ?? "",
            request.RequestUri.Query,
            Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length),
            request
                .Headers.Concat(
                    request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>()
                )
                .Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)))
        );

    private static HttpResponseMessage Reply(Answer answer, HttpRequestMessage request)
    {
        var reply = new HttpResponseMessage(answer.Status)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(answer.Body)),
            RequestMessage = request,
            Version = request.Version,
        };
        if (answer.ContentType is not null)
            reply.Content.Headers.Add("Content-Type", answer.ContentType);
        if (answer.Challenge is not null)
            reply.Headers.Add("WWW-Authenticate", answer.Challenge);
        return reply;
    }
}
