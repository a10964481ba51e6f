using System.Text;
using EnvoyerSms.Runtime.Xml;
using EnvoyerSms.TestSupport.Xml;

namespace EnvoyerSms.Runtime.Tests.Xml;

/// <summary>What our cursor makes of a document. Of the runtime's insides, which <see cref="XmlTree"/> itself does not see.</summary>
internal static class OurTrees
{
    extension(XmlTree)
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
                ReadTexts(root, ref xml);
                xml.Finish();
                return root;
            }
            finally
            {
                xml.Dispose();
            }
        }
    }

    private static XmlTree ReadShape(ref XmlCursor xml)
    {
        var tree = new XmlTree(Encoding.UTF8.GetString(xml.LocalName));
        for (var depth = xml.Depth; xml.NextChild(depth); )
            tree.Children.Add(ReadShape(ref xml));
        return tree;
    }

    private static void ReadTexts(XmlTree tree, ref XmlCursor xml)
    {
        if (tree.Children.Count == 0)
        {
            string? text = null;
            xml.ReadText(ref text);
            tree.Text = text;
            return;
        }
        // As emitted code does, which knows what to expect.
        var depth = xml.Depth;
        foreach (var child in tree.Children)
        {
            if (!xml.NextIs(Encoding.UTF8.GetBytes(child.Name)) && !xml.NextChild(depth))
                throw new InvalidOperationException("A child is lost");
            if (child.Name != Encoding.UTF8.GetString(xml.LocalName))
                throw new InvalidOperationException("Another child than before");
            ReadTexts(child, ref xml);
        }
        if (xml.NextChild(depth))
            throw new InvalidOperationException("A child more than before");
    }
}
