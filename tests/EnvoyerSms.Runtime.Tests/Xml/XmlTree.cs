using System.Text;
using EnvoyerSms.Runtime;

namespace EnvoyerSms.Runtime.Tests.Xml;

/// <summary>What a reader makes of a document: names, order, and the text of elements that hold nothing else.</summary>
internal sealed class XmlTree(string name)
{
    public string Name { get; } = name;

    public List<XmlTree> Children { get; } = [];

    public string? Text { get; private set; }

    public XmlTree this[string name] => Children.Single(child => child.Name == name);

    /// <summary>Reads with our cursor: once for the shape, once more for the texts, as only emitted code knows where texts are.</summary>
    public static XmlTree ReadOurs(ReadOnlySpan<byte> document, XmlLimits? limits = null)
    {
        Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
        var xml = new XmlCursor(document, open, limits ?? XmlLimits.Default);
        var root = ReadShape(ref xml);
        xml.Finish();

        xml = new XmlCursor(document, open, limits ?? XmlLimits.Default);
        root.ReadTexts(ref xml);
        xml.Finish();
        return root;
    }

    /// <summary>Reads with the framework's reader.</summary>
    public static XmlTree ReadTheirs(System.Xml.XmlReader reader)
    {
        XmlTree? root = null;
        var path = new Stack<XmlTree>();
        var text = new StringBuilder();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case System.Xml.XmlNodeType.Element:
                    var element = new XmlTree(reader.Name[(reader.Name.IndexOf(':') + 1)..]);
                    root ??= element;
                    if (path.TryPeek(out var parent))
                        parent.Children.Add(element);
                    text.Clear();
                    if (reader.IsEmptyElement)
                        element.Text = "";
                    else
                        path.Push(element);
                    break;
                case System.Xml.XmlNodeType.EndElement:
                    var closed = path.Pop();
                    if (closed.Children.Count == 0)
                        closed.Text = text.ToString();
                    break;
                case System.Xml.XmlNodeType.Text:
                case System.Xml.XmlNodeType.CDATA:
                case System.Xml.XmlNodeType.Whitespace:
                case System.Xml.XmlNodeType.SignificantWhitespace:
                    text.Append(reader.Value);
                    break;
                // Without namespaces the framework hands over references to entities it does not know.
                case System.Xml.XmlNodeType.EntityReference:
                    throw new System.Xml.XmlException("Undeclared entity");
            }
        }
        return root!;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        Print(text);
        return text.ToString();
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
        var index = 0;
        for (var depth = xml.Depth; xml.NextChild(depth); )
            Children[index++].ReadTexts(ref xml);
    }

    private void Print(StringBuilder text)
    {
        text.Append(Name);
        if (Text is not null)
            text.Append('=').Append(System.Text.Json.JsonSerializer.Serialize(Text));
        if (Children.Count == 0)
            return;
        text.Append('(');
        foreach (var child in Children)
        {
            child.Print(text);
            text.Append(' ');
        }
        text.Append(')');
    }
}
