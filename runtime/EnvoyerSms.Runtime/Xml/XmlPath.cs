using System.Text;

namespace EnvoyerSms.Runtime.Xml;

/// <summary>A place in a response: elements below an owner, and perhaps an attribute of the last of them.</summary>
/// <remarks>As a contract writes it: <c>name</c>, <c>a/b/name</c>, <c>@name</c>, <c>a/@name</c>, and <c>.</c> for the owner itself.</remarks>
internal sealed class XmlPath
{
    private XmlPath(byte[][] elements, byte[] attribute) => (Elements, Attribute) = (elements, attribute);

    /// <summary>The elements on the way, outermost first; none where the owner itself is meant.</summary>
    public byte[][] Elements { get; }

    /// <summary>The attribute; empty where the element itself is meant.</summary>
    public byte[] Attribute { get; }

    public bool IsOwner => Elements.Length == 0 && Attribute.Length == 0;

    public static XmlPath Parse(string text)
    {
        var elements = new List<byte[]>();
        byte[] attribute = [];
        foreach (var step in text.Split('/'))
        {
            if (step is "" or ".")
                continue;
            if (step[0] == '@')
                attribute = Encoding.UTF8.GetBytes(step.Substring(1));
            else
                elements.Add(Encoding.UTF8.GetBytes(step));
        }
        return new XmlPath([.. elements], attribute);
    }
}
