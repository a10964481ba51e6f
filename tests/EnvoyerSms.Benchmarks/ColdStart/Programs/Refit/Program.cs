using System.Net.Http.Headers;
using System.Xml;
using Refit;

using var http = new HttpClient { BaseAddress = new Uri(args[0]) };
http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String("33600000000:secret"u8));
var api = RestService.ForGenerated<IApi>(http);
var form = new Form
{
    Text = "Ceci est un test",
    Recipients = "33600000001,33600000002",
    SenderName = "Societe",
};

// XmlReader, as XmlSerializer does not survive Native AOT.
using var xml = XmlReader.Create(new StringReader(await api.SendAsync(form)));
xml.ReadToFollowing("message_id");
Console.WriteLine(xml.ReadElementContentAsLong());

internal interface IApi
{
    [Post("/message/send")]
    Task<string> SendAsync([Body(BodySerializationMethod.UrlEncoded)] Form form);
}

internal sealed class Form
{
    [AliasAs("text")]
    public required string Text { get; init; }

    [AliasAs("recipients")]
    public required string Recipients { get; init; }

    [AliasAs("sendername")]
    public required string SenderName { get; init; }
}
