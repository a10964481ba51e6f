using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Generator.Reading.Naming;

/// <summary>Names as they stand on the wire: written as they are, so only what needs no escape.</summary>
internal static class WireNames
{
    private const int MaxLength = 100;

    /// <summary>Headers that .NET keeps with the body, or that say how a message travels.</summary>
    private static readonly string[] OfTheMessage =
    [
        "Allow",
        "Connection",
        "Content-Disposition",
        "Content-Encoding",
        "Content-Language",
        "Content-Length",
        "Content-Location",
        "Content-MD5",
        "Content-Range",
        "Content-Type",
        "Expires",
        "Host",
        "Last-Modified",
        "Transfer-Encoding",
    ];

    /// <summary>Headers that are the client's own affair.</summary>
    private static readonly string[] OfTheClient =
    [
        "Accept-Encoding",
        "Authorization",
        "Cookie",
        "Expect",
        "Keep-Alive",
        "TE",
        "Trailer",
        "Upgrade",
    ];

    public static string CheckElement(ProblemList problems, YamlScalar? name) =>
        Check(
            problems,
            name,
            IsElement,
            "the name of an XML element",
            "letters, digits, '_', '-' and '.', a letter first"
        );

    public static string CheckFormKey(ProblemList problems, YamlScalar? name) =>
        Check(problems, name, IsFormKey, "the name of a form field", "letters, digits, '_', '-', '.' and '~'");

    /// <param name="isMany">Each item of a list has a field of its own, whose name may carry its place.</param>
    public static string CheckParameter(ProblemList problems, YamlScalar? name, bool isMany)
    {
        Wording advice =
            isMany
                ? $"letters, digits, '_', '-', '.', '~', '[' and ']', with '{WireName.Index}' or '{WireName.IndexFromZero}' for the place of an item at most once"
            : name is not null && IsParameter(name.Text, isMany: true)
                ? "'repeated: true' and 'as: fields' with it, so that each item has a field of its own"
            : "letters, digits, '_', '-', '.', '~', '[' and ']'";
        return Check(problems, name, text => IsParameter(text, isMany), "the name of a form field", advice);
    }

    public static string CheckHeader(ProblemList problems, YamlScalar? name)
    {
        if (name is not null && OfTheMessage.Contains(name.Text, StringComparer.OrdinalIgnoreCase))
            problems.Add(
                RuleIds.BadWireName,
                name.Location,
                name.Text,
                "the header of a credential",
                "one that does not describe the body or the connection"
            );
        return Check(problems, name, IsHeader, "the name of a header", "letters, digits and '-'");
    }

    /// <summary>The header of a parameter: not one that says how the message travels or who sends it.</summary>
    /// <param name="taken">Headers that carry credentials.</param>
    public static string CheckParameterHeader(ProblemList problems, YamlScalar? name, ICollection<string> taken)
    {
        if (name is null)
            return "";
        if (!IsFormKey(name.Text))
            problems.Add(
                RuleIds.BadWireName,
                name.Location,
                Words.Short(name.Text),
                "the name of a header",
                "letters, digits and '-'"
            );
        else if (
            OfTheMessage.Concat(OfTheClient).Contains(name.Text, StringComparer.OrdinalIgnoreCase)
            || taken.Contains(name.Text)
            || name.Text.StartsWith("Proxy-", StringComparison.OrdinalIgnoreCase)
        )
            problems.Add(
                RuleIds.BadWireName,
                name.Location,
                name.Text,
                "the header of a parameter",
                "one that describes neither the body nor the connection, and carries no credential"
            );
        return name.Text;
    }

    /// <summary>What is wrong with a path; null where nothing is.</summary>
    public static Wording? FlawOfPath(string path)
    {
        if (path.StartsWith("/", StringComparison.Ordinal))
            return "leave out the first '/', because it begins at the base address";
        if (path.IndexOfAny(['?', '#']) >= 0)
            return "leave out '?' or '#' and what follows, which parameters or constants carry";
        if (Array.Exists(path.Split('/'), segment => segment is "." or ".."))
            return "leave out '.' and '..', because it stays below the base address";
        if (path.Length > 0 && !Array.TrueForAll(WithoutLastSlash(path).Split('/'), IsSegment))
            return "write letters, digits, '_', '-', '.' and '~', separated by '/', and wire names in braces, one in a segment";
        return null;
    }

    /// <summary>The names that stand in braces in a path; what cannot be a name there is a flaw of the path.</summary>
    public static IReadOnlyCollection<string> InBraces(string path)
    {
        var names = new List<string>();
        for (var close = path.IndexOf('}'); close >= 0; close = path.IndexOf('}', close + 1))
        {
            var open = path.LastIndexOf('{', close);
            if (open >= 0 && path.Substring(open + 1, close - open - 1) is var name && IsFormKey(name))
                names.Add(name);
        }
        return names;
    }

    /// <summary>Whether it can stand between two slashes: a name in braces once at most, and what needs no escape.</summary>
    public static bool IsSegment(string segment)
    {
        var open = segment.IndexOf('{');
        if (open < 0)
            return IsFormKey(segment);
        var close = segment.IndexOf('}', open);
        return close > open
            && IsFormKey(segment.Substring(open + 1, close - open - 1))
            && (segment.Length == close - open + 1 || IsFormKey(segment.Remove(open, close - open + 1)));
    }

    /// <summary>Reports names that stand twice, each with the name of the member it already belongs to.</summary>
    public static void CheckDistinct(ProblemList problems, IEnumerable<WireUse> names)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (owner, wire) in names)
        {
            if (seen.TryGetValue(wire.Text, out var other))
                problems.Add(RuleIds.DuplicateWireName, wire.Location, Words.Short(wire.Text), Words.Short(other));
            else
                seen.Add(wire.Text, owner);
        }
    }

    private static string WithoutLastSlash(string path) =>
        path.EndsWith("/", StringComparison.Ordinal) ? path.Substring(0, path.Length - 1) : path;

    private static string Check(
        ProblemList problems,
        YamlScalar? name,
        Func<string, bool> isGood,
        Wording what,
        Wording advice
    )
    {
        if (name is null)
            return "";
        if (!isGood(name.Text))
            problems.Add(RuleIds.BadWireName, name.Location, Words.Short(name.Text), what, advice);
        return name.Text;
    }

    public static bool IsElement(string name) =>
        Is(name, letter => ApiCharacters.IsLetterOrDigit(letter) || letter is '_' or '-' or '.')
        && (ApiCharacters.IsLetter(name[0]) || name[0] == '_');

    private static bool IsFormKey(string name) =>
        Is(name, letter => ApiCharacters.IsLetterOrDigit(letter) || letter is '_' or '-' or '.' or '~');

    private static bool IsParameter(string name, bool isMany)
    {
        var parts = isMany ? WireName.Of(name) : new WireName(name, null, "");
        return Is(
            parts.Before + parts.After,
            letter => ApiCharacters.IsLetterOrDigit(letter) || letter is '_' or '-' or '.' or '~' or '[' or ']'
        );
    }

    // What HTTP calls a token.
    private static bool IsHeader(string name) =>
        Is(name, letter => ApiCharacters.IsLetterOrDigit(letter) || "!#$%&'*+-.^_`|~".IndexOf(letter) >= 0);

    private static bool Is(string name, Func<char, bool> allowed) =>
        name.Length is > 0 and <= MaxLength && name.All(allowed);
}
