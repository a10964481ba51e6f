using System.Text;
using EnvoyerSms.Runtime.Xml;
using EnvoyerSms.TestSupport.Xml;

namespace EnvoyerSms.Runtime.Tests.Xml;

public sealed class XmlEncodingTests
{
    private const string Read = "a=\"\\u00E9\"";

    [Theory]
    [InlineData("ISO-8859-1")]
    [InlineData("iso-8859-1")]
    [InlineData("latin1")]
    public void Latin_1_is_transcoded_where_it_is_declared(string name) =>
        Assert.Equal(Read, Referee.Ours(Encoding.Latin1.GetBytes(Declared(name))));

    [Theory]
    [InlineData(false, "utf-16")]
    [InlineData(true, "UTF-16")]
    [InlineData(false, null)]
    [InlineData(true, null)]
    public void UTF_16_is_transcoded_where_it_has_its_mark(bool bigEndian, string? name)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        var xml = name is null ? "<a>é</a>" : Declared(name);
        Assert.Equal(Read, Referee.Ours([.. encoding.GetPreamble(), .. encoding.GetBytes(xml)]));
    }

    [Theory]
    [InlineData(false, "utf-16")]
    [InlineData(true, "UTF-16")]
    [InlineData(false, null)]
    [InlineData(true, null)]
    public void UTF_16_is_known_by_its_first_tag_too(bool bigEndian, string? name)
    {
        var xml = new UnicodeEncoding(bigEndian, byteOrderMark: false).GetBytes(
            name is null ? "<a>é</a>" : Declared(name)
        );
        Assert.Equal(Read, Referee.Ours(xml));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_framework_knows_UTF_16_by_its_first_tag_as_well(bool bigEndian)
    {
        var xml = new UnicodeEncoding(bigEndian, byteOrderMark: false).GetBytes("<a>e</a>");
        Assert.Equal(Referee.Theirs(xml), Referee.Ours(xml));
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-15")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    [InlineData("utf-7")]
    [InlineData("UTF8")]
    [InlineData("x")]
    [InlineData(" utf-8")]
    [InlineData("é")]
    [InlineData("an-encoding-whose-name-is-longer-than-any-that-was-ever-registered")]
    public void Other_encodings_are_refused(string name) =>
        Assert.Equal(
            "The response declares an encoding that is not supported",
            Refused(Encoding.UTF8.GetBytes(Declared(name)))
        );

    [Fact]
    public void A_mark_that_contradicts_the_declaration_is_refused()
    {
        Assert.NotNull(Refused([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Declared("utf-8"))]));
        Assert.NotNull(Refused([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Declared("iso-8859-1"))]));
    }

    [Fact]
    public void Bytes_outside_the_declared_encoding_are_refused()
    {
        Assert.NotNull(Refused(Encoding.UTF8.GetBytes(Declared("us-ascii"))));
        Assert.NotNull(
            Refused([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<a>"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("</a>")])
        );
        Assert.NotNull(Refused([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<a/>"), 0x20]));
        Assert.Null(Referee.Ours(Encoding.Latin1.GetBytes("<a>é</a>")));
    }

    [Fact]
    public void UTF_8_is_read_where_it_stands()
    {
        Assert.True(XmlEncoding.ToUtf8("<a/>"u8, out _) == "<a/>"u8);
        Assert.Equal(Read, Referee.Ours(Encoding.UTF8.GetBytes(Declared("utf-8"))));
        Assert.Equal(Read, Referee.Ours([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Declared("Utf-8"))]));
    }

    private static string Declared(string encoding) => $"<?xml version=\"1.0\" encoding=\"{encoding}\"?><a>é</a>";

    private static string Refused(byte[] xml) => Assert.Throws<ApiXmlException>(() => XmlTree.ReadOurs(xml)).Reason;
}
