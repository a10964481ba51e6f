using System.Text.Encodings.Web;
using System.Text.Unicode;
using EnvoyerSms.Contract.Generator.Comparison;

namespace EnvoyerSms.Contract.Reference.Writing;

/// <summary>Text as HTML that reads the same.</summary>
internal static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Between tags, or between the quotes of an attribute, on one line.</summary>
    public static string Of(string text) => Encoder.Encode(ShownText.OnOneLine(text));

    /// <summary>Between tags that keep lines.</summary>
    public static string Lines(string text) => string.Join('\n', ShownLines.Of(text).Select(Encoder.Encode));
}
