using System.Text;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Tests.Xml;

internal sealed partial class XmlTree
{
    /// <summary>Reads with our cursor: once for the shape, once more for the texts, as only emitted code knows where texts are.</summary>
    public static XmlTree ReadOurs(ReadOnlySpan<byte> document, XmlLimits? limits = null)
    {
        Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
        var xml = new XmlCursor(document, open, limits ?? XmlLimits.Default);
        var root = ReadShape(ref xml);
        xml.Finish();

        xml = new XmlCursor(document, open, limits ?? XmlLimits.Default);
        try
        {
            root.ReadTexts(ref xml);
            xml.Finish();
            return root;
        }
        finally
        {
            xml.Dispose();
        }
    }

    private static XmlTree ReadShape(ref XmlCursor xml)
    {
        var tree = new XmlTree(Encoding.UTF8.GetString(xml.LocalName));
        for (var depth = xml.Depth; xml.NextChild(depth); )
            tree.Children.Add(ReadShape(ref xml));
        return tree;
    }

    private void ReadTexts(ref XmlCursor xml)
    {
        if (Children.Count == 0)
        {
            string? text = null;
            xml.ReadText(ref text);
            Text = text;
            return;
        }
        // As emitted code does, which knows what to expect.
        var depth = xml.Depth;
        foreach (var child in Children)
        {
            if (!xml.NextIs(Encoding.UTF8.GetBytes(child.Name)) && !xml.NextChild(depth))
                throw new InvalidOperationException("A child is lost");
            if (child.Name != Encoding.UTF8.GetString(xml.LocalName))
                throw new InvalidOperationException("Another child than before");
            child.ReadTexts(ref xml);
        }
        if (xml.NextChild(depth))
            throw new InvalidOperationException("A child more than before");
    }
}
