using System.Text;
using EnvoyerSms.Runtime.Xml;
using EnvoyerSms.TestSupport.Xml;

namespace EnvoyerSms.Runtime.Tests.Xml;

public sealed class XmlLimitTests
{
    [Fact]
    public void Depth_is_limited()
    {
        XmlTree.ReadOurs(Nested(XmlLimits.Depth));
        Assert.Equal(
            "Elements stand deeper inside each other than allowed",
            Refused(Nested(XmlLimits.Depth + 1)).Reason
        );
    }

    [Fact]
    public void Size_is_limited()
    {
        var limits = new XmlLimits { Size = 10 };
        XmlTree.ReadOurs("<a>123</a>"u8, limits);
        Assert.Equal("The response is larger than allowed", Refused("<a>1234</a>"u8.ToArray(), limits).Reason);
    }

    [Fact]
    public void Elements_are_limited()
    {
        var limits = new XmlLimits { Elements = 3 };
        XmlTree.ReadOurs("<a><b/><b/></a>"u8, limits);
        Assert.Equal("There are more elements than allowed", Refused("<a><b/><b/><b/></a>"u8.ToArray(), limits).Reason);
    }

    [Theory]
    [InlineData("1234", true)]
    [InlineData("12345", false)]
    [InlineData("&amp;&#x31;&amp;1", true)]
    [InlineData("&amp;&#x31;&amp;12", false)]
    [InlineData("<![CDATA[12]]>34", true)]
    [InlineData("<![CDATA[12]]>345", false)]
    [InlineData("é&#x20AC;", false)]
    public void One_text_is_limited_in_bytes_after_references(string text, bool isTaken)
    {
        var xml = Encoding.UTF8.GetBytes("<a>" + text + "</a>");
        var limits = new XmlLimits { Text = 4 };
        if (isTaken)
            XmlTree.ReadOurs(xml, limits);
        else
            Assert.Equal("A text is longer than allowed", Refused(xml, limits).Reason);
    }

    [Fact]
    public void Attributes_are_limited()
    {
        XmlTree.ReadOurs(Attributes(XmlLimits.Attributes));
        Assert.Equal("A tag has more attributes than allowed", Refused(Attributes(XmlLimits.Attributes + 1)).Reason);
    }

    public static TheoryData<string> Hostile => [.. HostileXml.All.Select(hostile => hostile.ToString())];

    // Square work for 1 MiB would take the test many minutes; how long it does take is measured by the benchmarks' `hostile`.
    [Theory, MemberData(nameof(Hostile))]
    public void Much_of_one_thing_is_read_or_refused(string what)
    {
        var xml = HostileXml.All.Single(hostile => hostile.ToString() == what).Make(XmlLimits.Default.Size);
        var limits = new XmlLimits { Text = XmlLimits.Default.Size, Elements = int.MaxValue };
        var end = Record.Exception(() => XmlTree.ReadOurs(xml, limits));
        Assert.True(end is null or ApiXmlException, end?.ToString());
    }

    [Fact]
    public void Long_names_of_attributes_are_read() =>
        XmlTree.ReadOurs(HostileXml.LongAttributes(XmlLimits.Default.Size, XmlLimits.Attributes));

    private static byte[] Nested(int depth) =>
        Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth))
        );

    private static byte[] Attributes(int count) =>
        Encoding.UTF8.GetBytes("<a" + string.Concat(Enumerable.Range(0, count).Select(i => $" b{i}=''")) + "/>");

    private static ApiXmlException Refused(byte[] xml, XmlLimits? limits = null) =>
        Assert.Throws<ApiXmlException>(() => XmlTree.ReadOurs(xml, limits));
}
