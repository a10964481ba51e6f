using System;
using System.Collections.Generic;
using System.Linq;

namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>
/// Where in a response a value stands, below its owner: <c>name</c>, <c>a/b/name</c>, <c>@name</c> for an attribute, <c>a/@name</c>, and
/// <c>.</c> for the owner's own text.
/// </summary>
internal static class ResponsePath
{
    public const string Own = ".";

    public static bool IsName(string path) => path.Length > 0 && path != Own && path[0] != '@' && path.IndexOf('/') < 0;

    /// <summary>The elements on the way, outermost first.</summary>
    public static IReadOnlyList<string> Elements(string path) =>
        [.. path.Split('/').Where(step => step.Length > 0 && step != Own && step[0] != '@')];

    /// <summary>The attribute at the end; empty where the path leads to an element.</summary>
    public static string Attribute(string path)
    {
        var last = path.Substring(path.LastIndexOf('/') + 1);
        return last.StartsWith("@", StringComparison.Ordinal) ? last.Substring(1) : "";
    }

    /// <summary>A path below an owner, seen from the owner's owner.</summary>
    public static string Below(string owner, string path) =>
        owner.Length == 0 || owner == Own ? path
        : path.Length == 0 || path == Own ? owner
        : owner + "/" + path;
}
