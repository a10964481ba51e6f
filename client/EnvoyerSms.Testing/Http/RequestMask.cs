using EnvoyerSms.Testing.Operations;
using EnvoyerSms.Testing.Wire;

namespace EnvoyerSms.Testing.Http;

// What is kept of a request: all but its secrets, since people point programs at a simulator that are configured for the real service.
internal static class RequestMask
{
    private const string Hidden = "***";

    private static readonly string[] SecretFields = ["login", "password"];
    private static readonly string[] SecretHeaders = ["auth", "cookie", "token", "secret", "key", "pass", "login"];
    private static readonly Dictionary<string, string> NoFields = [];

    public static ReceivedRequest Mask(ApiRequest request, DateTimeOffset now, SimulatorCursor cursor) =>
        new()
        {
            Method = request.Method,
            Path = request.Path,
            Operation = OperationTable.Find(request.Path)?.Operation,
            RawQuery = MaskForm(request.RawQuery),
            RawBody = request.Form is null ? DescribeBody(request.RawBody) : MaskForm(request.RawBody),
            Query = MaskFields(request.Query),
            Form = request.Form is null ? NoFields : MaskFields(request.Form),
            Headers = request.Headers.ToDictionary(
                header => header.Key,
                header => MaskHeader(header.Key, header.Value),
                StringComparer.OrdinalIgnoreCase
            ),
            AccountId = MaskAccount(Credentials.Read(request)),
            ReceivedAt = now,
            Cursor = cursor,
        };

    private static string MaskForm(string encoded)
    {
        var mark = encoded.StartsWith('?') ? "?" : "";
        return mark + string.Join('&', encoded[mark.Length..].Split('&').Select(MaskPair));
    }

    private static string MaskPair(string pair)
    {
        var sign = pair.IndexOf('=', StringComparison.Ordinal);
        return sign >= 0 && IsSecret(FormText.Unescape(pair[..sign])) ? $"{pair[..sign]}={Hidden}" : pair;
    }

    private static Dictionary<string, string> MaskFields(IReadOnlyDictionary<string, string> fields) =>
        fields.ToDictionary(field => field.Key, field => IsSecret(field.Key) ? Hidden : field.Value);

    private static bool IsSecret(string name) => SecretFields.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static string MaskHeader(string name, string value)
    {
        if (!Array.Exists(SecretHeaders, part => name.Contains(part, StringComparison.OrdinalIgnoreCase)))
            return value;
        // The scheme tells how a client authenticates. What stands before a blank in any other header, as in a cookie's, is a secret too.
        var isAuthorization = name.EndsWith("Authorization", StringComparison.OrdinalIgnoreCase);
        var blank = isAuthorization ? value.IndexOf(' ', StringComparison.Ordinal) : -1;
        return blank < 0 ? Hidden : $"{value[..blank]} {Hidden}";
    }

    // Where a password holds a colon, the rest of it stands in the account's place.
    private static string? MaskAccount(Credentials? credentials) =>
        credentials is null || credentials.TryGetAccountId(out _) ? credentials?.AccountId : Hidden;

    private static string DescribeBody(string body) =>
        body.Length == 0 ? "" : $"({body.Length} characters that are no form)";
}
