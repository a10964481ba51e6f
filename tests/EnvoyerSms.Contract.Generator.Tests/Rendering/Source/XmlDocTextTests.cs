using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Tests.Rendering.Source;

public sealed class XmlDocTextTests
{
    [Theory]
    [InlineData("plain, été €", "plain, été €")]
    [InlineData("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("a\u0085b\u2028c\u2029d", "a b c d")]
    [InlineData("bell \a", "bell \uFFFD")]
    [InlineData("whole \ud83d\ude00 pair", "whole \ud83d\ude00 pair")]
    [InlineData("turned \u202e around", "turned \uFFFD around")]
    public void Is_one_line_of_xml(string text, string expected) => Assert.Equal(expected, XmlDocText.Escape(text));

    // Not among the data above: an attribute is stored as UTF-8, which has no half pairs.
    [Fact]
    public void Half_a_pair_becomes_a_mark() =>
        Assert.Equal("half \uFFFD a pair", XmlDocText.Escape("half \ud800 a pair"));
}
