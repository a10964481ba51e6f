using System.Collections.Concurrent;

namespace EnvoyerSms.Runtime.Transport;

/// <summary>
/// The addresses of the calls that handlers may copy and send again, as those of this process noted them: a copy of a call comes after the
/// call. One address for two kinds of calls counts as the stricter.
/// </summary>
internal static class RepeatableCalls
{
    private const string Repeatable = "repeatable";
    private const string Once = "once";

    // As many as there are operations, at each address. Of texts, as of a structure a native program would hold all that it can do.
    private static readonly ConcurrentDictionary<string, string> Addresses = new(StringComparer.Ordinal);

    /// <param name="address">Where a call goes.</param>
    /// <param name="isRepeatable">Whether it may be made more than once.</param>
    public static void Note(Uri address, bool isRepeatable)
    {
        if (isRepeatable)
            Addresses.TryAdd(WithoutQuery(address), Repeatable);
        else
            Addresses[WithoutQuery(address)] = Once;
    }

    /// <summary>Whether the request can only be one of those: its message is ours, wherever a handler sends it, or its address says so.</summary>
    public static bool Include(HttpRequestMessage request) =>
        request is Message
        || (
            request.RequestUri is { IsAbsoluteUri: true } address
            && Addresses.TryGetValue(WithoutQuery(address), out var kind)
            && kind == Repeatable
        );

    private static string WithoutQuery(Uri address) => address.GetLeftPart(UriPartial.Path);

    /// <summary>A request without a body, of a call that only reads.</summary>
    internal sealed class Message(Uri address) : HttpRequestMessage(HttpMethod.Get, address);
}
