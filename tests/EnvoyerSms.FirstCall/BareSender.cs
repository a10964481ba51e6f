using System.Net.Http.Headers;
using System.Text;

namespace EnvoyerSms.FirstCall;

/// <summary>HttpClient alone, with bytes that were written by hand.</summary>
internal static class BareSender
{
    public static async Task<bool> SendAsync(Uri address, string login, string password)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(login + ":" + password))
        );
        using var content = new ByteArrayContent(
            "text=Ceci+est+un+test&recipients=33600000001,33600000002&sendername=Societe"u8.ToArray()
        );
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        using var response = await http.PostAsync(new Uri(address, "message/send"), content);
        var reply = await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        return reply.AsSpan().IndexOf("message_id"u8) >= 0;
    }
}
