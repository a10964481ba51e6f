using System.Text;
using EnvoyerSms.Runtime;
using EnvoyerSms.Runtime.Wire;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Tests.Xml;

public sealed class XmlValueTests
{
    private static readonly ApiDateFormat Format = new("yyyy-MM-dd HH:mm:ss");
    private static readonly ApiTimeZone Paris = new("Europe/Paris", "Romance Standard Time");

    [Theory]
    [InlineData("<v>879</v>", 879L)]
    [InlineData("<v> \n879\t</v>", 879L)]
    [InlineData("<v>-1</v>", -1L)]
    [InlineData("<v>007</v>", 7L)]
    [InlineData("<v>0</v>", 0L)]
    [InlineData("<v>-0</v>", 0L)]
    [InlineData("<v>9223372036854775807</v>", long.MaxValue)]
    [InlineData("<v>-9223372036854775808</v>", long.MinValue)]
    [InlineData("<v>8&#55;9</v>", 879L)]
    [InlineData("<v><![CDATA[879]]></v>", 879L)]
    [InlineData("<v>8<!-- -->79</v>", 879L)]
    [InlineData("<v></v>", null)]
    [InlineData("<v/>", null)]
    [InlineData("<v> \n </v>", null)]
    [InlineData("<v>1</v><v>01</v>", 1L)]
    [InlineData("<v>1</v><v/>", 1L)]
    [InlineData("<w>1</w>", null)]
    public void Reads_whole_numbers(string xml, long? expected) => Assert.Equal(expected, Integer(xml));

    [Theory]
    [InlineData("<v>9223372036854775808</v>")]
    [InlineData("<v>-9223372036854775809</v>")]
    [InlineData("<v>99999999999999999999999999</v>")]
    [InlineData("<v>-</v>")]
    [InlineData("<v>+1</v>")]
    [InlineData("<v>1.0</v>")]
    [InlineData("<v>1,000</v>")]
    [InlineData("<v>1 000</v>")]
    [InlineData("<v>1e3</v>")]
    [InlineData("<v>0x1</v>")]
    [InlineData("<v>٣</v>")]
    [InlineData("<v>１</v>")]
    [InlineData("<v>\u00A01</v>")]
    [InlineData("<v>one</v>")]
    [InlineData("<v>1<w/></v>")]
    [InlineData("<v>1</v><v>2</v>")]
    public void Refuses_what_is_no_whole_number(string xml) => Assert.Throws<ApiXmlException>(() => Integer(xml));

