using System.Net.Http.Headers;
using EnvoyerSms.Testing.Wire;

namespace EnvoyerSms.Testing.Http;

// Brings a request into the form that the API uses, from a server or from a handler.
internal static class RequestReader
{
    public const string BasePath = "/api/";
    public const int MaxBodyBytes = 1 << 20;

    // The path is decoded; query and body are as they came.
    public static ApiRequest Read(
        string method,
        string path,
        string query,
        string body,
        IEnumerable<KeyValuePair<string, string>> headers
    )
    {
        var byName = new Dictionary<string, string>(headers, StringComparer.OrdinalIgnoreCase);
        return new ApiRequest
        {
            Method = method,
            Path = path.StartsWith(BasePath, StringComparison.Ordinal) ? path[BasePath.Length..] : path,
            RawQuery = query,
            RawBody = body,
            Query = Fields.Decode(query),
            Form = IsForm(byName.GetValueOrDefault("Content-Type")) ? Fields.Decode(body) : null,
            Headers = byName,
        };
    }

    private static bool IsForm(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && string.Equals(type.MediaType, "application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
}
