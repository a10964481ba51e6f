namespace EnvoyerSms.Runtime.Text;

/// <summary>The one function behind every "did you mean": of options and configuration here, of contracts in the generator.</summary>
internal static class NearestName
{
    // Comparing costs the product of both lengths for each name, so a limit protects against hostile contracts.
    private const int LongestCompared = 40;
    private const int MostCompared = 1000;

    /// <summary>The known name that a mistyped one was most likely meant to be; null where none is near.</summary>
    public static string? Find(string typed, IEnumerable<string> known)
    {
        if (typed.Length is 0 or > LongestCompared)
            return null;
        // One typing error in a short name, up to three in a long one; with more it is another word.
        var fewest = Math.Min(3, Math.Max(1, typed.Length / 3)) + 1;
        string? nearest = null;
        var compared = 0;
        foreach (var name in known)
        {
            if (++compared > MostCompared)
                break;
            if (Math.Abs(name.Length - typed.Length) > fewest)
                continue;
            var errors = Distance(typed.ToUpperInvariant(), name.ToUpperInvariant());
            if (errors < fewest || (errors == fewest && IsBefore(name, nearest)))
                (fewest, nearest) = (errors, name);
        }
        return nearest;
    }

    // Of two as near the first by name, in whatever order they are known.
    private static bool IsBefore(string name, string? nearest) =>
        nearest is not null && string.CompareOrdinal(name, nearest) < 0;

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