    [Theory]
    [InlineData("<v>2011-02-10 13:32:00</v>", "2011-02-10T13:32:00+01:00")]
    [InlineData("<v>\n2014-09-01 08:24:04 </v>", "2014-09-01T08:24:04+02:00")]
    [InlineData("<v>2024-02-29 00:00:00</v>", "2024-02-29T00:00:00+01:00")]
    [InlineData("<v></v>", null)]
    [InlineData("<v/>", null)]
    [InlineData("<v>2011-02-10 13:32:00</v><v>2011-02-10 13:32:00</v>", "2011-02-10T13:32:00+01:00")]
    // The stated rule: a time that clocks skip or show twice is taken with the offset of standard time.
    [InlineData("<v>2026-03-29 02:30:00</v>", "2026-03-29T02:30:00+01:00")]
    [InlineData("<v>2026-10-25 02:30:00</v>", "2026-10-25T02:30:00+01:00")]
    public void Reads_times_of_the_zone(string xml, string? expected)
    {
        var read = Instant(xml);
        Assert.Equal(
            expected,
            read?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    [Theory]
    [InlineData("2011-02-30 00:00:00")]
    [InlineData("2011-13-01 00:00:00")]
    [InlineData("2011-02-10 24:00:00")]
    [InlineData("2011-02-10 00:60:00")]
    [InlineData("2011-02-10 00:00:60")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("0001-01-01 00:00:00")]
    [InlineData("2011-2-10 00:00:00")]
    [InlineData("2011-02-10T00:00:00")]
    [InlineData("2011-02-10 00:00:00Z")]
    [InlineData("2011-02-10 00:00")]
    [InlineData("٢٠١١-02-10 00:00:00")]
    [InlineData("2011-02-10 00:00:00</v><v>2011-02-10 00:00:01")]
    public void Refuses_what_is_no_time(string text) => Assert.Throws<ApiXmlException>(() => Instant($"<v>{text}</v>"));

    [Theory]
    [InlineData("<v></v>", "")]
    [InlineData("<v/>", "")]
    [InlineData("<v> a </v>", " a ")]
    [InlineData("<v>a</v><v>a</v>", "a")]
    [InlineData("<v>a&#233;&#x20AC;</v>", "aé€")]
    [InlineData("<v>&amp;</v><v><![CDATA[&]]></v>", "&")]
    [InlineData("<v>&lt;v&gt;</v><v>&#60;v></v>", "<v>")]
    [InlineData("", null)]
    public void Reads_texts_as_they_stand(string xml, string? expected) => Assert.Equal(expected, Text(xml));

    [Theory]
    [InlineData("<v>yes</v>", "yes")]
    [InlineData("<v>y&#101;s</v>", "yes")]
    [InlineData("<v>été</v>", "été")]
    public void Words_that_are_known_are_shared(string xml, string expected)
    {
        string? value = null;
        string[] words = ["no", expected, ""];
        Walk(xml, (ref XmlCursor cursor) => cursor.ReadWord(ref value, new ApiWords(words)));
        Assert.Same(words[1], value);
    }

    [Theory]
    [InlineData("<v> yes </v>", "yes")]
    [InlineData("<v>Yes</v>", "Yes")]
    [InlineData("<v> a b\n</v>", "a b")]
    public void A17_other_words_are_read_without_the_space_around_them(string xml, string expected)
    {
        string? value = null;
        Walk(xml, (ref XmlCursor cursor) => cursor.ReadWord(ref value, new ApiWords("yes", "no")));
        Assert.Equal(expected, value);
    }

    [Fact]
    public void Two_different_words_are_a_conflict() =>
        Assert.Throws<ApiXmlException>(() =>
        {
            string? value = null;
            Walk(
                "<v>yes</v><v>no</v>",
                (ref XmlCursor cursor) => cursor.ReadWord(ref value, new ApiWords("yes", "no"))
            );
        });

    // Beside the general way, which XmlDifferentialTests hold to the framework's reader.
    [Theory]
    [InlineData("<v>1</v>", true)]
    [InlineData(" \n<v>1</v>", true)]
    [InlineData("<w/><v>1</v>", false)]
    [InlineData("<!-- --><v>1</v>", false)]
    [InlineData("x<v>1</v>", false)]
    [InlineData("< v>1</v>", false)]
    [InlineData("<v a='b'>1</v>", false)]
    [InlineData("<p:v>1</p:v>", false)]
    [InlineData("<vv>1</vv>", false)]
    [InlineData("<v/>", false)]
    [InlineData("", false)]
    public void A_child_that_comes_at_once_is_entered(string children, bool isNext)
    {
        Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
        var xml = new XmlCursor(Encoding.UTF8.GetBytes("<root>" + children + "</root>"), open, XmlLimits.Default);
        Assert.Equal(isNext, xml.NextIs("v"u8));
        Assert.Equal(isNext ? 2 : 1, xml.Depth);
        Assert.Equal(isNext ? "v" : "root", Encoding.UTF8.GetString(xml.LocalName));
        Assert.Equal(!isNext && children.Contains('<', StringComparison.Ordinal), xml.NextChild(1));
        xml.Finish();
    }

    [Fact]
    public void An_element_closed_by_its_own_tag_has_no_child()
    {
        Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
        var xml = new XmlCursor("<root><v/><w></w></root>"u8, open, XmlLimits.Default);
        Assert.True(xml.NextChild(1));
        Assert.False(xml.NextIs("w"u8));
        Assert.False(xml.NextChild(2));
        Assert.True(xml.NextIs("w"u8));
    }

    [Fact]
    public void Two_different_texts_are_a_conflict() => Assert.Throws<ApiXmlException>(() => Text("<v>a</v><v> a</v>"));

    [Fact]
    public void Objects_may_repeat_only_when_equal()
    {
        Assert.Equal(new Box(1), Read("<v><n>1</n></v><v><n>1</n></v>"));
        Assert.Throws<ApiXmlException>(() => Read("<v><n>1</n></v><v><n>2</n></v>"));

        static Box? Read(string xml)
        {
            Box? box = null;
            Walk(xml, (ref XmlCursor cursor) => cursor.Keep(ref box, Box.Read(ref cursor)));
            return box;
        }
    }

    [Fact]
    public void A_missing_element_is_named()
    {
        var refused = Assert.Throws<ApiXmlException>(() =>
            Walk("<v/>", (ref XmlCursor cursor) => Box.Read(ref cursor))
        );
        Assert.Equal("The element n is missing", refused.Reason);
    }

    private sealed record Box(long N)
    {
        public static Box Read(ref XmlCursor xml)
        {
            long? n = null;
            var depth = xml.Depth;
            if (xml.NextIs("n"u8))
                xml.ReadInteger(ref n);
            while (xml.NextChild(depth))
            {
                if (xml.NameIs("n"u8))
                    xml.ReadInteger(ref n);
            }
            return new Box(xml.Required(n, "n"));
        }
    }

    [Theory]
    [InlineData("<v> 33600000001\n</v>", "33600000001")]
    [InlineData("<v>\tJean  Dupont </v>", "Jean  Dupont")]
    [InlineData("<v> &#32;é&#9;</v>", "é")]
    [InlineData("<v>a</v><v> a </v>", "a")]
    [InlineData("<v>  </v>", "")]
    public void A17_values_of_one_line_lose_the_space_around_them(string xml, string expected)
    {
        string? value = null;
        Walk(xml, (ref XmlCursor cursor) => cursor.ReadTrimmedText(ref value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("<v>1 234</v>", 1)]
    [InlineData("<v>1&nbsp;234</v>", 1)]
    [InlineData("<v>12<3</v>", 1)]
    [InlineData("<v>1<b>2</b>x</v>", 1)]
    [InlineData("<v>99999999999999999999</v><v>?</v>", 2)]
    [InlineData("<v></v><v/><v> </v><v>7</v>", 0)]
    public void A7_an_optional_number_that_cannot_be_read_is_null_and_counted(string xml, int unreadable)
    {
        Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
        var cursor = new XmlCursor(Encoding.UTF8.GetBytes($"<root>{xml}</root>"), open, XmlLimits.Default);
        long? value = null;
        while (cursor.NextChild(1))
            cursor.ReadOptionalInteger(ref value);
        Assert.Equal((unreadable > 0 ? null : 7L, unreadable), (value, cursor.UnreadableCount));
        if (unreadable > 0)
            Assert.Equal("v", cursor.UnreadableName);
    }

    [Theory]
    [InlineData("0000-00-00 00:00:00", 1)]
    [InlineData("0001-01-01 00:00:00", 1)]
    [InlineData("2011-02-10&nbsp;13:32:00", 1)]
    [InlineData("2011-02-10 13:32:00 CET", 1)]
    [InlineData("", 0)]
    [InlineData(" ", 0)]
    public void A8_an_optional_time_that_cannot_be_read_is_null_and_counted(string text, int unreadable)
    {
        Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
        var cursor = new XmlCursor(Encoding.UTF8.GetBytes($"<root><v>{text}</v></root>"), open, XmlLimits.Default);
        DateTimeOffset? value = null;
        cursor.NextChild(1);
        cursor.ReadOptionalInstant(ref value, Format, Paris);
        Assert.Equal((null, unreadable), (value, cursor.UnreadableCount));
    }

    [Fact]
    public void A7_what_is_demanded_may_be_missing_after_an_effect_alone()
    {
        Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
        var read = new XmlCursor("<r/>"u8, open, XmlLimits.Default);
        var effect = new XmlCursor("<r/>"u8, open, XmlLimits.Default) { IsLenient = true };
        Assert.Null(effect.Demanded((long?)null, "n"));
        Assert.Null(effect.Demanded((string?)null, "n"));
        Assert.Equal((1L, "a"), (read.Demanded((long?)1, "n"), read.Demanded("a", "n")));
        ApiXmlException? fault = null;
        try
        {
            read.Demanded((long?)null, "n");
        }
        catch (ApiXmlException missing)
        {
            fault = missing;
        }
        Assert.Equal("The element n is missing", fault?.Reason);
    }

    private delegate void Visit(ref XmlCursor cursor);

    private static long? Integer(string xml)
    {
        long? value = null;
        Walk(xml, (ref XmlCursor cursor) => cursor.ReadInteger(ref value));
        return value;
    }

    private static DateTimeOffset? Instant(string xml)
    {
        DateTimeOffset? value = null;
        Walk(xml, (ref XmlCursor cursor) => cursor.ReadInstant(ref value, Format, Paris));
        return value;
    }

    private static string? Text(string xml)
    {
        string? value = null;
        Walk(xml, (ref XmlCursor cursor) => cursor.ReadText(ref value));
        return value;
    }

    // Visits each <v> under the root, and reads to the end.
    private static void Walk(string children, Visit visit)
    {
        Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
        var xml = new XmlCursor(Encoding.UTF8.GetBytes("<root>" + children + "</root>"), open, XmlLimits.Default);
        for (var depth = xml.Depth; xml.NextChild(depth); )
        {
            if (xml.NameIs("v"u8))
                visit(ref xml);
        }
        xml.Finish();
    }
}
