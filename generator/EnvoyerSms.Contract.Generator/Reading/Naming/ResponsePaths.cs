using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Naming;

/// <summary>Paths into a response, as a contract writes them.</summary>
internal static class ResponsePaths
{
    // As deep as responses may be, with room for the root and what a type has in it.
    private const int MaxElements = 8;

    /// <summary>A path to a text: an element, an attribute, or the owner itself.</summary>
    public static string CheckValue(ProblemList problems, YamlScalar? path) =>
        Check(
            problems,
            path,
            IsValue,
            "the path of a value",
            "'list/item', 'item/@id', '@id', or '.' for the element itself"
        );

    /// <summary>A path to an element.</summary>
    public static string CheckElement(ProblemList problems, YamlScalar? path) =>
        Check(problems, path, AreElements, "the path of an element", "names separated by '/', as in 'list/item'");

    /// <summary>Reports paths that lead into an element which another one reads as a value: it is read once, as one or the other.</summary>
    /// <param name="problems">Takes the problems.</param>
    /// <param name="paths">All below one owner.</param>
    public static void CheckApart(ProblemList problems, IReadOnlyList<YamlScalar> paths)
    {
        foreach (var path in paths.Where(path => ResponsePath.Attribute(path.Text).Length == 0))
        {
            var value = ResponsePath.Elements(path.Text);
            // One of them shows it.
            if (paths.FirstOrDefault(other => IsAbove(value, ResponsePath.Elements(other.Text))) is { } inside)
                problems.Add(RuleIds.PathsMeet, inside.Location, Words.Short(inside.Text), Words.Short(path.Text));
        }
    }

    private static bool IsAbove(IReadOnlyList<string> owner, IReadOnlyList<string> elements) =>
        owner.Count < elements.Count && owner.SequenceEqual(elements.Take(owner.Count));

    private static string Check(
        ProblemList problems,
        YamlScalar? path,
        Func<string, bool> isGood,
        Wording what,
        Wording advice
    )
    {
        // One name is told as names are told.
        if (path is null || path.Text.IndexOfAny(['/', '@', '.']) < 0)
            return WireNames.CheckElement(problems, path);
        if (!isGood(path.Text))
            problems.Add(RuleIds.BadWireName, path.Location, Words.Short(path.Text), what, advice);
        return path.Text;
    }

    private static bool IsValue(string path)
    {
        var last = path.LastIndexOf('/');
        var name = path.Substring(last + 1);
        return path == ResponsePath.Own
            || AreElements(path)
            || (
                name.StartsWith("@", StringComparison.Ordinal)
                && WireNames.IsElement(name.Substring(1))
                && (last < 0 || AreElements(path.Substring(0, last)))
            );
    }

    private static bool AreElements(string path) =>
        path.Split('/') is { Length: <= MaxElements } steps && steps.All(WireNames.IsElement);
}
