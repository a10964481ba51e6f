using System.Text;
using System.Xml.Linq;
using EnvoyerSms.Contract.Responses;
using EnvoyerSms.TestSupport.Xml;

namespace EnvoyerSms.Contract.Generated.Tests.Responses;

/// <summary>The document's response with as little in it as the client still takes: what costs most memory for its size.</summary>
internal static class SmallestResponse
{
    private static readonly string[] Shortest = ["", "1"];

    public static XElement Of(ResponseCase operation)
    {
        var reply = Element(Referee.Tree(Encoding.UTF8.GetBytes(ResponseSamples.Of(operation)))!);
        foreach (var leaf in Leaves(reply))
        {
            if (!IsTakenWithout(leaf, reply, operation))
                _ = Shortest.Any(text => IsTakenWith(text, leaf, reply, operation));
        }
        return reply;
    }

    public static bool IsTaken(XElement reply, ResponseCase operation) =>
        ResponseReferee.Ours(operation, new ByteClient().Answering(Encoding.UTF8.GetBytes(Print(reply))))
            is not ResponseReferee.Refused;

    public static XElement[] Leaves(XElement reply) => [.. reply.Descendants().Where(element => !element.HasElements)];

    public static string Print(XElement reply) => reply.ToString(SaveOptions.DisableFormatting);

    /// <summary>Gives the leaf another text, where the client takes that too.</summary>
    public static bool IsTakenWith(string text, XElement leaf, XElement reply, ResponseCase operation)
    {
        var before = leaf.Value;
        leaf.Value = text;
        if (IsTaken(reply, operation))
            return true;
        leaf.Value = before;
        return false;
    }

    private static bool IsTakenWithout(XElement leaf, XElement reply, ResponseCase operation)
    {
        // A mark of the place, which no response holds.
        var place = new XComment("");
        leaf.ReplaceWith(place);
        if (IsTaken(reply, operation))
        {
            place.Remove();
            return true;
        }
        place.ReplaceWith(leaf);
        return false;
    }

    private static XElement Element(XmlTree tree) =>
        tree.Children.Count == 0
            ? new XElement(tree.Name, tree.Text)
            : new XElement(tree.Name, tree.Children.Select(Element));
}
