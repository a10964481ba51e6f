using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Generator.Reading.Sections;

/// <summary><c>documented L12, L14-16 and a note</c></summary>
internal static class BasisText
{
    private static readonly char[] BeforeANote = [' ', ',', ';', ':', '\t', '\n'];

    /// <param name="reason">What is wrong with it; empty where nothing is.</param>
    public static Basis? Parse(string text, out Wording reason)
    {
        reason = Wording.None;
        var rest = text.Trim();
        var end = rest.IndexOfAny(BeforeANote);
        var kind = end < 0 ? rest : rest.Substring(0, end);
        var known = Array.IndexOf(Choices.BasisKinds, kind);
        if (known < 0)
        {
            var nearest = NearestName.Find(kind, Choices.BasisKinds);
            reason = nearest is null
                ? (Wording)$"begin with {Words.OneOf(Choices.BasisKinds)}"
                : $"did you mean '{nearest}'?";
            return null;
        }
        rest = rest.Substring(kind.Length);
        var lines = TakeLines(ref rest);
        if (lines.FirstOrDefault(RunsBackwards) is { } backwards)
            reason = $"the lines '{backwards}' run backwards";
        return new Basis((BasisKind)known, string.Join(", ", lines), rest.Trim(BeforeANote));
    }

    /// <summary>The references to lines at the start, separated by commas.</summary>
    private static List<string> TakeLines(ref string rest)
    {
        var lines = new List<string>();
        while (true)
        {
            var start = rest.TrimStart(BeforeANote);
            var length = LengthOfLines(start);
            if (length == 0)
                return lines;
            lines.Add(start.Substring(0, length));
            rest = start.Substring(length);
        }
    }

    // L12 or L12-14, not followed by a letter or digit.
    private static int LengthOfLines(string text)
    {
        if (text.Length < 2 || text[0] != 'L' || !ApiCharacters.IsDigit(text[1]))
            return 0;
        var length = EndOfDigits(text, 1);
        if (length + 1 < text.Length && text[length] == '-' && ApiCharacters.IsDigit(text[length + 1]))
            length = EndOfDigits(text, length + 1);
        return length < text.Length && char.IsLetterOrDigit(text[length]) ? 0 : length;
    }

    private static int EndOfDigits(string text, int index)
    {
        while (index < text.Length && ApiCharacters.IsDigit(text[index]))
            index++;
        return index;
    }

    private static bool RunsBackwards(string range)
    {
        var ends = range.Substring(1).Split('-');
        return ends.Length == 2
            && long.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && long.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && first > last;
    }
}
