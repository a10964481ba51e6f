using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace EnvoyerSms.Runtime.Constraints;

// Regular expressions of contracts. A program has those of its contracts; an editor, that of each edit.
internal static class ApiPattern
{
    // Long for any reasonable pattern on a form value, and short enough that a bad one cannot block a caller.
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(250);

    private const int MostKnown = 200;

    private static readonly ConcurrentDictionary<string, Regex> Known = new(StringComparer.Ordinal);

    /// <summary>Whether the whole value matches; null where that was not found out in time.</summary>
    public static bool? Matches(string value, string pattern)
    {
        try
        {
            return (Known.TryGetValue(pattern, out var known) ? known : Add(pattern)).IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static Regex Add(string pattern)
    {
        if (Known.Count >= MostKnown)
            Known.Clear();
        return Known.GetOrAdd(pattern, Create);
    }

    /// <summary>Compiles a pattern so that it must match the whole value.</summary>
    /// <exception cref="ArgumentException">The pattern is not a regular expression.</exception>
    public static Regex Create(string pattern)
    {
        // Parsed by itself first: "a)|(b" is no expression, yet would be one inside the group below.
        _ = new Regex(pattern, RegexOptions.CultureInvariant, Timeout);
        return new Regex(@"\A(?:" + pattern + @")\z", RegexOptions.CultureInvariant, Timeout);
    }
}
