using System.Text;
using CsCheck;
using EnvoyerSms.Runtime.Wire;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Tests.Xml;

public sealed class XmlAttributeTests
{
    [Theory]
    [InlineData("<v a='1'/>", "1")]
    [InlineData("<v a=\"1\"></v>", "1")]
    [InlineData("<v b='2' a = '1' >text</v>", "1")]
    [InlineData("<v\n\ta='1'\r\n/>", "1")]
    [InlineData("<v a=''/>", "")]
    [InlineData("<v a='\"'/>", "\"")]
    [InlineData("<v a=\"'\"/>", "'")]
    [InlineData("<v a='>'/>", ">")]
    [InlineData("<v a=' x '/>", " x ")]
    [InlineData("<v a='&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;'/>", "<>&\"'A😀")]
    [InlineData("<v a='x\ny\r\nz\tw\rv'/>", "x y z w v")]
    [InlineData("<v a='x&#10;y&#13;z&#9;'/>", "x\ny\rz\t")]
    [InlineData("<v a='é€'/>", "é€")]
    [InlineData("< v a='1'/>", "1")]
    [InlineData("<p:v a='1'/>", "1")]
    [InlineData("<v aa='2' A='3' a='1'/>", "1")]
    [InlineData("<v p:a='2' a='1'/>", "1")]
    [InlineData("<v a='1' p:a='2'/>", "1")]
    [InlineData("<v p:a='2'/>", "2")]
    [InlineData("<v xmlns:a='urn:a'/>", null)]
    [InlineData("<v xmlnsa='2'/>", null)]
    [InlineData("<v/>", null)]
    [InlineData("<v>a='1'</v>", null)]
    [InlineData("<v b='a=1'/>", null)]
    [InlineData("<v b=\" a='1' \"/>", null)]
    [InlineData("<v><w a='1'/></v>", null)]
    public void Reads_the_value_of_one(string xml, string? expected) => Assert.Equal(expected, Read(xml));

    [Theory]
    [InlineData("<v a='1' a='1'/>", "A tag has one attribute twice")]
    [InlineData("<v a='1' b='2' a='3'/>", "A tag has one attribute twice")]
    [InlineData("<v a=1/>", "The value of an attribute is not quoted")]
    [InlineData("<v a/>", "An attribute has no value")]
    [InlineData("<v a='<'/>", "The value of an attribute holds <")]
    [InlineData("<v a='&'/>", "An & begins no reference")]
    [InlineData("<v a='&nbsp;'/>", "An entity is not one of the five predefined ones")]
    [InlineData("<v a='&#0;'/>", "A numeric reference stands for no character")]
    [InlineData("<v a='&#xFFFFFFFF41;'/>", "A numeric reference stands for no character")]
    [InlineData("<v a='1'b='2'/>", "A tag is malformed")]
    [InlineData("<v a='1", "The response ends too early")]
    [InlineData("<v a='\u0001'>text</v>", "The response holds a character that XML does not allow")]
    [InlineData("<v a='\u0001'/>", "The response holds a character that XML does not allow")]
    [InlineData("<v a='\uFFFF'><w/></v>", "The response holds a character that XML does not allow")]
    public void Refuses_what_is_malformed(string xml, string reason) =>
        Assert.Equal(reason, Assert.Throws<ApiXmlException>(() => Read(xml)).Reason);

