using System.Text;
using EnvoyerSms.Runtime.Wire;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Tests.Xml;

public sealed class XmlFormatTests
{
    private static readonly ApiFormat<decimal> Decimal = ApiFormats.Decimal();

    [Theory]
    [InlineData("<v>0.50</v>", 0.5)]
    [InlineData("<v> \n-1.5\t</v>", -1.5)]
    [InlineData("<v>1&#46;5</v>", 1.5)]
    [InlineData("<v><![CDATA[1.5]]></v>", 1.5)]
    [InlineData("<v>1.5</v><v>1.50</v>", 1.5)]
    [InlineData("<v/>", null)]
    [InlineData("<v> </v>", null)]
    [InlineData("<w>1</w>", null)]
    public void A_value_is_read_both_ways(string xml, double? expected)
    {
        Assert.Equal((decimal?)expected, Read(xml, isRequired: true).Value);
        Assert.Equal(((decimal?)expected, 0), Read(xml, isRequired: false));
    }

    [Theory]
    [InlineData("<v>1e3</v>")]
    [InlineData("<v>1,5</v>")]
    [InlineData("<v>one</v>")]
    public void What_is_none_is_a_fault_or_null(string xml)
    {
        Assert.Throws<ApiXmlException>(() => Read(xml, isRequired: true));
        Assert.Equal((null, 1), Read(xml, isRequired: false));
    }

    [Fact]
    public void Two_values_contradict_each_other() =>
        Assert.Throws<ApiXmlException>(() => Read("<v>1</v><v>2</v>", isRequired: true));

    private static (decimal? Value, int Unreadable) Read(string content, bool isRequired)
    {
        var open = new XmlName[XmlLimits.Depth];
        var xml = new XmlCursor(Encoding.UTF8.GetBytes($"<r>{content}</r>"), open, XmlLimits.Default);
        decimal? slot = null;
        for (var depth = xml.Depth; xml.NextChild(depth); )
        {
            if (!xml.NameIs("v"u8))
                continue;
            if (isRequired)
                xml.ReadValue(ref slot, Decimal);
            else
                xml.ReadOptionalValue(ref slot, Decimal);
        }
        xml.Finish();
        return (slot, xml.UnreadableCount);
    }
}
