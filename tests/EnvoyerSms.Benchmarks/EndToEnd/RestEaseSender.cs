using System.Xml;
using System.Xml.Serialization;
using EnvoyerSms.Benchmarks.Encode;
using EnvoyerSms.Benchmarks.Parse;
using RestEase;

namespace EnvoyerSms.Benchmarks.EndToEnd;

/// <summary>The operation as users of RestEase declare it.</summary>
public interface IRestEaseSender
{
    /// <summary>Sends a message.</summary>
    [Post("message/send")]
    Task<SendEnvelope> SendAsync([Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form);
}

internal static class RestEaseSender
{
    public static Sender Create(Uri address, SendMessageRequest request)
    {
        var api = new RestClient(Senders.Http(address))
        {
            ResponseDeserializer = new XmlResponses(),
        }.For<IRestEaseSender>();
        return async () =>
        {
            var form = new Dictionary<string, string>(FormFields.Of(request));
            return (await api.SendAsync(form).ConfigureAwait(false)).Message!.MessageId;
        };
    }

    private sealed class XmlResponses : ResponseDeserializer
    {
        public override T Deserialize<T>(string content, HttpResponseMessage response, ResponseDeserializerInfo info)
        {
            using var text = new StringReader(content);
            using var xml = XmlReader.Create(text);
            return (T)new XmlSerializer(typeof(T)).Deserialize(xml)!;
        }
    }
}
