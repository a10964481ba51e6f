using System.Net;
using System.Text;

namespace EnvoyerSms.Benchmarks.Encode;

/// <summary>The request as it is written without a generated client.</summary>
internal static class FormFields
{
    public static IEnumerable<KeyValuePair<string, string>> Of(SendMessageRequest request)
    {
        var fields = new List<KeyValuePair<string, string>>
        {
            new("text", request.Text),
            new("recipients", string.Join(',', request.Recipients)),
            new("sendername", request.SenderName),
        };
        if (request.AllowLongMessage)
            fields.Add(new("longmessageallowed", "1"));
        return fields;
    }

    /// <summary>Escapes as most code found on the web does.</summary>
    public static StringBuilder Escape(StringBuilder form, SendMessageRequest request)
    {
        form.Append("text=").Append(Escape(request.Text));
        form.Append("&recipients=").AppendJoin(',', request.Recipients);
        form.Append("&sendername=").Append(Escape(request.SenderName));
        if (request.AllowLongMessage)
            form.Append("&longmessageallowed=1");
        return form;
    }

    private static string Escape(string text) =>
        Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    /// <summary>Holds what somebody wrote to the request. Which characters are escaped differs, and so does the order; what they mean may not.</summary>
    /// <exception cref="InvalidOperationException">It says something else.</exception>
    public static void Check(string written, SendMessageRequest request, string by)
    {
        var fields = written.Split('&').Select(Decode).OrderBy(field => field.Key, StringComparer.Ordinal);
        if (!fields.SequenceEqual(Of(request).OrderBy(field => field.Key, StringComparer.Ordinal)))
            throw new InvalidOperationException($"{by} writes other fields: {written}");
    }

    private static KeyValuePair<string, string> Decode(string field)
    {
        var parts = field.Split('=');
        return new(WebUtility.UrlDecode(parts[0]), WebUtility.UrlDecode(parts[1]));
    }
}
