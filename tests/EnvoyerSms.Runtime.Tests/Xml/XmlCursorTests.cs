using System.Text;
using EnvoyerSms.Runtime.Xml;
using EnvoyerSms.TestSupport.Xml;

namespace EnvoyerSms.Runtime.Tests.Xml;

public sealed class XmlCursorTests
{
    [Theory]
    [InlineData("<a></ a>", "a=\"\"")]
    [InlineData("< a ></a >", "a=\"\"")]
    [InlineData("<a >1</\n a\t>", "a=\"1\"")]
    [InlineData("< a b='c'/>", "a=\"\"")]
    [InlineData("<a>x&</a>", "a=\"x\\u0026\"")]
    [InlineData("<a>b &amp c</a>", "a=\"b \\u0026amp c\"")]
    [InlineData(" \r\n\t<?xml version='1.0'?> <a/>", "a=\"\"")]
    [InlineData("\uFEFF \n<a/>", "a=\"\"")]
    public void Takes_what_servers_print_by_hand(string xml, string? read) => Assert.Equal(read, Ours(xml));

    [Theory]
    [InlineData("<p:a xmlns:p='urn:p'><p:b>1</p:b><c/></p:a>", "a(b=\"1\" c=\"\" )")]
    [InlineData("<a><!-- x --><?y z?><b><![CDATA[<&]]>&#33;&#x21;</b></a>", "a(b=\"\\u003C\\u0026!!\" )")]
    [InlineData("<a>1\r\n2\r3\n</a>", "a=\"1\\n2\\n3\\n\"")]
    [InlineData("<a>&#13;</a>", "a=\"\\r\"")]
    public void Reads_as_XML_says(string xml, string read) => Assert.Equal(read, Ours(xml));

    [Theory]
    [InlineData("", "There is no root element")]
    [InlineData("  ", "There is no root element")]
    [InlineData("a", "Text stands outside the root element")]
    [InlineData("<a/>b", "Something stands behind the root element")]
    [InlineData("<a/><b/>", "Something stands behind the root element")]
    [InlineData("<a>", "The response ends too early")]
    [InlineData("<a><!-- ", "The response ends too early")]
    [InlineData("<a></b>", "An end tag does not match its start tag")]
    [InlineData("<a></ab>", "An end tag does not match its start tag")]
    [InlineData("<ab></a>", "An end tag does not match its start tag")]
    [InlineData("<p:a></a>", "An end tag does not match its start tag")]
    [InlineData("<a></>", "The response ends too early")]
    [InlineData("<a b='1' b='2'/>", "A tag has one attribute twice")]
    [InlineData("<a b='1'c='2'/>", "A tag is malformed")]
    [InlineData("<a b/>", "An attribute has no value")]
    [InlineData("<a b=c/>", "The value of an attribute is not quoted")]
    [InlineData("<a b='<'/>", "The value of an attribute holds <")]
    [InlineData("<a b='c & d'/>", "An & begins no reference")]
    [InlineData("<1/>", "A name is expected")]
    [InlineData("<a:/>", "A name is expected")]
    [InlineData("< /a>", "A name is expected")]
    [InlineData("<a>]]><b/></a>", "A text beside elements is not clean XML")]
    [InlineData("<a><b/>]]></a>", "A text holds ]]>")]
    [InlineData("<a><!-- -- --></a>", "A comment holds --")]
    [InlineData("<a><!-- ---></a>", "A comment holds --")]
    [InlineData("<a><b/>&nbsp;</a>", "An entity is not one of the five predefined ones")]
    [InlineData("<a><b/>&#;</a>", "A numeric reference is malformed")]
    [InlineData("<a><b/>&#x;</a>", "A numeric reference is malformed")]
    [InlineData("<a b='&#X41;'/>", "A numeric reference is malformed")]
    [InlineData("<a b='&#0;'/>", "A numeric reference stands for no character")]
    [InlineData("<a b='&#xD800;'/>", "A numeric reference stands for no character")]
    [InlineData("<a b='&#4294967361;'/>", "A numeric reference stands for no character")]
    [InlineData("<a b='&#x100000041;'/>", "A numeric reference stands for no character")]
    [InlineData("<a b='&#18446744073709551681;'/>", "A numeric reference stands for no character")]
    [InlineData("<a b='&#99999999999999999999;'/>", "A numeric reference stands for no character")]
    [InlineData("<a><b/>\u0001</a>", "The response holds a character that XML does not allow")]
    [InlineData("<a>\u0001<b/></a>", "A text beside elements is not clean XML")]
    [InlineData("<a b='\uFFFF'/>", "The response holds a character that XML does not allow")]
    [InlineData("<a><!-- \u0001 --></a>", "The response holds a character that XML does not allow")]
    [InlineData("<a><!-- \u0001 -->\u0001</a>", "The response holds a character that XML does not allow")]
    [InlineData("<a><?b \u0001?></a>", "The response holds a character that XML does not allow")]
    [InlineData("<a/>\u0001", "Something stands behind the root element")]
    [InlineData("<a/><!-- \u0001 -->", "The response holds a character that XML does not allow")]
    [InlineData("<a> <3 <b/></a>", "A text beside elements is not clean XML")]
    [InlineData("<a>&nbsp;<b/></a>", "A text beside elements is not clean XML")]
    [InlineData("<a><b/> <3</a>", "A name is expected")]
    [InlineData("<a>1 <3", "The response ends too early")]
    [InlineData("<a>1 <b", "The response ends too early")]
    [InlineData("<a>1 <b></a>", "An end tag does not match its start tag")]
    [InlineData("<a/><?xml version='1.0'?>", "An XML declaration stands elsewhere than at the beginning")]
    [InlineData("<?xml version='1.1'?><a/>", "The XML declaration does not say version 1.0")]
    [InlineData("<?xml version='1.0' standalone='maybe'?><a/>", "The XML declaration is malformed")]
    public void Refuses_what_is_not_XML(string xml, string reason) => Assert.Equal(reason, Refused(xml).Reason);

