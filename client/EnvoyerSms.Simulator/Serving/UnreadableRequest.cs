using System.Globalization;
using System.Text.Unicode;
using EnvoyerSms.Testing.Wire;

namespace EnvoyerSms.Simulator.Serving;

// What no request of the API can be, with the reason: a server that guessed would hide the mistake.
internal static class UnreadableRequest
{
    private const string Multipart = "multipart/";

    public static string? Reason(ApiRequest request, ReadOnlySpan<byte> body)
    {
        if (
            request.Headers.GetValueOrDefault("Content-Type") is { } type
            && type.StartsWith(Multipart, StringComparison.OrdinalIgnoreCase)
        )
            return "The body is multipart. The API takes a form of the type application/x-www-form-urlencoded.";
        if (!Utf8.IsValid(body))
            return "The body is not UTF-8, which the API takes all texts in.";
        return Reason(request.RawQuery.TrimStart('?')) ?? (request.Form is null ? null : Reason(request.RawBody));
    }

    private static string? Reason(string form) =>
        form.Split('&').FirstOrDefault(pair => !Utf8.IsValid(Unescape(pair))) is { } pair
            ? $"The field '{Name(pair)}' is not UTF-8 behind its escapes: é is %C3%A9, not %E9."
            : null;

    private static string Name(string pair)
    {
        var name = pair.Split('=')[0];
        return name.Length <= 30 && name.All(char.IsAsciiLetterOrDigit) ? name : "?";
    }

    private static byte[] Unescape(string text)
    {
        using var bytes = new MemoryStream();
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] == '%'
                && i + 2 < text.Length
                && byte.TryParse(
                    text.AsSpan(i + 1, 2),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var escaped
                )
            )
            {
                bytes.WriteByte(escaped);
                i += 2;
            }
            else
            {
                // What is not escaped was decoded before; here it only separates escapes.
                bytes.WriteByte((byte)' ');
            }
        }
        return bytes.ToArray();
    }
}
