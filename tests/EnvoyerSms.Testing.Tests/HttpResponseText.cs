using System.Globalization;
using System.Net;
using System.Xml.Linq;

namespace EnvoyerSms.Testing.Tests;

public sealed record HttpResponseText(HttpStatusCode Status, string Body)
{
    // Well-formed responses only; the other spelling is looked at as text.
    public XElement Root => XElement.Parse(Body);

    public static async Task<HttpResponseText> ReadAsync(HttpResponseMessage response) =>
        new(response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public string Text(string element) => Root.Descendants(element).Single().Value;

    public string[] Texts(string element) => [.. Root.Descendants(element).Select(found => found.Value)];

    public long Number(string element) => long.Parse(Text(element), CultureInfo.InvariantCulture);

    public void AssertRefused(long id, string message, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        Assert.Equal(status, Status);
        Assert.Equal("fail", Text("status"));
        Assert.Equal(id, Number("error_id"));
        Assert.Equal(message, Text("error_message"));
    }
}
