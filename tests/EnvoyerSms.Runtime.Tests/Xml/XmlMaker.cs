using System.Text;

namespace EnvoyerSms.Runtime.Tests.Xml;

/// <summary>Makes a well-formed document out of a tape of bytes, each of which decides one thing. A shorter tape is a smaller document.</summary>
internal sealed class XmlMaker(byte[] tape)
{
    private const int MaxDepth = 6;

    private static readonly string[] Names = ["a", "b", "abc", "sms_remaing", "p:a", "é", "x-1.2", "_", "名前", "aa"];
    private static readonly string[] Spaces = ["", " ", "\n", "\t ", "\r\n"];
    private static readonly string[] Texts =
    [
        "",
        " ",
        "text",
        "a]b",
        "]] ",
        "33600000001",
        "é€😀",
        "\n",
        "\r\n",
        "\r",
        "\r\r\n",
        "&amp;",
        "&lt;",
        "&gt;",
        "&quot;",
        "&apos;",
        "&#65;",
        "&#x1F600;",
        "&#xD;",
        "&#9;",
        "\uFFFD",
        "\uFEFF",
        "<![CDATA[]]>",
        "<![CDATA[<&]]]>",
        "<![CDATA[\r\na]]>",
        "<!-- a - b -->",
        "<!---->",
        "<?p?>",
        "<?p  <&> ?>",
        " >",
        "\u0085",
        "\u2028",
        "\u007F",
    ];
    private static readonly string[] AttributeValues =
    [
        "\"\"",
        "''",
        "\"a'b\"",
        "'a\"b>'",
        "\"&lt;&#10;\"",
        "\"\r\n\"",
        "\"é]]>\"",
    ];
    private static readonly string[] Declarations =
    [
        "",
        "<?xml version=\"1.0\"?>",
        "<?xml version='1.0' encoding='UTF-8'?>",
        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\" ?>",
        "<?xml version = \"1.0\"\n standalone = 'no'?>",
    ];

    private int _next;

    public static byte[] Make(byte[] tape) => new XmlMaker(tape).Document();

    private byte[] Document()
    {
        var xml = new StringBuilder();
        if (Choose(4) == 3)
            xml.Append('\uFEFF');
        xml.Append(Pick(Declarations));
        Misc(xml);
        Element(xml, 1);
        Misc(xml);
        return Encoding.UTF8.GetBytes(xml.ToString());
    }

    private void Misc(StringBuilder xml)
    {
        for (var i = Choose(3); i > 0; i--)
            xml.Append(Pick(["\n", " ", "<!-- - -->", "<?a b?>"]));
    }

    private void Element(StringBuilder xml, int depth)
    {
        var name = Pick(Names);
        xml.Append('<').Append(name);
        if (depth == 1)
            xml.Append(" xmlns:p='urn:p'");
        Attributes(xml);
        xml.Append(Pick(Spaces));
        if (Choose(6) == 5)
        {
            xml.Append("/>");
            return;
        }
        xml.Append('>');
        for (var i = Choose(4); i > 0; i--)
        {
            xml.Append(Pick(Texts));
            if (depth < MaxDepth && Choose(2) == 1)
                Element(xml, depth + 1);
        }
        xml.Append(Pick(Texts)).Append("</").Append(name).Append(Pick(Spaces)).Append('>');
    }

    private void Attributes(StringBuilder xml)
    {
        foreach (var name in Names.Where(_ => Choose(12) == 11))
            xml.Append(' ')
                .Append(Pick(Spaces))
                .Append(name)
                .Append(Pick(Spaces))
                .Append('=')
                .Append(Pick(Spaces))
                .Append(Pick(AttributeValues));
    }

    private int Choose(int count) => _next < tape.Length ? tape[_next++] % count : 0;

    private string Pick(string[] choices) => choices[Choose(choices.Length)];
}
