using EnvoyerSms.Runtime.Xml;
using EnvoyerSms.TestSupport.Xml;

namespace EnvoyerSms.Benchmarks.Hostile;

/// <summary>Documents against the cursor, whose root is passed over once, and once read as a text.</summary>
internal static class CursorAttacks
{
    // What a response is limited to beside its size would end some of them early.
    private static readonly XmlLimits Limits = new() { Text = XmlLimits.Default.Size, Elements = int.MaxValue };

    public static IEnumerable<Attack> All =>
        HostileXml
            .All.Select(hostile => (What: hostile.ToString(), Xml: hostile.Make(XmlLimits.Default.Size)))
            .Append(
                (
                    What: "long names of attributes",
                    Xml: HostileXml.LongAttributes(XmlLimits.Default.Size, XmlLimits.Attributes)
                )
            )
            .SelectMany(hostile =>
                new Attack[]
                {
                    new(
                        Shown(hostile.What) + " passed over",
                        hostile.Xml.Length,
                        () => Read(hostile.Xml, asText: false)
                    ),
                    new(Shown(hostile.What) + " as text", hostile.Xml.Length, () => Read(hostile.Xml, asText: true)),
                }
            );

    private static void Read(byte[] document, bool asText)
    {
        Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
        try
        {
            var xml = new XmlCursor(document, open, Limits);
            try
            {
                string? text = null;
                if (asText)
                    xml.ReadText(ref text);
                xml.Finish();
            }
            finally
            {
                xml.Dispose();
            }
        }
        catch (ApiXmlException)
        {
            // Refused, as most are: that is the end of it as well.
        }
    }

    private static string Shown(string what) => what.Replace("\r", "CR", StringComparison.Ordinal);
}
