using System.Net;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Reliability;

/// <summary>Sends as code does that nobody thought about for long: no exception is success, a status is the API's word, an exception means that nothing was sent.</summary>
internal static class PlainClient
{
    public static async Task<Verdict> SendAsync(
        HttpClient http,
        Uri address,
        string path,
        ApiMethod method,
        CancellationToken cancel
    )
    {
        using var form = new FormUrlEncodedContent([new("name", ShopClients.Request.Name)]);
        using var message = new HttpRequestMessage(
            new HttpMethod(method.ToString().ToUpperInvariant()),
            new Uri(address, path)
        )
        {
            Content = form,
        };
        if (method is ApiMethod.Get or ApiMethod.Delete)
        {
            message.RequestUri = new Uri(address, $"{path}?{await form.ReadAsStringAsync(cancel)}");
            message.Content = null;
        }
        try
        {
            using var response = await http.SendAsync(message, cancel);
            return response.IsSuccessStatusCode ? Verdict.Sent : Verdict.Rejected;
        }
        catch (Exception) when (cancel.CanBeCanceled)
        {
            return Verdict.NotSent;
        }
    }
}
