using System;
using System.Collections.Generic;
using System.Linq;

namespace EnvoyerSms.Contract.Generator.Reading;

/// <summary>The nearest known name, for "did you mean".</summary>
internal static class Suggestions
{
    private const int MostShown = 12;

    // Comparing costs the product of both lengths for each name, so a limit protects against hostile contracts.
    private const int LongestCompared = 40;
    private const int MostCompared = 1000;

    /// <summary>The end of a message about an unknown name: the nearest known one, else all of them where they are few.</summary>
    public static string Hint(string name, IReadOnlyCollection<string> known)
    {
        if (Nearest(name, known) is { } nearest)
            return $"; did you mean '{nearest}'?";
        return known.Count == 0 ? "; there is none here"
            : known.Count <= MostShown ? $"; write {Words.OneOf(known)}"
            : "";
    }

    public static string? Nearest(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > LongestCompared)
            return null;
        // One typing error in a short name, up to three in a long one; with more it is another word.
        var best = Math.Min(3, Math.Max(1, name.Length / 3)) + 1;
        string? nearest = null;
        foreach (var candidate in known.Take(MostCompared).OrderBy(candidate => candidate, StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - name.Length) >= best)
                continue;
            var distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < best)
                (best, nearest) = (distance, candidate);
        }
        return nearest;
    }

    // Levenshtein, with two swapped neighbours counted as one error.
    private static int Distance(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, row) = (last, row, beforeLast);
        }
        return last[right.Length];
    }
}
