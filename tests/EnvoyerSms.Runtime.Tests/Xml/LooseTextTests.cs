using System.Text;
using EnvoyerSms.Runtime.Xml;
using EnvoyerSms.TestSupport.Xml;

namespace EnvoyerSms.Runtime.Tests.Xml;

/// <summary>A8: what a person wrote and a server did not escape hides nothing, and changes nothing around it.</summary>
public sealed class LooseTextTests
{
    [Theory]
    [InlineData("merci <3", "merci <3")]
    [InlineData("<3", "<3")]
    [InlineData("I <3 you", "I <3 you")]
    [InlineData("a < b", "a < b")]
    [InlineData("a<b", "a<b")]
    [InlineData("a <b and c> d", "a <b and c> d")]
    [InlineData("< <", "< <")]
    [InlineData("<", "<")]
    [InlineData("<<<", "<<<")]
    [InlineData("<>", "<>")]
    [InlineData("</3", "</3")]
    [InlineData("</ 3>", "</ 3>")]
    [InlineData("<!", "<!")]
    [InlineData("<!- !>", "<!- !>")]
    [InlineData("<?", "<?")]
    [InlineData("<? ?>", "<? ?>")]
    [InlineData("<a:>", "<a:>")]
    [InlineData("<a,b>", "<a,b>")]
    [InlineData("<b/c", "<b/c")]
    [InlineData("1 <2 <3 &lt;4", "1 <2 <3 <4")]
    [InlineData("&nbsp;&ndash;", "&nbsp;&ndash;")]
    [InlineData("R&D; ok", "R&D; ok")]
    [InlineData("b & c &d= &e;f", "b & c &d= &e;f")]
    [InlineData("&;", "&;")]
    [InlineData("&#;", "&#;")]
    [InlineData("&#x;", "&#x;")]
    [InlineData("&#X41;", "&#X41;")]
    [InlineData("&#65", "&#65")]
    [InlineData("&#0;", "\uFFFD")]
    [InlineData("&#x1F;", "\uFFFD")]
    [InlineData("&#xFFFE;", "\uFFFD")]
    [InlineData("&#55357;&#56832;", "\uFFFD\uFFFD")]
    [InlineData("&#x110000;", "\uFFFD")]
    [InlineData("&#4294967361;", "\uFFFD")]
    [InlineData("&#x100000041;", "\uFFFD")]
    [InlineData("&#18446744073709551681;", "\uFFFD")]
    [InlineData("&#000000000000000000065;", "A")]
    [InlineData("&#1114111;", "\U0010FFFF")]
    [InlineData("\u0001", "\uFFFD")]
    [InlineData("\0a\0", "\uFFFDa\uFFFD")]
    [InlineData("é\uFFFE\uFFFFé", "é\uFFFD\uFFFDé")]
    [InlineData("\u0002\r\n\u0003&amp;\u0004", "\uFFFD\n\uFFFD&\uFFFD")]
    [InlineData("<![CDATA[\u0001\r\u0002]]>\u0003", "\uFFFD\n\uFFFD\uFFFD")]
    [InlineData("]]>", "]]>")]
    [InlineData("a]]]>b", "a]]]>b")]
    public void A8_what_is_no_markup_is_text(string content, string expected)
    {
        var xml = $"<r><v>{content}</v><w>next</w></r>";

        Assert.Equal(expected, Read(xml, static tree => tree["v"].Text));
        Assert.Equal("next", Read(xml, static tree => tree["w"].Text));
    }

    [Theory]
    [InlineData("<v>")]
    [InlineData("<b>bold</b>")]
    [InlineData("<b c='d'>")]
    [InlineData("< b >")]
    [InlineData("<b/>")]
    [InlineData("<p:b>")]
    [InlineData("</b>")]
    [InlineData("</ b>")]
    [InlineData("<!-- ")]
    [InlineData("<![CDATA[")]
    [InlineData("<![INCLUDE[]]>")]
    [InlineData("<!DOCTYPE r>")]
    [InlineData("<!ENTITY a 'b'>")]
    [InlineData("<?xml version='1.0'?>")]
    public void A8_what_begins_a_tag_is_none_of_it(string content) =>
        Assert.Throws<ApiXmlException>(() =>
        {
            Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
            var xml = Encoding.UTF8.GetBytes($"<r><v>{content}</v><w>next</w></r>");
            var cursor = new XmlCursor(xml, open, XmlLimits.Default);
            cursor.NextChild(1);
            string? text = null;
            cursor.ReadText(ref text);
            cursor.Finish();
        });

    [Theory]
    [InlineData("<r><x>a <3 &nbsp; \u0001 ]]></x><w>next</w></r>")]
    [InlineData("<r><x><y>a <3</y><z><![CDATA[\u0001]]></z></x><w>next</w></r>")]
    public void A8_it_is_text_too_where_it_is_passed_over(string xml)
    {
        Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
        var cursor = new XmlCursor(Encoding.UTF8.GetBytes(xml), open, XmlLimits.Default);
        Assert.True(cursor.NextChild(1));
        Assert.True(cursor.NextChild(1));
        string? text = null;
        cursor.ReadText(ref text);
        cursor.Finish();
        Assert.Equal("next", text);
    }

    [Theory]
    [InlineData("8<3")]
    [InlineData("8&nbsp;79")]
    [InlineData("8\u000179")]
    [InlineData("8&#0;79")]
    public void A8_numbers_stay_strict(string digits) =>
        Assert.Throws<ApiXmlException>(() =>
        {
            Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
            var cursor = new XmlCursor(Encoding.UTF8.GetBytes($"<r><n>{digits}</n></r>"), open, XmlLimits.Default);
            cursor.NextChild(1);
            long? number = null;
            cursor.ReadInteger(ref number);
        });

    [Fact]
    public void A8_a_text_of_forbidden_characters_may_be_as_long_as_any()
    {
        var limits = new XmlLimits { Text = 3_000 };
        Assert.Equal(new string('\uFFFD', 1_000), Long(1_000));
        Assert.Equal("A text is longer than allowed", Assert.Throws<ApiXmlException>(() => Long(1_001)).Reason);

        string? Long(int count) =>
            XmlTree.ReadOurs(Encoding.UTF8.GetBytes($"<r><v>{new string('\u0001', count)}</v></r>"), limits)["v"].Text;
    }

    // The buffer for texts in pieces was once as long as what stood behind the first of them.
    [Fact]
    public void A_text_that_is_read_in_a_second_pass_has_room()
    {
        Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
        var words = string.Concat(Enumerable.Repeat("&lt;", 500));
        var xml = new XmlCursor(Encoding.UTF8.GetBytes($"<r><v>{words}</v><w>a&lt;</w></r>"), open, XmlLimits.Default);
        string? last = null;
        string? first = null;
        xml.NextChild(1);
        xml.NextChild(1);
        xml.ReadText(ref last);
        xml.Restart();
        xml.NextChild(1);
        xml.ReadText(ref first);
        xml.Dispose();
        Assert.Equal(("a<", new string('<', 500)), (last, first));
    }

    private static string? Read(string xml, Func<XmlTree, string?> read) =>
        read(XmlTree.ReadOurs(Encoding.UTF8.GetBytes(xml)));
}
