using System.Globalization;
using System.Text;
using EnvoyerSms.Simulator.Pages;
using EnvoyerSms.Testing;
using EnvoyerSms.Testing.Http;
using EnvoyerSms.Testing.Operations;
using EnvoyerSms.Testing.Wire;
using Microsoft.AspNetCore.Http;

namespace EnvoyerSms.Simulator.Serving;

// The API itself, with a line on the console for each request.
internal sealed class ApiEndpoint(EnvoyerSmsSimulator simulator, Action<string>? log)
{
    public async Task ServeAsync(HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
        var bytes = await ReadBodyAsync(context.Request, cancellationToken);
        var request = Read(context.Request, bytes);
        var answer = UnreadableRequest.Reason(request, bytes) is { } reason
            ? simulator.Api.Refuse(request, reason)
            : await simulator.Api.AnswerAsync(request, cancellationToken);
        log?.Invoke(Describe(request, answer));
        if (answer is null)
            context.Abort();
        else
            await SendAsync(answer, context.Response, cancellationToken);
    }

    private static async Task<byte[]> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        return body.ToArray();
    }

    private static ApiRequest Read(HttpRequest request, byte[] body) =>
        RequestReader.Read(
            request.Method,
            request.Path.Value ?? "",
            request.QueryString.Value ?? "",
            Encoding.UTF8.GetString(body),
            request.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()))
        );

    private static async Task SendAsync(Answer answer, HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = (int)answer.Status;
        response.ContentType = answer.ContentType;
        if (answer.Challenge is { } challenge)
            response.Headers.WWWAuthenticate = challenge;
        var bytes = Encoding.UTF8.GetBytes(answer.Body);
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, cancellationToken);
    }

    // A path that is none of the API's may say anything, so it is not said.
    private string Describe(ApiRequest request, Answer? answer)
    {
        var time = ServiceTime
            .Of(simulator.TimeProvider.GetUtcNow())
            .ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var path = OperationTable.Find(request.Path) is not null ? request.Path : "(a path that is none of the API)";
        var outcome =
            answer is null ? "connection cut"
            : answer.Refused is { } refused ? $"{(int)answer.Status}  error {(int)refused.Id}, {refused.Id}"
            : $"{(int)answer.Status}";
        return $"{time}  {Method(request)} {path}  {outcome}";
    }

    private static string Method(ApiRequest request) => request.Method is "GET" or "POST" ? request.Method : "(other)";
}
