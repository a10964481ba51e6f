using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace EnvoyerSms.TestSupport.Http;

/// <summary>A network in memory: takes each request as a network would, keeps it, and does with it what the test says.</summary>
/// <param name="answer">What becomes of the first request, the second …, counted from 1.</param>
public class ScriptedHandler(Func<int, HttpResponseMessage> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<SentRequest> _sent = new();

    /// <summary>Does these one after the other, the last one for ever.</summary>
    public ScriptedHandler(params Func<HttpResponseMessage>[] answers)
        : this(number => answers[Math.Min(number, answers.Length) - 1]()) { }

    /// <summary>Answers a text; null breaks the connection once the request has left.</summary>
    public ScriptedHandler(Func<int, string?> answer)
        : this(number => answer(number) is { } text ? Response(text) : Broken()) { }

    /// <summary>Answers these one after the other, the last one for ever; null breaks the connection.</summary>
    public ScriptedHandler(params string?[] texts)
        : this(number => texts[Math.Min(number, texts.Length) - 1]) { }

    /// <summary>Whether the body is asked for; else no connection was there that could have taken it.</summary>
    public bool TakesBody { get; set; } = true;

    public IReadOnlyList<SentRequest> Sent => [.. _sent];

    public SentRequest Single => Sent.Single();

    public int Requests => _sent.Count;

    public IReadOnlyList<string> Forms => [.. _sent.Select(request => request.Form)];

    public static HttpResponseMessage Broken() => throw new HttpRequestException("gone", new IOException("reset"));

    public static HttpResponseMessage Overloaded() => Response("", HttpStatusCode.ServiceUnavailable);

    public static HttpResponseMessage Response(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = TakesBody && request.Content is { } content ? await ReadAsync(content, cancellationToken) : null;
        int number;
        // Who comes first gets the first answer, however many come at once.
        lock (_sent)
        {
            _sent.Enqueue(new SentRequest(request, body));
            number = _sent.Count;
        }
        var response = answer(number);
        response.RequestMessage ??= request;
        return response;
    }

    // Not as a string, which would leave a copy with the request that a network does not leave.
    private static async Task<string> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
