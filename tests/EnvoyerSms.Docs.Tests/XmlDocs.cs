using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EnvoyerSms.Docs.Tests;

/// <summary>The summaries that stand above members in the sources, as a line of a page.</summary>
internal static partial class XmlDocs
{
    public static string Summary(PropertyInfo property)
    {
        var owner = property.DeclaringType!;
        var docs = XDocument.Load(Path.ChangeExtension(owner.Assembly.Location, ".xml"));
        var summary = docs.Descendants("member")
            .Single(member => (string?)member.Attribute("name") == $"P:{owner.FullName}.{property.Name}")
            .Element("summary")!;
        return Blanks().Replace(string.Concat(summary.Nodes().Select(node => Words(node, owner))), " ").Trim();
    }

    private static string Words(XNode node, Type owner) =>
        node switch
        {
            XElement element when (string?)element.Attribute("cref") is { } target => $"`{Name(target, owner)}`",
            XElement element when (string?)element.Attribute("langword") is { } word => $"`{word}`",
            XElement element => $"`{element.Value}`",
            _ => ((XText)node).Value,
        };

    // A member of the same type by its name, one of another with that of its type.
    private static string Name(string target, Type owner)
    {
        var path = target[2..].Split('(')[0].Split('.');
        var isMember = target[0] != 'T' && !target[2..].StartsWith(owner.FullName + ".", StringComparison.Ordinal);
        return string.Join('.', path[^(isMember ? 2 : 1)..]);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
