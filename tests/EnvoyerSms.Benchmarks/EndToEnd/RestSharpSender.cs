using EnvoyerSms.Benchmarks.Encode;
using EnvoyerSms.Benchmarks.Parse;
using RestSharp;
using RestSharp.Serializers;

namespace EnvoyerSms.Benchmarks.EndToEnd;

internal static class RestSharpSender
{
    public static Sender Create(Uri address, SendMessageRequest request)
    {
        var client = new RestClient(new RestClientOptions(address), configureSerialization: config => config.UseXml());
        client.AddDefaultHeader("Authorization", Account.Authorization.ToString());
        return async () =>
        {
            var call = new RestRequest("message/send", Method.Post);
            foreach (var (name, value) in FormFields.Of(request))
                call.AddParameter(name, value);
            var response = await client.ExecuteAsync<SendEnvelope>(call).ConfigureAwait(false);
            return response.ThrowIfError().Data!.Message!.MessageId;
        };
    }
}
