using System.Net;
using System.Text;

namespace EnvoyerSms.Contract.Generated.Tests.Sequences;

/// <summary>Answers what it is told to; null breaks the connection once the request has left.</summary>
/// <param name="answer">The response to the first request, the second …, counted from 1.</param>
internal sealed class ScriptedHandler(Func<int, string?> answer) : HttpMessageHandler
{
    /// <summary>Answers these one after the other, the last one for ever.</summary>
    public ScriptedHandler(params string?[] replies)
        : this(number => replies[Math.Min(number, replies.Length) - 1]) { }

    public List<string> Forms { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Forms.Add(request.Method == HttpMethod.Get ? request.RequestUri!.Query.TrimStart('?') : body);
        return answer(Forms.Count) is not { } reply
            ? throw new HttpRequestException("reset", new IOException("reset"))
            : new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(reply, Encoding.UTF8, "application/xml"),
                RequestMessage = request,
            };
    }
}
