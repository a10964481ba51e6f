using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EnvoyerSms.Contract.Generator.Reading.Sections;

namespace EnvoyerSms.Contract.Generator.Reading.Problems;

/// <summary>Small pieces of messages.</summary>
internal static class Words
{
    private const int Longest = 60;

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>a, b or c</c></summary>
    public static string OneOf(IEnumerable<string> names) => Join(names.Select(Quoted).ToList(), " or ");

    /// <summary><c>a, b and c</c></summary>
    public static string All(IEnumerable<string> names) => Join(names.Select(Quoted).ToList(), " and ");

    public static string Quoted(string name) => "'" + name + "'";

    public static string Sentence(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words.Substring(1);

    /// <summary>The author's text on one line, shortened where it is long.</summary>
    public static string Short(string text)
    {
        var line = text.Replace("\r", "").Replace("\n", " ");
        if (line.Length <= Longest)
            return line;
        // Never half of a surrogate pair.
        var length = char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
        return line.Substring(0, length) + "…";
    }

    private static string Join(List<string> names, string last) =>
        names.Count < 2
            ? string.Concat(names)
            : string.Join(", ", names.Take(names.Count - 1)) + last + names[names.Count - 1];
}
