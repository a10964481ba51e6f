using EnvoyerSms.Testing.Wire;

namespace EnvoyerSms.Testing.Http;

// How much is kept of one request where it is kept for people to look at: a thousand bodies of a mebibyte each would be too much.
internal static class RequestBounds
{
    // Above the longest send that the API takes: a thousand recipients, and a text whose characters are all escaped.
    private const int MaxBody = 32_768;

    public static ApiRequest Cut(ApiRequest request)
    {
        // Of a body that is no form, only its length is kept.
        if (request.Form is null || request.RawBody.Length <= MaxBody)
            return request;
        var body = request.RawBody[..MaxBody];
        return request with { RawBody = body, Form = Fields.Decode(body) };
    }
}
