using System.Text;
using System.Xml;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Tests.Xml;

public sealed class XmlNamesTests
{
    [Fact]
    public void Every_character_of_the_basic_plane_is_taken_as_the_framework_takes_it()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var character = (char)code;
            if (char.IsSurrogate(character))
                continue;
            var alone = Encoding.UTF8.GetBytes($"{character}");
            var behind = Encoding.UTF8.GetBytes($"a{character}");
            Assert.Equal(XmlConvert.IsStartNCNameChar(character) ? alone.Length : 0, XmlNames.End(alone, 0));
            Assert.Equal(XmlConvert.IsNCNameChar(character) ? behind.Length : 1, XmlNames.End(behind, 0));
        }
    }

    [Fact]
    public void Nothing_beyond_the_basic_plane_is_part_of_a_name()
    {
        var name = Encoding.UTF8.GetBytes("a\U00010000");
        Assert.Equal((1, 1), (XmlNames.End(name, 0), XmlNames.End(name, 1)));
    }
}
