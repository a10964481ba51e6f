using System.Text;
using System.Text.Unicode;
using EnvoyerSms.Contract.Responses;
using EnvoyerSms.Runtime.Tests.Xml;
using EnvoyerSms.Runtime.Xml;
using EnvoyerSms.TestSupport.Xml;

namespace EnvoyerSms.Fuzzing;

/// <summary>Any bytes: our cursor reads what the framework's reader reads, in whatever encoding they come.</summary>
internal sealed class CursorTarget : FuzzTarget
{
    private const string Latin1Declaration = "<?xml version='1.0' encoding='ISO-8859-1'?>";

    public override IEnumerable<byte[]> Seeds =>
        [
            .. ResponseCase.All.Select(ResponseSamples.Of).Append(ResponseSamples.Error).Select(Encoding.UTF8.GetBytes),
            .. "<a><!-- x --><?y z?><b c='d'><![CDATA[<&]]>&#33;&#x21;&amp;\r\n]]</b>é</a>|< a ><p:b/></\na >|<a>b & c=&d</a>"
                .Split('|')
                .Select(Encoding.UTF8.GetBytes),
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<a>é€😀</a>")],
            Encoding.Latin1.GetBytes(Latin1Declaration + "<a>é</a>"),
        ];

    public override void Run(byte[] input)
    {
        var (ours, isLimited) = Read(input);
        // What is in another encoding must only not crash: below it comes again, beside its twin in UTF-8.
        if (!Utf8.IsValid(input) || IsDeclaredOtherwise(input))
            return;
        var theirs = ours is null ? Referee.Theirs(input) : Referee.Tree(input)?.ToString();
        Demand(ours == theirs || isLimited, $"Theirs: {theirs ?? "refused"}\nOurs:   {ours ?? "refused"}");

        var text = Encoding.UTF8.GetString(input);
        if (text.StartsWith('\uFEFF') || text.Contains("<?xml", StringComparison.Ordinal))
            return;
        Demand(ours == Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]).Tree, "UTF-16, little end first");
        Demand(ours == Read([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]).Tree, "UTF-16, big end first");
        // White space before the declaration would be taken, but is another document.
        if (text.All(c => c <= '\u00FF'))
            Demand(ours == Read(Encoding.Latin1.GetBytes(Latin1Declaration + text)).Tree, "ISO-8859-1");
    }

    private static (string? Tree, bool IsLimited) Read(byte[] document)
    {
        try
        {
            return (XmlTree.ReadOurs(document).ToString(), false);
        }
        catch (ApiXmlException fault)
        {
            Demand(fault.Offset >= 0 && fault.Offset <= 3 * document.Length, "The offset lies outside");
            return (null, fault.Reason.Contains("than allowed", StringComparison.Ordinal));
        }
    }

    private static bool IsDeclaredOtherwise(byte[] document) =>
        document.AsSpan().IndexOf("encoding"u8) is >= 0 and var at
        && document.AsSpan(at).IndexOfAny("'\""u8) is >= 0 and var quote
        && !Ascii.EqualsIgnoreCase(
            document.AsSpan(at + quote + 1)[..Math.Min(5, document.Length - at - quote - 1)],
            "utf-8"u8
        );
}
