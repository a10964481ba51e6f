using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace EnvoyerSms.Simulator.Http;

internal static class RequestReader
{
    public const string BasePath = "/api/";

    private static readonly Dictionary<string, string> NoFields = [];

    public static async Task<ReceivedRequest> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        var query = request.QueryString.Value ?? "";
        var body = await ReadBodyAsync(request, context.RequestAborted);
        return new ReceivedRequest
        {
            Method = request.Method,
            Path = RelativePath(request.Path.Value ?? ""),
            RawQuery = query,
            RawBody = body,
            Query = Fields.Decode(query),
            Form = IsForm(request) ? Fields.Decode(body) : NoFields,
            Headers = request.Headers.ToDictionary(
                header => header.Key,
                header => header.Value.ToString(),
                StringComparer.OrdinalIgnoreCase
            ),
        };
    }

    private static string RelativePath(string path) =>
        path.StartsWith(BasePath, StringComparison.Ordinal) ? path[BasePath.Length..] : path;

    private static async Task<string> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private static bool IsForm(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && string.Equals(type.MediaType, "application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
}