    [Theory]
    [InlineData("<!DOCTYPE a><a/>")]
    [InlineData("<?xml version='1.0'?><!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b '&c;&c;'>]><a>&b;</a>")]
    [InlineData("<a><!DOCTYPE a></a>")]
    public void Refuses_a_document_type_in_any_form(string xml) =>
        Assert.Equal("A document type is not accepted", Refused(xml).Reason);

    [Theory]
    [InlineData("<!doctype html><html></html>")]
    [InlineData("<!ENTITY a 'b'><a/>")]
    [InlineData("<![CDATA[a]]><a/>")]
    public void Refuses_other_declarations(string xml) =>
        Assert.Equal("A markup declaration is not accepted", Refused(xml).Reason);

    [Fact]
    public void A_fault_has_an_offset_and_nothing_of_the_reply()
    {
        var refused = Refused("<secret><number>33600000001</numbre></secret>");
        Assert.Equal("An end tag does not match its start tag (byte 29).", refused.Message);
        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_found_where_they_stand()
    {
        byte[][] broken =
        [
            [0x80],
            [0xC0, 0x80],
            [0xE0, 0x80, 0x80],
            [0xED, 0xA0, 0x80],
            [0xF4, 0x90, 0x80, 0x80],
            [0xF8, 0x88, 0x80, 0x80, 0x80],
            [0xC3],
        ];
        foreach (var bytes in broken)
        {
            byte[] xml = [.. "<a>é"u8, .. bytes, .. "</a>"u8];
            var refused = Assert.Throws<ApiXmlException>(() => XmlTree.ReadOurs(xml));
            Assert.Equal(("The response is not UTF-8", 5), (refused.Reason, refused.Offset));
        }
    }

    [Fact]
    public void What_is_unread_of_a_child_is_passed_over()
    {
        Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
        var xml = new XmlCursor("<a><b><c>1<d/></c></b><e/>2<f>3</f></a>"u8, open, XmlLimits.Default);
        Assert.True(xml.NextChild(1));
        Assert.True(xml.NameIs("b"u8));
        Assert.True(xml.NextChild(1));
        Assert.True(xml.NameIs("e"u8));
        Assert.True(xml.NextChild(1));
        string? text = null;
        xml.ReadText(ref text);
        Assert.Equal("3", text);
        Assert.False(xml.NextChild(1));
        Assert.False(xml.NextChild(1));
        Assert.Equal(0, xml.Depth);
        xml.Finish();
    }

    [Fact]
    public void A_fault_behind_the_last_value_is_found() =>
        Assert.Throws<ApiXmlException>(() =>
        {
            Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
            var xml = new XmlCursor("<a><b>1</b></c>"u8, open, XmlLimits.Default);
            Assert.True(xml.NextChild(1));
            xml.Finish();
        });

    private static string? Ours(string xml) => Referee.Ours(Encoding.UTF8.GetBytes(xml));

    private static ApiXmlException Refused(string xml) =>
        Assert.Throws<ApiXmlException>(() => XmlTree.ReadOurs(Encoding.UTF8.GetBytes(xml)));
}
