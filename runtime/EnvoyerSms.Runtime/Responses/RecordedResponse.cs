using System.Text;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Responses;

/// <summary>
/// A response without what must not be kept: its elements, and the texts of those that are named. Attributes are left out, so a
/// response whose values stand there cannot be made again.
/// </summary>
internal static class RecordedResponse
{
    // More would be a list of things, not the answer to one call.
    private const int Longest = 16 * 1024;

    /// <param name="body">The response.</param>
    /// <param name="limits">The largest sizes that are allowed.</param>
    /// <param name="names">The elements whose texts are kept, separated by spaces.</param>
    /// <returns>The document; empty where nothing is kept.</returns>
    public static string Of(ReadOnlySpan<byte> body, XmlLimits limits, string names)
    {
        if (names.Length == 0)
            return "";
        Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
        try
        {
            var xml = new XmlCursor(body, open, limits);
            try
            {
                return Write(ref xml, names.Split(' '));
            }
            finally
            {
                xml.Dispose();
            }
        }
        // It was understood as a response; what is kept of it is not worth a failure.
        catch (ApiXmlException)
        {
            return "";
        }
    }

    private static string Write(ref XmlCursor xml, string[] names)
    {
        var text = new StringBuilder();
        var open = new Stack<string>();
        do
        {
            while (open.Count >= xml.Depth)
                text.Append("</").Append(open.Pop()).Append('>');
            var name = Utf8Text.GetString(xml.LocalName);
            if (!xml.IsLeaf())
            {
                text.Append('<').Append(name).Append('>');
                open.Push(name);
            }
            else if (Array.IndexOf(names, name) >= 0)
            {
                string? value = null;
                xml.ReadTrimmedText(ref value);
                text.Append('<').Append(name).Append('>').Append(Escape(value!)).Append("</").Append(name).Append('>');
            }
        } while (xml.NextElement() && text.Length <= Longest);
        if (text.Length > Longest)
            return "";
        while (open.Count > 0)
            text.Append("</").Append(open.Pop()).Append('>');
        return text.ToString();
    }

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
