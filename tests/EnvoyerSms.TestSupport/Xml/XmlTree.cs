using System.Text;

namespace EnvoyerSms.TestSupport.Xml;

/// <summary>What a reader makes of a document: names, order, and the text of elements that hold nothing else.</summary>
public sealed class XmlTree(string name)
{
    public string Name { get; } = name;

    public List<XmlTree> Children { get; } = [];

    public string? Text { get; set; }

    /// <summary>The texts of the element and of all in it.</summary>
    public string InnerText { get; private set; } = "";

    public XmlTree this[string name] => Children.Single(child => child.Name == name);

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
                    foreach (var open in path)
                        open.InnerText += reader.Value;
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
