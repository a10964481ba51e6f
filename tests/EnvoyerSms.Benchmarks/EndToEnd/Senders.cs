using System.Net.Http.Headers;
using EnvoyerSms.Benchmarks.Encode;
using EnvoyerSms.Benchmarks.Parse;

namespace EnvoyerSms.Benchmarks.EndToEnd;

/// <summary>Sends the message and says its id.</summary>
internal delegate Task<long> Sender();

/// <summary>How to send without a generated client.</summary>
internal static class Senders
{
    private static readonly MediaTypeHeaderValue FormType = new("application/x-www-form-urlencoded");

    public static HttpClient Http(Uri address)
    {
        var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = Account.Authorization;
        return http;
    }

    /// <summary>HttpClient with a body made beforehand and a response that is not read: the least that any client does.</summary>
    public static Sender Bare(Uri address, SendMessageRequest request)
    {
        var http = Http(address);
        var body = Ours.Content(request).ReadAsByteArrayAsync().GetAwaiter().GetResult();
        return async () =>
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = FormType;
            using var response = await http.PostAsync("message/send", content).ConfigureAwait(false);
            var reply = await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync().ConfigureAwait(false);
            return reply.Length > 0 ? SendEndToEnd.MessageId : 0;
        };
    }

    /// <summary>FormUrlEncodedContent and XDocument.</summary>
    public static Sender ByHand(Uri address, SendMessageRequest request)
    {
        var http = Http(address);
        return async () =>
        {
            using var content = new FormUrlEncodedContent(FormFields.Of(request));
            using var response = await http.PostAsync("message/send", content).ConfigureAwait(false);
            var reply = await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync().ConfigureAwait(false);
            return WithXDocument.Send(reply).MessageId;
        };
    }

    /// <summary>Our client as its users make it: everything on that is on by default.</summary>
    public static Sender Our(Uri address, SendMessageRequest request)
    {
        var client = EnvoyerSmsClient.Create(Account.Options(ApiMethod.Post, address));
        return async () => (await client.SendMessageAsync(request).ConfigureAwait(false)).MessageId;
    }
}
