using System.Collections.Generic;
using System.Linq;
using System.Text;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Contract.Generator.Reading.Examples;

/// <summary>An element of a response, as the client reads it.</summary>
/// <param name="Text">The text of an element that holds no other, or of an attribute; null of an element that holds others.</param>
internal sealed record ExampleXml(
    string Name,
    string? Text,
    IReadOnlyList<ExampleXml> Children,
    IReadOnlyList<ExampleXml> Attributes
)
{
    /// <summary>What stands at a path below this element.</summary>
    public IEnumerable<ExampleXml> Find(string path)
    {
        IEnumerable<ExampleXml> found = [this];
        foreach (var name in ResponsePath.Elements(path))
            found = found.SelectMany(element => element.Children.Where(child => child.Name == name));
        var attribute = ResponsePath.Attribute(path);
        return attribute.Length == 0
            ? found
            : found.SelectMany(element => element.Attributes.Where(known => known.Name == attribute));
    }

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
        var attributes = ReadAttributes(ref xml);
        if (xml.IsLeaf())
        {
            string? text = null;
            xml.ReadText(ref text);
            return new ExampleXml(name, text, [], attributes);
        }
        var children = new List<ExampleXml>();
        for (var depth = xml.Depth; xml.NextChild(depth); )
            children.Add(Read(ref xml));
        return new ExampleXml(name, null, children, attributes);
    }

    private static List<ExampleXml> ReadAttributes(ref XmlCursor xml)
    {
        var attributes = new List<ExampleXml>();
        foreach (var name in xml.AttributeNames())
        {
            string? text = null;
            if (!xml.Attribute(Encoding.UTF8.GetBytes(name)))
                continue;
            xml.ReadText(ref text);
            attributes.Add(new ExampleXml(name, text, [], []));
        }
        return attributes;
    }
}