    // Each type is read of an attribute by what reads it of an element.
    [Fact]
    public void Reads_each_type_and_comes_back_to_the_element()
    {
        var xml = Cursor(
            "<v n='12' bad='x' t='2026-01-02 03:04:05' w='ok' none=''>12<!-- --></v>"u8,
            new XmlName[XmlLimits.Depth]
        );
        long? number = null;
        long? bad = null;
        long? none = null;
        DateTimeOffset? time = null;
        string? word = null;
        var words = new ApiWords("ok");
        Assert.True(xml.Attribute("n"u8));
        xml.ReadInteger(ref number);
        Assert.True(xml.Attribute("bad"u8));
        xml.ReadOptionalInteger(ref bad);
        Assert.True(xml.Attribute("none"u8));
        xml.ReadOptionalInteger(ref none);
        Assert.True(xml.Attribute("t"u8));
        xml.ReadOptionalInstant(
            ref time,
            new ApiDateFormat("yyyy-MM-dd HH:mm:ss"),
            new ApiTimeZone("Europe/Paris", "Romance Standard Time")
        );
        Assert.True(xml.Attribute("w"u8));
        xml.ReadWord(ref word, words);
        Assert.False(xml.Attribute("absent"u8));
        Assert.Equal((12, null, null, "ok"), (number, bad, none, word));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)), time);
        Assert.Equal((1, "bad"), (xml.UnreadableCount, xml.UnreadableName));
        Assert.Equal((1, "v"), (xml.Depth, Encoding.UTF8.GetString(xml.LocalName)));

        long? own = null;
        xml.ReadInteger(ref own);
        xml.Finish();
        Assert.Equal(12, own);
    }

    [Fact]
    public void Children_are_read_behind_attributes()
    {
        var xml = Cursor("<v a='1'><w a='2'/><w a='3'>x</w></v>"u8, new XmlName[XmlLimits.Depth]);
        var read = new List<string>();
        Assert.True(xml.Attribute("a"u8));
        Add(ref xml, read);
        for (var depth = xml.Depth; xml.NextChild(depth); )
        {
            Assert.True(xml.Attribute("a"u8));
            Add(ref xml, read);
        }
        xml.Finish();
        Assert.Equal(["1", "2", "3"], read);

        static void Add(ref XmlCursor xml, List<string> read)
        {
            string? text = null;
            xml.ReadText(ref text);
            read.Add(text!);
        }
    }

    [Theory]
    [InlineData("1234", true)]
    [InlineData("12345", false)]
    [InlineData("&amp;&#x31;&amp;1", true)]
    [InlineData("&amp;&#x31;&amp;12", false)]
    [InlineData("1\n34", true)]
    [InlineData("1\n345", false)]
    public void One_value_is_limited_in_bytes_after_references(string value, bool isTaken)
    {
        var limits = new XmlLimits { Text = 4 };
        if (isTaken)
            Assert.Equal(4, Read($"<v a='{value}'/>", limits)!.Length);
        else
            Assert.Equal(
                "A text is longer than allowed",
                Assert.Throws<ApiXmlException>(() => Read($"<v a='{value}'/>", limits)).Reason
            );
    }

    // Each look goes through the tag once: not more than a few times the tag for each field, whatever is in it.
    [Theory]
    [InlineData("a")]
    [InlineData("&amp;")]
    [InlineData("\n")]
    [InlineData(">")]
    public void A_huge_value_is_passed_in_time(string repeated)
    {
        var size = 1_000_000 / repeated.Length;
        var xml =
            $"<v {string.Concat(Enumerable.Range(0, 60).Select(i => $"b{i}='' "))}b='{string.Concat(Enumerable.Repeat(repeated, size))}' a='1'/>";
        var limits = new XmlLimits { Size = 8 * 1024 * 1024 };
        var start = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < 20; i++)
            Assert.Equal("1", Read(xml, limits));
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void The_framework_reads_the_same_attributes() =>
        Documents.Sample(
            document =>
            {
                var theirs = Theirs(document);
                Assert.NotNull(theirs);
                Assert.Equal(theirs, Ours(document));
            },
            iter: 5_000
        );

    // Where the framework takes a spoilt document too, it takes it as the same.
    [Fact]
    public void A_spoilt_tag_is_refused_or_read_as_the_framework_reads_it() =>
        Gen.Select(Documents, Gen.Int[0, 10_000], Gen.Int[0, Spoilers.Length - 1])
            .Sample(
                (document, place, piece) =>
                {
                    var at = place % (document.Length + 1);
                    var spoilt = document[..at] + Spoilers[piece] + document[at..];
                    if (Theirs(spoilt) is { } theirs)
                        Assert.Equal(theirs, Ours(spoilt));
                },
                iter: 20_000
            );

    private static readonly string[] Spoilers =
    [
        "'",
        "\"",
        "=",
        "<",
        ">",
        "&",
        "/",
        " ",
        "a",
        "\u0001",
        "&#",
        "xmlns:",
        "p:",
    ];
    private static readonly string[] Names = ["a", "b", "aa", "é", "a-b", "p:a", "p:b", "xml:lang"];
    private static readonly string[] Pieces =
    [
        "",
        "a",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "&lt;",
        "&#10;",
        "&#x1F600;",
        "&amp;amp;",
        "]]>",
        "/>",
        "b='1'",
        "é😀",
    ];

    private static readonly Gen<string> Attributes = Gen.Select(
            Gen.Int[0, Names.Length - 1],
            Gen.Int[0, Pieces.Length - 1].Array[0, 4],
            Gen.Bool
        )
        .Array[0, 5]
        .Select(made =>
            string.Concat(
                made.DistinctBy(one => one.Item1)
                    .Select(one =>
                        Written(Names[one.Item1], string.Concat(one.Item2.Select(i => Pieces[i])), one.Item3)
                    )
            )
        );

    private static readonly Gen<string> Documents = Gen.Select(
        Attributes,
        Attributes,
        Attributes,
        (one, two, three) => $"<v xmlns:p='urn:p'{one}><w{two}/><w{three}>text</w></v>"
    );

    private static string Written(string name, string value, bool isDouble) =>
        isDouble
            ? $" {name}=\"{value.Replace("\"", "&quot;", StringComparison.Ordinal)}\""
            : $"\n{name} = '{value.Replace("'", "&#39;", StringComparison.Ordinal)}'";

    // Attributes of all elements in order; null where the framework refuses the document.
    private static string? Theirs(string document)
    {
        try
        {
            var read = new StringBuilder();
            using var reader = System.Xml.XmlReader.Create(
                new StringReader(document),
                new() { DtdProcessing = System.Xml.DtdProcessing.Prohibit }
            );
            while (reader.Read())
            {
                if (reader.NodeType != System.Xml.XmlNodeType.Element)
                    continue;
                foreach (var name in Names.Select(Local).Distinct())
                    read.Append(name).Append('=').Append(Theirs(reader, name) ?? "null").Append(';');
            }
            return read.ToString();
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }
    }

    private static string? Theirs(System.Xml.XmlReader reader, string name)
    {
        if (reader.GetAttribute(name, "") is { } plain)
            return plain;
        string? found = null;
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            if (found is null && reader.LocalName == name && reader.Prefix is not ("" or "xmlns"))
                found = reader.Value;
        }
        reader.MoveToElement();
        return found;
    }

    private static string Ours(string document)
    {
        var xml = Cursor(Encoding.UTF8.GetBytes(document), new XmlName[XmlLimits.Depth]);
        var read = new StringBuilder();
        do
        {
            foreach (var name in Names.Select(Local).Distinct())
            {
                string? text = null;
                if (xml.Attribute(Encoding.UTF8.GetBytes(name)))
                    xml.ReadText(ref text);
                read.Append(name).Append('=').Append(text ?? "null").Append(';');
            }
        } while (xml.NextElement());
        xml.Finish();
        return read.ToString();
    }

    private static string Local(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static string? Read(string document, XmlLimits? limits = null)
    {
        var xml = new XmlCursor(
            Encoding.UTF8.GetBytes(document),
            new XmlName[XmlLimits.Depth],
            limits ?? XmlLimits.Default
        );
        try
        {
            string? text = null;
            if (xml.Attribute("a"u8))
                xml.ReadText(ref text);
            xml.Finish();
            return text;
        }
        finally
        {
            xml.Dispose();
        }
    }

    private static XmlCursor Cursor(ReadOnlySpan<byte> document, Span<XmlName> open) =>
        new(document, open, XmlLimits.Default);
}
