using System.Reflection;
using System.Xml;
using System.Xml.Serialization;
using EnvoyerSms.Benchmarks.Encode;
using EnvoyerSms.Benchmarks.Parse;
using Refit;

namespace EnvoyerSms.Benchmarks.EndToEnd;

/// <summary>The operation as users of Refit declare it.</summary>
public interface IRefitSender
{
    /// <summary>Sends a message.</summary>
    [Post("/message/send")]
    Task<SendEnvelope> SendAsync([Body(BodySerializationMethod.UrlEncoded)] RefitForm form);
}

internal static class RefitSender
{
    public static Sender Create(Uri address, SendMessageRequest request)
    {
        var settings = new RefitSettings(new XmlResponses());
        var api = RestService.For<IRefitSender>(Senders.Http(address), settings);
        return async () => (await api.SendAsync(RefitForm.From(request)).ConfigureAwait(false)).Message!.MessageId;
    }

    // As Refit's own package for XML does it, which reads with XmlSerializer too.
    private sealed class XmlResponses : IHttpContentSerializer
    {
        public HttpContent ToHttpContent<T>(T item) => throw new NotSupportedException();

        public async Task<T?> FromHttpContentAsync<T>(
            HttpContent content,
            CancellationToken cancellationToken = default
        )
        {
            using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            using var xml = XmlReader.Create(stream);
            return (T?)new XmlSerializer(typeof(T)).Deserialize(xml);
        }

        public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
    }
}
