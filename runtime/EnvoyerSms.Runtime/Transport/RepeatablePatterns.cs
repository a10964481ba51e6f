using System.Collections.Concurrent;

namespace EnvoyerSms.Runtime.Transport;

/// <summary>
/// Where calls go that have a method of their own, or values in their path: one address may be that of a call that reads and, by another
/// method, of one that acts.
/// </summary>
internal sealed class RepeatablePatterns
{
    private const string Value = "{}";

    // As many as there are operations, at each address.
    private readonly ConcurrentDictionary<string, NotedCall> _calls = new(StringComparer.Ordinal);

    /// <param name="method">The only method of the calls; null where it may be any.</param>
    /// <param name="pattern">Where they go, with <c>{}</c> in place of each value.</param>
    /// <param name="isRepeatable">Whether they may be made more than once.</param>
    public void Note(string? method, string pattern, bool isRepeatable)
    {
        var call = _calls.GetOrAdd(method + " " + pattern, new NotedCall(method, pattern.Split('/')));
        if (!isRepeatable)
            call.IsOnce = true;
    }

    /// <summary>What is known of calls by that method to that address, of those it can be the strictest; null where it is none.</summary>
    public string? Find(string method, string address)
    {
        var segments = address.Split('/');
        string? found = null;
        foreach (var known in _calls)
        {
            if (!known.Value.Is(method, segments))
                continue;
            if (known.Value.IsOnce)
                return RepeatableCalls.Once;
            found = RepeatableCalls.Repeatable;
        }
        return found;
    }

    private sealed class NotedCall(string? method, string[] pattern)
    {
        public volatile bool IsOnce;

        public bool Is(string other, string[] segments)
        {
            if ((method is not null && method != other) || segments.Length != pattern.Length)
                return false;
            for (var i = 0; i < segments.Length; i++)
            {
                if (!Fits(segments[i], pattern[i]))
                    return false;
            }
            return true;
        }

        private static bool Fits(string segment, string pattern)
        {
            var at = pattern.IndexOf(Value, StringComparison.Ordinal);
            if (at < 0)
                return segment == pattern;
            var rest = pattern.Substring(at + Value.Length);
            return segment.Length > at + rest.Length
                && segment.StartsWith(pattern.Substring(0, at), StringComparison.Ordinal)
                && segment.EndsWith(rest, StringComparison.Ordinal);
        }
    }
}
