using System.Collections.Concurrent;

namespace EnvoyerSms.Runtime.Transport;

/// <summary>
/// The addresses of the calls that handlers may copy and send again, as those of this process noted them: a copy of a call comes after the
/// call. One address for two kinds of calls counts as the stricter.
/// </summary>
internal static class RepeatableCalls
{
    public const string Repeatable = "repeatable";
    public const string Once = "once";

    // As many as there are operations, at each address. Of texts, as of a structure a native program would hold all that it can do.
    private static readonly ConcurrentDictionary<string, string> Addresses = new(StringComparer.Ordinal);

    // Of calls with a method of their own, or values in their path. Made only where there are such.
    private static RepeatablePatterns? _patterns;

    /// <param name="address">Where a call goes.</param>
    /// <param name="isRepeatable">Whether it may be made more than once.</param>
    public static void Note(Uri address, bool isRepeatable)
    {
        if (isRepeatable)
            Addresses.TryAdd(WithoutQuery(address), Repeatable);
        else
            Addresses[WithoutQuery(address)] = Once;
    }

    /// <param name="method">The only method of the calls; null where it may be any.</param>
    /// <param name="pattern">Where they go, with <c>{}</c> in place of each value.</param>
    /// <param name="isRepeatable">Whether they may be made more than once.</param>
    public static void Note(string? method, string pattern, bool isRepeatable) =>
        (_patterns ?? Interlocked.CompareExchange(ref _patterns, new RepeatablePatterns(), null) ?? _patterns).Note(
            method,
            pattern,
            isRepeatable
        );

    /// <summary>Whether the request can only be one of those: its message is ours, wherever a handler sends it, or its address says so.</summary>
    public static bool Include(HttpRequestMessage request) =>
        request is Message
        || (
            request.RequestUri is { IsAbsoluteUri: true } address
            && IsRepeatable(request.Method.Method, WithoutQuery(address))
        );

    // By the strictest of those it can be.
    private static bool IsRepeatable(string method, string address)
    {
        Addresses.TryGetValue(address, out var noted);
        var matched = _patterns?.Find(method, address);
        return noted != Once && matched != Once && (noted ?? matched) is not null;
    }

    private static string WithoutQuery(Uri address) => address.GetLeftPart(UriPartial.Path);

    /// <summary>A request without a body, of a call that only reads.</summary>
    internal sealed class Message(Uri address) : HttpRequestMessage(HttpMethod.Get, address);
}
