using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Reading.Sections;

namespace EnvoyerSms.Contract.Generator.Reading.Problems;

/// <summary>Small pieces of messages.</summary>
internal static class Words
{
    private const int Longest = 60;

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>a, b or c</c></summary>
    public static Wording OneOf(IEnumerable<string> names) => Join(names, (list, last) => $"{list} or {last}");

    /// <summary><c>a, b and c</c></summary>
    public static Wording All(IEnumerable<string> names) => Join(names, (list, last) => $"{list} and {last}");

    /// <summary><c>a, b, c</c></summary>
    public static Wording List(IEnumerable<string> names) =>
        names.Select(Quoted).Aggregate(Wording.None, (list, name) => list.IsEmpty ? name : $"{list}, {name}");

    public static Wording Quoted(string name) => $"'{name}'";

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

    private static Wording Join(IEnumerable<string> names, Func<Wording, Wording, Wording> join)
    {
        var all = names.ToList();
        return all.Count < 2 ? List(all) : join(List(all.Take(all.Count - 1)), Quoted(all[all.Count - 1]));
    }
}
