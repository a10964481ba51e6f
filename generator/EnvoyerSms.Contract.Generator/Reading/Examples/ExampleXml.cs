using System.Collections.Generic;
using System.Text;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Contract.Generator.Reading.Examples;

/// <summary>An element of a response, as the client reads it.</summary>
/// <param name="Text">The text of an element that holds no other; null of one that does.</param>
internal sealed record ExampleXml(string Name, string? Text, IReadOnlyList<ExampleXml> Children)
{
    /// <exception cref="ApiXmlException">The client would refuse it.</exception>
    public static ExampleXml Parse(string response)
    {
        var open = new XmlName[XmlLimits.Depth];
        var xml = new XmlCursor(Encoding.UTF8.GetBytes(response), open, XmlLimits.Default);
        try
        {
            var root = Read(ref xml);
            xml.Finish();
            return root;
        }
        finally
        {
            xml.Dispose();
        }
    }

    // No deeper than the cursor allows.
    private static ExampleXml Read(ref XmlCursor xml)
    {
        var name = Encoding.UTF8.GetString(xml.LocalName.ToArray());
        if (xml.IsLeaf())
        {
            string? text = null;
            xml.ReadText(ref text);
            return new ExampleXml(name, text, []);
        }
        var children = new List<ExampleXml>();
        for (var depth = xml.Depth; xml.NextChild(depth); )
            children.Add(Read(ref xml));
        return new ExampleXml(name, null, children);
    }
}
