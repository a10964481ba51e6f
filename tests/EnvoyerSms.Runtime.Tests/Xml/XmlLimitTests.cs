using System.Diagnostics;
using System.Text;
using EnvoyerSms.Runtime;

namespace EnvoyerSms.Runtime.Tests.Xml;

public sealed class XmlLimitTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

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
        Assert.Equal("The reply is larger than allowed", Refused("<a>1234</a>"u8.ToArray(), limits).Reason);
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

    public static TheoryData<string, string, string> Hostile =>
        new()
        {
            { "", "<", "" },
            { "", "<a>", "" },
            { "<a>", "&", "</a>" },
            { "<a>", "&a", "</a>" },
            { "<a>", "&#", "</a>" },
            { "<a>&#", "0", ";</a>" },
            { "<a>", "]", "</a>" },
            { "<a>", "]]", "</a>" },
            { "<a>", "\r", "</a>" },
            { "<a>", "&lt;", "</a>" },
            { "<a>", "<b/>", "</a>" },
            { "<a>", "<b></b>", "</a>" },
            { "<a>", "<!---->", "</a>" },
            { "<a>", "<?b?>", "</a>" },
            { "<a>", "<![CDATA[", "</a>" },
            { "<a>", "<![CDATA[]]>", "</a>" },
            { "<a ", "b ", "/>" },
            { "<a ", "b='c' ", "/>" },
            { "<a b='", "&amp;", "'/>" },
            { "<", "a", "/>" },
            { "<", "a:", "/>" },
            { "<a>", "é", "</a>" },
            { "", " ", "<a/>" },
            { "<!--", "-", "--><a/>" },
            { "<!--", "- ", "--><a/>" },
            { "<?a ", "?", "?><a/>" },
            { "<?xml version='", "1", "'?><a/>" },
            { "<a>", "\uFFFD", "</a>" },
        };

    // Square time would take many minutes for 1 MiB; linear takes milliseconds, or a second in a debug build on a busy machine.
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Time_is_linear(string before, string repeated, string after)
    {
        var limits = new XmlLimits { Text = XmlLimits.Default.Size, Elements = int.MaxValue };
        var count = (XmlLimits.Default.Size - 64) / Encoding.UTF8.GetByteCount(repeated);
        var xml = Encoding.UTF8.GetBytes(
            new StringBuilder(before).Insert(before.Length, repeated, count).Append(after).ToString()
        );
        var watch = Stopwatch.StartNew();
        try
        {
            XmlTree.ReadOurs(xml, limits);
        }
        catch (ApiXmlException) { }
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
    }

    // As many attributes as are allowed, with names that differ in their last byte only.
    [Fact]
    public void Long_names_of_attributes_take_no_square_time()
    {
        var stem = new string('a', XmlLimits.Default.Size / XmlLimits.Attributes - 16);
        var xml = "<a";
        for (var i = 0; i < XmlLimits.Attributes; i++)
            xml += $" {stem}{i:00}=''";
        var watch = Stopwatch.StartNew();
        XmlTree.ReadOurs(Encoding.UTF8.GetBytes(xml + "/>"));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
    }

    private static byte[] Nested(int depth) =>
        Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth))
        );

    private static byte[] Attributes(int count) =>
        Encoding.UTF8.GetBytes("<a" + string.Concat(Enumerable.Range(0, count).Select(i => $" b{i}=''")) + "/>");

    private static ApiXmlException Refused(byte[] xml, XmlLimits? limits = null) =>
        Assert.Throws<ApiXmlException>(() => XmlTree.ReadOurs(xml, limits));
}
