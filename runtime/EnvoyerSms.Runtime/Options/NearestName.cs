namespace EnvoyerSms.Runtime.Options;

internal static class NearestName
{
    /// <summary>The known name that a mistyped one was most likely meant to be; null where none is near.</summary>
    public static string? Find(string typed, IEnumerable<string> known)
    {
        string? nearest = null;
        // A third of the name may be wrong: more than that and the guess would only mislead.
        var fewest = (Math.Max(typed.Length, 3) / 3) + 1;
        foreach (var name in known)
        {
            var edits = Distance(typed.ToUpperInvariant(), name.ToUpperInvariant());
            if (edits < fewest)
                (nearest, fewest) = (name, edits);
        }
        return nearest;
    }

    // Levenshtein, one row at a time.
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
