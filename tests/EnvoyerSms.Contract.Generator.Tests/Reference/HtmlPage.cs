using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EnvoyerSms.Contract.Generator.Tests.Reference;

/// <summary>Pages that close what they open can be read as XML, which is stricter than a browser.</summary>
internal static partial class HtmlPage
{
    public static XElement Parse(string html)
    {
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        return XElement.Parse(Void().Replace(html["<!DOCTYPE html>".Length..], "<$1/>"));
    }

    public static string Below(string from, string address)
    {
        var steps = from.Split('/')[..^1].ToList();
        foreach (var step in address.Split('/'))
        {
            if (step == "..")
                steps.RemoveAt(steps.Count - 1);
            else
                steps.Add(step);
        }
        return string.Join('/', steps);
    }

    [GeneratedRegex("<((?:meta|link) [^>]*)>")]
    private static partial Regex Void();
}
