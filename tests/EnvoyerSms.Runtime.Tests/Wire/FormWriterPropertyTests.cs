using System.Net;
using CsCheck;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Tests.Wire;

public sealed class FormWriterPropertyTests
{
    private static readonly string[] Signs = ["\r\n", .. "&=+%,~!'()*-._ ".Select(c => $"{c}"), "%41"];

    private static readonly Gen<string> Text = Gen.OneOf(
            Gen.Char[' ', '~'].Select(c => $"{c}"),
            Gen.Char['\0', '\u07FF'].Select(c => $"{c}"),
            Gen.Char['\u0800', '\uD7FF'].Select(c => $"{c}"),
            Gen.Char['\uE000', '\uFFFF'].Select(c => $"{c}"),
            Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32),
            Gen.Int[0, Signs.Length - 1].Select(i => Signs[i])
        )
        .Array[0, 600]
        .Select(string.Concat);

    // WebUtility keeps ! ( ) as they are, which the form encoding of the web escapes. In all else it is the reference.
    [Fact]
    public void Texts_are_escaped_as_the_framework_escapes_them() =>
        Text.Sample(text =>
        {
            var expected = WebUtility
                .UrlEncode(text)
                .Replace("!", "%21", StringComparison.Ordinal)
                .Replace("(", "%28", StringComparison.Ordinal)
                .Replace(")", "%29", StringComparison.Ordinal);
            Assert.Equal("v=" + expected, FormWriterTests.Write((ref FormWriter form) => form.Text("v"u8, text)));
        });

    [Fact]
    public async Task A_form_is_that_of_FormUrlEncodedContent_but_for_three_signs()
    {
        // It escapes * and leaves ~ alone; the form encoding of the web has it the other way round.
        var text = string.Concat(Enumerable.Range(1, 0x7FF).Select(i => (char)i));
        using var content = new FormUrlEncodedContent([new("a", text), new("b", "1")]);
        var expected = await content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var ours = FormWriterTests.Write(
            (ref FormWriter form) =>
            {
                form.Text("a"u8, text);
                form.Text("b"u8, "1");
            }
        );
        Assert.Equal(
            expected,
            ours.Replace("*", "%2A", StringComparison.Ordinal).Replace("%7E", "~", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_written_decodes_to_what_was_given() =>
        Gen.Select(Text, Text)
            .Sample(
                (first, text) =>
                {
                    var second = text.Replace(",", "", StringComparison.Ordinal); // an item may not hold the separator
                    var form = FormWriterTests.Write(
                        (ref FormWriter writer) =>
                        {
                            writer.Text("a"u8, first);
                            writer.TextList("b"u8, [second, second], ',');
                        }
                    );
                    var fields = form.Split('&');
                    Assert.Equal(2, fields.Length);
                    Assert.Equal("a=" + first, WebUtility.UrlDecode(fields[0]));
                    Assert.Equal([second, second], fields[1]["b=".Length..].Split(',').Select(WebUtility.UrlDecode));
                },
                iter: 50
            );
}
