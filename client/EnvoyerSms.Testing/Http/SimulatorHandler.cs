using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using EnvoyerSms.Testing.Wire;

namespace EnvoyerSms.Testing.Http;

// The API behind an HTTP client, without anything between them.
internal sealed partial class SimulatorHandler(ApiHandler api) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        // Copied into a stream, as a network handler does: a body that can be read only once is read only once.
        using var body = new MemoryStream();
        if (request.Content is not null)
            await request.Content.CopyToAsync(body, cancellationToken);
        var answer =
            body.Length > RequestReader.MaxBodyBytes
                ? Answer.Empty(HttpStatusCode.RequestEntityTooLarge)
                : await api.AnswerAsync(Read(request, body), cancellationToken);
        return answer is null
            ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "The simulator cut the connection.")
            : Respond(answer, request);
    }

    private static ApiRequest Read(HttpRequestMessage request, MemoryStream body) =>
        RequestReader.Read(
            request.Method.Method,
            DecodePath(request.RequestUri!.AbsolutePath),
            request.RequestUri.Query,
            Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length),
            request
                .Headers.Concat(
                    request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>()
                )
                .Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)))
        );

    // As servers do: encoded characters are decoded, except for the slash, which would split one name into two.
    private static string DecodePath(string path) =>
        string.Concat(
            EncodedSlash()
                .Split(path)
                .Select(part => EncodedSlash().IsMatch(part) ? part : Uri.UnescapeDataString(part))
        );

    [GeneratedRegex("(%2F)", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedSlash();

    private static HttpResponseMessage Respond(Answer answer, HttpRequestMessage request)
    {
        var response = new HttpResponseMessage(answer.Status)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(answer.Body)),
            RequestMessage = request,
            Version = request.Version,
        };
        if (answer.ContentType is not null)
            response.Content.Headers.Add("Content-Type", answer.ContentType);
        if (answer.Challenge is not null)
            response.Headers.Add("WWW-Authenticate", answer.Challenge);
        return response;
    }
}
